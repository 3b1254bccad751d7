package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The form to sign in.
 *
 * @param name as it was typed
 * @param error a sentence; null for none
 * @param elsewhere what people call their account at another service that signs in too; null for none
 */
public record LoginView(
        String name, @Nullable String error, @Nullable String elsewhere) {}
