package verbatim.dates;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in English. */
final class EnglishDates implements DateWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    @Override
    public String say(Edtf date, @Nullable ZoneId zone) {
        return switch (date) {
            case Edtf.Point point -> point(point, zone);
            case Edtf.Interval(Edtf.Point from, Edtf.Point to) -> both(from, to, " to ", zone);
            case Edtf.Interval(Edtf.Point from, Edtf.Open _) -> "from " + point(from, zone) + " on";
            case Edtf.Interval(Edtf.Point from, Edtf.Unknown _) ->
                "from " + point(from, zone) + ", until when is not known";
            case Edtf.Interval(Edtf.Open _, Edtf.End to) -> "until " + end(to, zone);
            case Edtf.Interval(Edtf.Unknown _, Edtf.End to) -> "until " + end(to, zone) + ", since when is not known";
            case Edtf.Among(var from, var to) -> among(from, to, zone);
        };
    }

    private static String end(Edtf.End end, @Nullable ZoneId zone) {
        return end instanceof Edtf.Point point ? point(point, zone) : "";
    }

    private static String among(Edtf.@Nullable Point from, Edtf.@Nullable Point to, @Nullable ZoneId zone) {
        if (from != null && to != null) {
            return "between " + both(from, to, " and ", zone);
        }
        return from != null ? point(from, zone) + " or later" : to == null ? "" : point(to, zone) + " or earlier";
    }

    private static String point(Edtf.Point point, @Nullable ZoneId zone) {
        return doubt(point.doubt()) + say(point.on(), zone);
    }

    private static String doubt(Doubt doubt) {
        return switch (doubt) {
            case NONE -> "";
            case UNCERTAIN -> "perhaps ";
            case APPROXIMATE -> "about ";
            case UNCERTAIN_AND_APPROXIMATE -> "perhaps about ";
        };
    }

    /** Two points, without saying twice what is the same of both. */
    private static String both(Edtf.Point from, Edtf.Point to, String join, @Nullable ZoneId zone) {
        Shared shared = Shared.of(from, to);
        String first = shared == Shared.NOTHING ? point(from, zone) : first(from.on(), shared);
        String second = shared == Shared.DAY && to.on() instanceof Stretch.Time time
                ? Shared.clock(time.at()) + called(time, zone)
                : point(to, zone);
        return first + join + second;
    }

    /** The first of two, without what the second goes on to say. */
    private static String first(Stretch on, Shared shared) {
        return switch (on) {
            case Stretch.Day(var day) -> shared == Shared.MONTH ? String.valueOf(day.getDayOfMonth()) : DAY.format(day);
            case Stretch.Month(var month) -> MONTH.format(month);
            default -> say(on, null);
        };
    }

    private static String say(Stretch on, @Nullable ZoneId zone) {
        return switch (on) {
            case Stretch.Years(int from, int to) when from == to -> year(from);
            case Stretch.Years(int from, int to) when to - from < 10 -> from + "s";
            case Stretch.Years(int from, int to) -> from + " to " + to;
            case Stretch.Season(int year, int number) ->
                SEASONS.get(number - Stretch.Season.SPRING) + " "
                        + (number == Stretch.Season.WINTER ? year(year) + "–" + Shared.next(year) : year(year));
            case Stretch.Month(YearMonth month) -> MONTH.format(month) + " " + year(month.getYear());
            case Stretch.Day(var day) -> DAY.format(day) + " " + year(day.getYear());
            case Stretch.Time(var at, var offset) ->
                DAY.format(at) + " " + year(at.getYear()) + ", " + Shared.clock(at)
                        + called(new Stretch.Time(at, offset), zone);
            case Stretch.Unsaid(Stretch in, boolean day) -> (day ? "a day in " : "a month in ") + say(in, zone);
        };
    }

    private static String called(Stretch.Time time, @Nullable ZoneId zone) {
        String name = Shared.zone(time, zone, Locale.UK);
        return name.isEmpty() ? "" : " " + name.replaceFirst(" Time$", " time");
    }

    private static String year(int year) {
        return year > 0 ? String.valueOf(year) : (1 - year) + " BC";
    }
}
