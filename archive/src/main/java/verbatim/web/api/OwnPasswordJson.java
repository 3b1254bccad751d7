package verbatim.web.api;

/**
 * Whose password can be changed.
 *
 * @param hasPassword false for who signs in otherwise alone
 * @param form sent along as {@code form} with the change
 */
public record OwnPasswordJson(String account, boolean hasPassword, String form) {}
