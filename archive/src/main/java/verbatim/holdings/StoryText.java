package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story as it was written.
 *
 * @param slug of {@code /s/{slug}}: lower-case letters, digits and hyphens
 * @param markdown title, standfirst, by-line and body, as received
 * @param release that it belongs to, and becomes public with; null for none: it is for staff alone
 * @param received when this text of it was
 */
public record StoryText(
        String slug, String markdown, @Nullable String release, Instant received) {
    public StoryText {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException(
                    "a story's slug must be lower-case letters, digits and hyphens, got " + slug);
        }
    }
}
