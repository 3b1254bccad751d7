package verbatim.dates;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What two points have in common, so that it is said once; and what every language says alike. */
enum Shared {
    NOTHING,
    YEAR,
    MONTH,
    DAY;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    static Shared of(Edtf.Point from, Edtf.Point to) {
        if (from.doubt() != Doubt.NONE || to.doubt() != Doubt.NONE) {
            return NOTHING;
        }
        if (from.on() instanceof Stretch.Time(var a, var offset) && to.on() instanceof Stretch.Time(var b, var other)) {
            return a.toLocalDate().equals(b.toLocalDate()) ? DAY : NOTHING;
        }
        if (from.on() instanceof Stretch.Day(var a) && to.on() instanceof Stretch.Day(var b)) {
            return YearMonth.from(a).equals(YearMonth.from(b)) ? MONTH : a.getYear() == b.getYear() ? YEAR : NOTHING;
        }
        return from.on() instanceof Stretch.Month(var a)
                        && to.on() instanceof Stretch.Month(var b)
                        && a.getYear() == b.getYear()
                ? YEAR
                : NOTHING;
    }

    static String clock(LocalDateTime at) {
        return (at.getSecond() == 0 ? MINUTE : SECOND).format(at);
    }

    /** What a clock's zone is called; empty when it is not known. */
    static String zone(Stretch.Time time, @Nullable ZoneId zone, Locale locale) {
        ZoneId of = zone == null ? time.offset() : zone;
        if (of == null) {
            return "";
        }
        if (of.normalized() instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
        }
        return new DateTimeFormatterBuilder()
                .appendGenericZoneText(TextStyle.FULL)
                .toFormatter(locale)
                .format(time.at().atZone(of));
    }

    /** The last two digits of the year after this one. */
    static String next(int year) {
        return "%02d".formatted(Math.floorMod(year + 1, 100));
    }
}
