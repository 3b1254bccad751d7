package verbatim.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Document;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;

/**
 * A document, or one version or page of it, as it is written on the command line: {@code DOC[/vN[/pN]]}.
 *
 * @param version null when none is written
 * @param page null when none is written
 */
record Target(
        Document document,
        @Nullable Integer version,
        @Nullable Integer page) {
    private static final Pattern FORM = Pattern.compile("(.+?)(?:/v(\\d{1,9})(?:/p(\\d{1,9}))?)?");

    /** A document that is not here, or a name that several bear, is a fault. */
    static Target of(Archive archive, String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw Fault.of(
                    Kind.USE,
                    "no document is named (got '" + written + "', expected DOC[/vN[/pN]])",
                    "Write it like dabcd1234/v1/p3.");
        }
        List<Document> documents = archive.catalogue().documents().named(Viewer.local(), parts.group(1));
        if (documents.isEmpty()) {
            throw Fault.of(
                    Kind.MISSING,
                    "there is no document " + parts.group(1),
                    "Give its id, the name of its file, or look for it with verbatim search.");
        }
        if (documents.size() > 1) {
            throw Fault.of(
                    Kind.USE,
                    parts.group(1) + " names " + documents.size() + " documents ("
                            + documents.stream().limit(5).map(Document::id).collect(Collectors.joining(", ")) + ")",
                    "Give one's id.");
        }
        return new Target(documents.getFirst(), number(parts.group(2)), number(parts.group(3)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** The version meant: the one written, or the latest. */
    Version versionMeant(Archive archive) {
        int number = version == null ? document.versions() : version;
        return archive.catalogue()
                .documents()
                .version(Viewer.local(), document.id(), number)
                .orElseThrow(() -> Fault.of(
                        Kind.MISSING,
                        document.id() + " has no version " + number + " (it has " + document.versions() + ")",
                        "Leave the version out for the latest."));
    }
}
