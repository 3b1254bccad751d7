package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The form to sign in.
 *
 * @param name as it was typed
 * @param error a sentence; null for none
 */
public record LoginView(String name, @Nullable String error) {}
