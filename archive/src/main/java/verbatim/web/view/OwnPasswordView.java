package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The form to change one's own password.
 *
 * @param account what one signs in with
 * @param known whether the account has a password; without one there is nothing to change
 * @param oldError why the old one was not taken, a sentence; null for none
 * @param newError why the new one was not taken, a sentence; null for none
 */
public record OwnPasswordView(
        DeskHead head,
        String account,
        boolean known,
        @Nullable String oldError,
        @Nullable String newError) {}
