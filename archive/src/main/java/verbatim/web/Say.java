package verbatim.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.dates.DateWords;
import verbatim.dates.Edtf;

/** Dates, counts and sizes as people write them. */
final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private static final DateWords DATES = DateWords.in(Locale.UK);

    private Say() {}

    /** A date of a document or an event as people say it: 1995-10-23 as 23 October 1995, 1986~ as about 1986; what is no EDTF as given. */
    static String date(String edtf) {
        return Edtf.of(edtf).map(date -> DATES.say(date, null)).orElse(edtf);
    }

    /** Likewise, with the zone of its times. */
    static String date(Edtf date, @Nullable ZoneId zone) {
        return DATES.say(date, zone);
    }

    /** To the minute, in UTC. */
    static String instant(Instant instant) {
        return MINUTE.format(instant);
    }

    /** To the minute, on the clock of its zone. */
    static String local(ZonedDateTime at) {
        return LOCAL.format(at) + " " + at.getZone().getId();
    }

    /** The day, on the clock of its zone. */
    static String day(ZonedDateTime at) {
        return DAY.format(at);
    }

    /** The day, in UTC. */
    static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    /** 1,234 pages, 1 page. */
    static String count(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    /** Once, or 3 times. */
    static String times(long n) {
        return n == 1 ? "once" : number(n) + " times";
    }

    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Bytes in the largest unit that leaves one digit before the point. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** The facts that are there, with dots between them. */
    static String line(@Nullable String... facts) {
        StringBuilder line = new StringBuilder();
        for (String fact : facts) {
            if (fact != null && !fact.isBlank()) {
                line.append(line.isEmpty() ? "" : " · ").append(fact);
            }
        }
        return line.toString();
    }

    /** The sentence with a capital. */
    static String upper(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
