package verbatim.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Doubt;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;
import verbatim.web.feeds.Calendar.When;

/** Dates as far as a calendar can show them: what is less exact than a day becomes all the days that it may be; of what has no end, what is known. */
final class CalendarDates {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private CalendarDates() {}

    /** @return empty when it lies outside the years 1 to 9999, which a calendar cannot write */
    static Optional<When> of(Edtf date, @Nullable ZoneId zone) {
        List<Edtf.Point> points = date.points().toList();
        boolean times = points.stream().allMatch(point -> point.on() instanceof Stretch.Time);
        When when = times && !(date instanceof Edtf.Among) ? times(points, zone) : days(date, points);
        boolean fits = date.points()
                .allMatch(point -> point.earliest().getYear() >= FIRST_YEAR
                        && point.latest().getYear() <= LAST_YEAR);
        return fits ? Optional.of(when) : Optional.empty();
    }

    /** Whether it is a day or a time, and sure. */
    static boolean exact(Edtf date) {
        return date instanceof Edtf.Point(var on, var doubt)
                && doubt == Doubt.NONE
                && (on instanceof Stretch.Day || on instanceof Stretch.Time);
    }

    private static When days(Edtf date, List<Edtf.Point> points) {
        LocalDate first =
                date.earliest().equals(LocalDate.MIN) ? points.getFirst().earliest() : date.earliest();
        LocalDate last = date.latest().equals(LocalDate.MAX) ? points.getLast().latest() : date.latest();
        return new When.Days(first, last);
    }

    private static When times(List<Edtf.Point> points, @Nullable ZoneId zone) {
        Stretch.Time from = (Stretch.Time) points.getFirst().on();
        Stretch.@Nullable Time to =
                points.size() < 2 ? null : (Stretch.Time) points.getLast().on();
        Instant first = instant(from, zone);
        Instant last = to == null ? null : instant(to, zone);
        if (first != null && (to == null || last != null)) {
            return new When.Instants(first, last);
        }
        LocalDateTime until = to == null ? null : to.at();
        return new When.Clocks(from.at(), until);
    }

    private static @Nullable Instant instant(Stretch.Time time, @Nullable ZoneId zone) {
        ZoneOffset offset = time.offset();
        if (offset != null) {
            return time.at().toInstant(offset);
        }
        return zone == null ? null : time.at().atZone(zone).toInstant();
    }
}
