package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The form to set a password by a one-time link.
 *
 * @param account what one signs in with
 * @param displayName whose it is
 * @param action where the form is sent
 * @param error why the last one did not do; null for none
 */
public record PasswordView(
        String account,
        String displayName,
        String action,
        @Nullable String error) {}
