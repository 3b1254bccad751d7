package verbatim.holdings;

import java.time.Instant;

/**
 * Somebody compared words with the scan.
 *
 * @param anchor the words, and the revisions of the text they were read from
 * @param name of that person, for readers
 * @param at when
 */
public record Confirmation(Anchor anchor, String name, Instant at) {}
