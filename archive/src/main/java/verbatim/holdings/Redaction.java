package verbatim.holdings;

import org.jspecify.annotations.Nullable;
import verbatim.text.Box;

/**
 * A place where words are withheld.
 *
 * @param box pixels of the page image
 * @param mark the code as printed; null when none stands there
 * @param authority the code read out with its order; null when unknown
 */
public record Redaction(
        Box box, @Nullable String mark, @Nullable String authority) {}
