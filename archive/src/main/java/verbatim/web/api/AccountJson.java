package verbatim.web.api;

import java.util.List;

/** One account; {@code state} is {@code active} or {@code disabled}, {@code made} ISO-8601 UTC. */
public record AccountJson(
        String name,
        String displayName,
        List<String> roles,
        String state,
        boolean hasPassword,
        int revision,
        String made) {
    public AccountJson {
        roles = List.copyOf(roles);
    }
}
