package verbatim.staff;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Role;

/** A staff on a real catalogue, with a clock that the test moves. */
final class Office implements AutoCloseable {
    static final String PASSWORD = "herring and cod in the morning";
    static final String HERE = "127.0.0.1";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    final Catalogue catalogue;
    final Staff staff;

    Office(Path folder) {
        catalogue = SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(1)));
        staff = new Staff(catalogue, clock, new SecureRandom(), null);
    }

    void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    /** Adds somebody who has set the password; their first session's token. */
    String hire(String name, Role... roles) {
        Invitation invitation = staff.roster().add(Roster.COMMAND_LINE, name, "", Set.of(roles));
        return ((SignIn.Linked.In) staff.signIn().link(invitation.token(), PASSWORD, "test")).token();
    }

    SignIn.Outcome tries(String name, String password) {
        return staff.signIn().password(name, password, HERE, "test");
    }

    /** Who did what on what, newest first. */
    List<String> trail() {
        return catalogue.trail().list(null, null, Long.MAX_VALUE, 100).stream()
                .map(entry -> entry.who() + " " + entry.what() + " " + entry.subject())
                .toList();
    }

    AuditEntry last() {
        return catalogue.trail().list(null, null, Long.MAX_VALUE, 1).getFirst();
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
