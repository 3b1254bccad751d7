package verbatim.holdings;

import java.time.Instant;

/**
 * Somebody signed in at one browser.
 *
 * @param id the SHA-256 of the token that the browser holds, in hexadecimal; the token itself is kept nowhere
 * @param account whose it is
 * @param agent what the browser called itself when it signed in
 */
public record Session(String id, String account, String agent, Instant made, Instant seen, Instant expires) {}
