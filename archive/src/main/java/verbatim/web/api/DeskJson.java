package verbatim.web.api;

import java.util.List;

/**
 * Who is signed in.
 *
 * @param form sent along as {@code form} with whatever changes something
 */
public record DeskJson(
        String account, String displayName, List<String> roles, String form, List<SessionJson> sessions) {
    public DeskJson {
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
    }

    /** A browser that is signed in; instants are ISO-8601 UTC. */
    public record SessionJson(String id, String agent, String made, String seen, String expires, boolean current) {}
}
