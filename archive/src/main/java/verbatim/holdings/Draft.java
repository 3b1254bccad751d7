package verbatim.holdings;

import java.time.Instant;

/**
 * A text of a story, as somebody saved it.
 *
 * @param number from 1 within its story
 * @param markdown title, standfirst, by-line and body
 * @param saved when, last
 * @param by an account's name
 */
public record Draft(int number, String markdown, Instant saved, String by) {}
