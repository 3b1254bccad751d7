package verbatim.dates;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in Russian, where what stands before a date decides its case. */
final class RussianDates implements DateWords {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", RUSSIAN);
    private static final List<String> MONTHS_OF = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    /** The seasons in each case. */
    private static final List<List<String>> SEASONS = List.of(
            List.of("весна", "весны", "весну"),
            List.of("лето", "лета", "лето"),
            List.of("осень", "осени", "осень"),
            List.of("зима", "зимы", "зиму"));

    private enum Case {
        NOMINATIVE,
        GENITIVE,
        ACCUSATIVE
    }

    @Override
    public String say(Edtf date, @Nullable ZoneId zone) {
        return switch (date) {
            case Edtf.Point point -> point(point, Case.NOMINATIVE, zone);
            case Edtf.Interval(Edtf.Point from, Edtf.Point to) -> both(from, to, zone);
            case Edtf.Interval(Edtf.Point from, Edtf.Open _) -> "с " + point(from, Case.GENITIVE, zone);
            case Edtf.Interval(Edtf.Point from, Edtf.Unknown _) ->
                "с " + point(from, Case.GENITIVE, zone) + ", до какого времени — неизвестно";
            case Edtf.Interval(Edtf.Open _, Edtf.End to) -> "до " + end(to, zone);
            case Edtf.Interval(Edtf.Unknown _, Edtf.End to) ->
                "до " + end(to, zone) + ", с какого времени — неизвестно";
            case Edtf.Among(var from, var to) -> among(from, to, zone);
        };
    }

    private static String end(Edtf.End end, @Nullable ZoneId zone) {
        return end instanceof Edtf.Point point ? point(point, Case.GENITIVE, zone) : "";
    }

    private static String among(Edtf.@Nullable Point from, Edtf.@Nullable Point to, @Nullable ZoneId zone) {
        String early = from == null
                ? ""
                : "не ранее " + (to == null ? point(from, Case.GENITIVE, zone) : begun(from, to, zone));
        String late = to == null ? "" : "не позднее " + point(to, Case.GENITIVE, zone);
        return early.isEmpty() || late.isEmpty() ? early + late : early + " и " + late;
    }

    private static String both(Edtf.Point from, Edtf.Point to, @Nullable ZoneId zone) {
        Shared shared = Shared.of(from, to);
        if (shared == Shared.DAY && from.on() instanceof Stretch.Time a && to.on() instanceof Stretch.Time b) {
            return say(new Stretch.Day(a.first()), Case.NOMINATIVE, null) + ", с " + Shared.clock(a.at()) + " до "
                    + Shared.clock(b.at()) + called(b, zone);
        }
        return "с " + begun(from, to, zone) + " по " + point(to, Case.ACCUSATIVE, zone);
    }

    /** The first of two, without what the second goes on to say. */
    private static String begun(Edtf.Point from, Edtf.Point to, @Nullable ZoneId zone) {
        Shared shared = Shared.of(from, to);
        return shared == Shared.NOTHING ? point(from, Case.GENITIVE, zone) : first(from.on(), shared);
    }

    private static String first(Stretch on, Shared shared) {
        return switch (on) {
            case Stretch.Day(var day) -> shared == Shared.MONTH ? String.valueOf(day.getDayOfMonth()) : DAY.format(day);
            case Stretch.Month(var month) -> month(month, Case.GENITIVE);
            default -> say(on, Case.GENITIVE, null);
        };
    }

    private static String point(Edtf.Point point, Case in, @Nullable ZoneId zone) {
        return switch (point.doubt()) {
            case NONE -> say(point.on(), in, zone);
            case UNCERTAIN -> "предположительно " + say(point.on(), in, zone);
            case APPROXIMATE -> "около " + say(point.on(), Case.GENITIVE, zone);
            case UNCERTAIN_AND_APPROXIMATE -> "предположительно около " + say(point.on(), Case.GENITIVE, zone);
        };
    }

    private static String say(Stretch on, Case in, @Nullable ZoneId zone) {
        return switch (on) {
            case Stretch.Years(int from, int to) when from == to -> years(in, from);
            case Stretch.Years(int from, int to)
            when to - from < 10 -> from + (in == Case.GENITIVE ? "-х годов" : "-е годы");
            case Stretch.Years(int from, int to) -> from + "–" + to + (in == Case.GENITIVE ? " годов" : " годы");
            case Stretch.Season(int year, int number) -> season(year, number, in);
            case Stretch.Month(YearMonth month) -> month(month, in) + " " + of(month.getYear());
            case Stretch.Day(var day) -> DAY.format(day) + " " + of(day.getYear());
            case Stretch.Time(var at, var offset) ->
                DAY.format(at) + " " + of(at.getYear()) + ", " + Shared.clock(at)
                        + called(new Stretch.Time(at, offset), zone);
            case Stretch.Unsaid(Stretch within, boolean day) ->
                unsaid(day, in) + " " + say(within, Case.GENITIVE, null);
        };
    }

    private static String unsaid(boolean day, Case in) {
        if (in == Case.GENITIVE) {
            return day ? "неизвестного дня" : "неизвестного месяца";
        }
        return day ? "неизвестный день" : "неизвестный месяц";
    }

    private static String season(int year, int number, Case in) {
        String name = SEASONS.get(number - Stretch.Season.SPRING).get(in.ordinal());
        return number == Stretch.Season.WINTER
                ? name + " " + year + "–" + Shared.next(year) + " годов"
                : name + " " + of(year);
    }

    private static String month(YearMonth month, Case in) {
        return in == Case.GENITIVE
                ? MONTHS_OF.get(month.getMonthValue() - 1)
                : month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, RUSSIAN);
    }

    private static String called(Stretch.Time time, @Nullable ZoneId zone) {
        String name = Shared.zone(time, zone, RUSSIAN);
        return name.isEmpty() ? "" : " (" + name + ")";
    }

    private static String years(Case in, int year) {
        String word = in == Case.GENITIVE ? " года" : " год";
        return year > 0 ? year + word : 1 - year + word + " до н. э.";
    }

    private static String of(int year) {
        return years(Case.GENITIVE, year);
    }
}
