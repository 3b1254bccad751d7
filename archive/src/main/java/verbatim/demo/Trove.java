package verbatim.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import verbatim.demo.Scan.Manner;

/**
 * The invented papers, written as scans: two releases, each a folder with a {@code metadata.csv}. A document that was released twice has the same name in
 * both. The same bytes each time, on every machine.
 */
public final class Trove {
    /** In the order of their box and folder. */
    static final List<String> NAMES = List.of(
            "memcon-halmere-first",
            "memcon-halmere-second",
            "memcon-ministers",
            "telcon-28-may",
            "cable-karsa-0417",
            "memorandum-immerle",
            "minutes-council",
            "letter-kestovar",
            "non-paper",
            "withdrawal-sheet");

    private static final List<String> COLUMNS =
            List.of("file", "title", "kind", "date", "place", "subject", "participants", "source");
    private static final int SEEDS_A_PAGE = 100;

    private final Face regular = Face.regular();
    private final Face bold = Face.bold();

    /**
     * Writes the trove.
     *
     * @return the folders of the releases, oldest first; each is to be taken in by itself
     */
    public static List<Path> writeTo(Path folder) throws IOException {
        Trove trove = new Trove();
        List<Path> releases = new ArrayList<>();
        for (int release = 1; release <= 2; release++) {
            releases.add(trove.write(Files.createDirectories(folder.resolve("release-" + release)), release));
        }
        trove.edited(releases.getFirst());
        return releases;
    }

    /** The story that quotes it, in Markdown. */
    public static String story() {
        return Manuscript.resource("/demo/story.md");
    }

    /** What its release says of the papers, in Markdown. */
    public static String essay() {
        return Manuscript.resource("/demo/essay.md");
    }

    private Path write(Path folder, int release) throws IOException {
        List<Manuscript> manuscripts = NAMES.stream()
                .map(Manuscript::named)
                .filter(it -> it.releases() >= release)
                .toList();
        for (Manuscript manuscript : manuscripts) {
            int dpi = Integer.parseInt(manuscript.value("scan").split(" ")[0]);
            ScanFile.write(folder.resolve(manuscript.file()), pictures(manuscript, release), dpi);
        }
        String rows = manuscripts.stream().map(Trove::row).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("metadata.csv"), String.join(",", COLUMNS) + "\n" + rows + "\n");
        return folder;
    }

    List<BufferedImage> pictures(Manuscript manuscript, int release) {
        String[] scan = manuscript.value("scan").split(" ");
        List<Sheet> sheets = Typist.type(manuscript, release);
        return IntStream.rangeClosed(1, sheets.size())
                .parallel()
                .mapToObj(page -> {
                    long seed = (manuscript.number("seed", 0) * 10L + release) * SEEDS_A_PAGE + page;
                    boolean upsideDown = manuscript.number("upside-down", 0) == page;
                    Manner manner = new Manner(Integer.parseInt(scan[0]), scan[1].equals("bitonal"), upsideDown, seed);
                    return Scan.of(sheets.get(page - 1), manner, regular, bold);
                })
                .toList();
    }

    /** A printed volume of the same papers, which came as text: its footnotes are not words of the record. */
    private void edited(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("records-of-vestrand.jsonl"), Manuscript.resource("/demo/records-of-vestrand.jsonl"));
    }

    private static String row(Manuscript manuscript) {
        return COLUMNS.stream()
                .map(column -> "\"" + manuscript.value(column).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    /** Every page of a release as it ought to be read. */
    static Stream<Sheet> sheets(String name, int release) {
        return Typist.type(Manuscript.named(name), release).stream();
    }
}
