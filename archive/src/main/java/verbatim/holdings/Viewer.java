package verbatim.holdings;

import java.time.Instant;
import java.util.Set;

/** Who asks. Every query takes one, and shows only what that viewer may see. */
public sealed interface Viewer {
    /** The one person at this machine, before there are accounts; sees everything. */
    record Local() implements Viewer {}

    /** Anybody: sees what is published, and nothing of the rest. */
    record Public() implements Viewer {}

    /**
     * Somebody who has signed in; sees everything.
     *
     * @param account its name
     * @param roles what the account may do; may be empty
     */
    record Staff(String account, Set<Role> roles) implements Viewer {
        public Staff {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Somebody who was given a preview link: sees what is published, and this one release besides.
     *
     * @param release its slug
     * @param ends when the link shows nothing any more
     */
    record Preview(String release, Instant ends) implements Viewer {}

    /** The one local person. */
    static Viewer local() {
        return new Local();
    }

    /** Anybody. */
    static Viewer anybody() {
        return new Public();
    }
}
