package verbatim.holdings;

import java.time.Instant;

/**
 * What was put right in a story after it went out.
 *
 * @param number from 1 within its story
 * @param text for everybody
 * @param at when
 */
public record Correction(int number, String text, Instant at) {}
