package verbatim.web.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import verbatim.web.feeds.Calendar.Entry;
import verbatim.web.feeds.Calendar.When;

/** Events as iCalendar (RFC 5545), with the calendar's name by RFC 7986. */
public final class ICalendar {
    /** What it is sent as. */
    public static final String MEDIA_TYPE = "text/calendar";

    /** Octets of a line at most, its end apart (section 3.1). */
    private static final int LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final StringBuilder out = new StringBuilder();
    private final String root;
    private final String host;

    private ICalendar(String root) {
        this.root = root;
        this.host = root.replaceFirst("^[a-z]+://", "").replaceFirst(":[0-9]+$", "");
    }

    /**
     * The whole file.
     *
     * @param root the site's own address without a slash
     */
    public static String write(Calendar calendar, String root) {
        return new ICalendar(root).calendar(calendar);
    }

    private String calendar(Calendar calendar) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Verbatim//Chronology//EN");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        text("NAME", calendar.name());
        text("X-WR-CALNAME", calendar.name());
        text("DESCRIPTION", calendar.description());
        calendar.entries().forEach(this::entry);
        line("END", "VCALENDAR");
        return out.toString();
    }

    private void entry(Entry entry) {
        line("BEGIN", "VEVENT");
        line("UID", entry.id() + "@" + host);
        line("DTSTAMP", instant(entry.changed()));
        line("LAST-MODIFIED", instant(entry.changed()));
        when(entry.when());
        text("X-VERBATIM-EDTF", entry.date());
        text("SUMMARY", entry.summary());
        some("LOCATION", entry.place());
        some("DESCRIPTION", entry.description());
        line("URL", root + entry.path());
        line("CLASS", "PUBLIC");
        // It happened long ago: nobody is busy.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private void when(When when) {
        switch (when) {
            case When.Days(var first, var last) -> {
                line("DTSTART;VALUE=DATE", DAY.format(first));
                line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
            }
            case When.Instants(var from, var to) -> {
                line("DTSTART", instant(from));
                if (to != null) {
                    line("DTEND", instant(to));
                }
            }
            case When.Clocks(var from, var to) -> {
                line("DTSTART", CLOCK.format(from));
                if (to != null) {
                    line("DTEND", CLOCK.format(to));
                }
            }
        }
    }

    private static String instant(Instant at) {
        return CLOCK.format(at.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private void some(String property, String text) {
        if (!text.isBlank()) {
            text(property, text);
        }
    }

    /** A value of type TEXT (section 3.3.11): what it cannot hold is left out, what means something is escaped. */
    private void text(String property, String text) {
        line(
                property,
                text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    /** A line, folded between characters. */
    private void line(String property, String value) {
        int octets = 0;
        for (int point : (property + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        out.append("\r\n");
    }
}
