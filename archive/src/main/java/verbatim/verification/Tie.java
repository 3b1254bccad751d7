package verbatim.verification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a story that are tied to exact words of a page by a permanent link ({@code /q/ID}). Round a quotation it says which passage is meant; without quotation marks it is a
 * paraphrase with its source.
 *
 * @param block index of the story's block, from 0
 * @param start where the link's words begin, UTF-16 units into the block's text
 * @param end half-open
 * @param anchor id of the permanent link
 */
public record Tie(int block, int start, int end, String anchor) {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://[^/]+)?/q/(q[0-9a-z]{8})(?:[?#].*)?");

    static Optional<Tie> of(Hyperlink link) {
        Matcher address = ADDRESS.matcher(link.target());
        return address.matches()
                ? Optional.of(new Tie(link.block(), link.start(), link.end(), address.group(1)))
                : Optional.empty();
    }
}
