package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story at the desk.
 *
 * @param slug of {@code /s/{slug}}; never changed
 * @param release that it goes out with; null while it has none
 * @param newest its newest draft
 * @param edition number of the edition that was put out last; 0 while none was
 * @param version grows with each edit of its text and of its release, so that two editors lose nothing
 * @param made when it was begun
 */
public record Manuscript(String slug, @Nullable String release, Draft newest, int edition, int version, Instant made) {}
