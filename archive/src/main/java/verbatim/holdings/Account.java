package verbatim.holdings;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody on the staff. Accounts are never removed, so that the audit trail keeps naming people; they are disabled.
 *
 * @param name what one signs in with: lower case, never given to another person
 * @param displayName what others read
 * @param roles what they may do, in the order of {@link Role}
 * @param hasPassword whether one was ever set
 * @param revision counts the changes, from 1; an edit names the one that it was made from
 */
public record Account(
        String name,
        String displayName,
        Set<Role> roles,
        State state,
        boolean hasPassword,
        int revision,
        Instant made) {
    public Account {
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** Whether it can be used. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public boolean administers() {
        return active() && roles.contains(Role.ADMINISTRATOR);
    }

    /** The same one with these roles, as its next revision. */
    public Account with(Set<Role> changed) {
        return new Account(name, displayName, changed, state, hasPassword, revision + 1, made);
    }

    /** The same one in this state, as its next revision. */
    public Account with(State changed) {
        return new Account(name, displayName, roles, changed, hasPassword, revision + 1, made);
    }
}
