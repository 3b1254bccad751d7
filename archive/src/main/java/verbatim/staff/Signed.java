package verbatim.staff;

import verbatim.holdings.Account;
import verbatim.holdings.Session;

/**
 * Somebody who is signed in.
 *
 * @param form the secret that every form of this session carries, so that no other site can send one
 */
public record Signed(Account account, Session session, String form) {}
