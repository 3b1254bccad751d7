package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk's first page.
 *
 * @param head null for the one local person, who does not sign in
 * @param done what was just done; null for nothing
 * @param done what was just done; null for nothing
 */
public record DeskView(
        @Nullable DeskHead head,
        @Nullable String done,
        String account,
        String displayName,
        String roles,
        List<Here> sessions,
        List<Key> passkeys) {
    public DeskView {
        sessions = List.copyOf(sessions);
        passkeys = List.copyOf(passkeys);
    }

    /** A passkey, and since when it is there. */
    public record Key(String id, String label, String facts) {}

    /**
     * A browser that is signed in.
     *
     * @param current whether it is the one that looks
     */
    public record Here(String id, String agent, String since, String seen, boolean current) {}
}
