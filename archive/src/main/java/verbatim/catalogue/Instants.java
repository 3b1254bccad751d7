package verbatim.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as text of one length, so that comparing the text compares the instants. */
final class Instants {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Instants() {}

    /** ISO 8601 in UTC, to the millisecond. */
    static String text(Instant instant) {
        return FORM.format(instant);
    }
}
