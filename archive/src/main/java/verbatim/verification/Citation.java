package verbatim.verification;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.OwnText;

/**
 * Where a story says that its words stand: a link to a document of an archive ({@code /d/ID/v1/p2}), or to a scan ({@code memcon.pdf#page=2}),
 * or to a story or an essay of the archive ({@code /s/SLUG}, {@code /r/SLUG#essay}).
 *
 * @param block index of the story's block, from 0
 * @param start where the link's words begin, UTF-16 units into the block's text
 * @param end half-open
 * @param document the document's id, or the received file's name, or the name of an own text
 * @param page from 1; null when the link names none
 */
record Citation(
        int block,
        int start,
        int end,
        String document,
        @Nullable Integer page) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://[^/]+)?/d/([^/?#]+)(?:/v\\d+(?:/p(\\d{1,6}))?)?(?:[?#].*)?");
    private static final Pattern OWN = Pattern.compile(
            "(?:https?://[^/]+)?(/s/[a-z0-9][a-z0-9-]{0,99}|/r/[a-z0-9][a-z0-9-]{0,99}#essay)(?:[?#:].*)?");
    private static final Pattern SCAN = Pattern.compile(
            "(?i)(?:[^?#]*/)?([^/?#]+\\.(?:pdf|tiff?|jpe?g|png|jp2|jsonl|txt|xml|hocr))(?:\\?[^#]*)?(?:#(?:.*&)?page=(\\d{1,6}).*|#.*)?");

    /** Whether it names a text that the archive itself published, in the place of a document. */
    boolean own() {
        return OwnText.named(document).isPresent();
    }

    /** What a link says; empty when it leads elsewhere. */
    static Optional<Citation> of(Hyperlink link) {
        Matcher own = OWN.matcher(link.target());
        if (own.matches()) {
            return Optional.of(new Citation(link.block(), link.start(), link.end(), own.group(1), null));
        }
        Matcher address = ADDRESS.matcher(link.target());
        Matcher match = address.matches() ? address : SCAN.matcher(link.target());
        if (!match.matches()) {
            return Optional.empty();
        }
        String document = URLDecoder.decode(match.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        Integer page = match.group(2) == null ? null : Integer.valueOf(match.group(2));
        return Optional.of(
                new Citation(link.block(), link.start(), link.end(), document, page == null || page < 1 ? null : page));
    }
}
