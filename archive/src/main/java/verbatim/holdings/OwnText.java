package verbatim.holdings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that the archive itself has published, as a source that its stories may quote. It is no record.
 *
 * @param kind of what sort
 * @param slug of the story, or of the release that the essay is about
 */
public record OwnText(Kind kind, String slug) {
    private static final Pattern NAME =
            Pattern.compile("/s/([a-z0-9][a-z0-9-]{0,99})|/r/([a-z0-9][a-z0-9-]{0,99})#essay");

    /** What the archive publishes of its own. */
    public enum Kind {
        STORY,
        ESSAY
    }

    /** The text of this name; empty when the name is none of such a text, as those of documents never are. */
    public static Optional<OwnText> named(String name) {
        Matcher match = NAME.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                match.group(1) == null
                        ? new OwnText(Kind.ESSAY, match.group(2))
                        : new OwnText(Kind.STORY, match.group(1)));
    }

    /** What stands in a verdict for a document's id: where the text is to be read. */
    public String name() {
        return switch (kind) {
            case STORY -> "/s/" + slug;
            case ESSAY -> "/r/" + slug + "#essay";
        };
    }
}
