package verbatim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.home.Archive;
import verbatim.home.Home;
import verbatim.intake.Intake;
import verbatim.intake.Taken;

/**
 * Documents that a story is checked against without an archive of one's own: they are taken into a cache, under a release named by their bytes, so that
 * the same bytes are read once whatever they are called and whatever else is checked.
 */
final class Against {
    private static final int SLUG_DIGITS = 40;

    private Against() {}

    /** The cache's folder: {@code $XDG_CACHE_HOME/verbatim}, or else {@code ~/.cache/verbatim}. */
    static Home cache(Map<String, String> variables) {
        String named = variables.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return new Home(caches.resolve("verbatim").toAbsolutePath().normalize());
    }

    /**
     * Takes in what these paths name and reads what was not read before. What cannot be taken is told and left out.
     *
     * @return the ids of their documents, at least one
     */
    static Set<String> documents(Archive archive, Verb verb, List<Path> paths) throws InterruptedException {
        Set<String> documents = new LinkedHashSet<>();
        ProgressLine progress = new ProgressLine(verb.console(), archive.clock(), "files");
        List<List<Path>> groups = Intake.groups(paths);
        int done = 0;
        for (List<Path> group : groups) {
            for (Taken taken : take(archive, group)) {
                String document = taken.document();
                if (document == null) {
                    progress.clear();
                    verb.console().error(String.valueOf(taken.error()));
                } else {
                    documents.add(document);
                }
            }
            progress.at(++done, groups.size(), 0);
        }
        progress.clear();
        if (documents.isEmpty()) {
            throw Fault.of(
                    Kind.USE,
                    "nothing can be read of "
                            + String.join(
                                    ", ", paths.stream().map(Path::toString).toList()),
                    "Name scans or texts of the documents quoted.");
        }
        Reading.all(archive, verb);
        return documents;
    }

    private static List<Taken> take(Archive archive, List<Path> group) throws InterruptedException {
        Intake.Request request = new Intake.Request(group, slug(group), null, false);
        return archive.intake().take(request, (more, done, total) -> {});
    }

    private static String slug(List<Path> group) {
        try (DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            for (Path file : group) {
                Path name = file.getFileName();
                digest.write((name == null ? "" : name.toString()).getBytes(StandardCharsets.UTF_8));
                digest.write(0);
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(digest);
                }
            }
            byte[] sum = digest.getMessageDigest().digest();
            return "b" + HexFormat.of().formatHex(sum).substring(0, SLUG_DIGITS);
        } catch (IOException e) {
            throw Fault.of(
                    Kind.INPUT,
                    group.getFirst() + " cannot be opened (" + e.getMessage() + ")",
                    "Check its permissions.",
                    e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
