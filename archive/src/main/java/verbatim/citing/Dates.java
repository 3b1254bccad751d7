package verbatim.citing;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Doubt;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;

/** The date of a document as a style writes it: as exactly as it is known, and in the sender's own words where it is no date that we can read. */
enum Dates {
    /** October 23, 1995. */
    LONG(month -> month.getDisplayName(TextStyle.FULL, Locale.US), false),
    /** Oct. 23, 1995, with the Bluebook's own abbreviations. */
    SHORT(Dates::shortened, false),
    /** 1995, October 23. */
    YEAR_FIRST(month -> month.getDisplayName(TextStyle.FULL, Locale.US), true);

    private static final List<String> SHORTENED =
            List.of("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private final Function<Month, String> months;
    private final boolean yearFirst;

    Dates(Function<Month, String> months, boolean yearFirst) {
        this.months = months;
        this.yearFirst = yearFirst;
    }

    private static String shortened(Month month) {
        return SHORTENED.get(month.ordinal());
    }

    /** A point taken apart; {@code month} a month or a season. */
    private record Parts(
            String year, @Nullable String month, @Nullable Integer day) {}

    /** The date, or n.d. for none. */
    String of(@Nullable String date) {
        return date == null ? "n.d." : Edtf.of(date).map(this::of).orElse(date);
    }

    String of(LocalDate day) {
        return parts(new Parts(String.valueOf(day.getYear()), months.apply(day.getMonth()), day.getDayOfMonth()));
    }

    /** The year alone, as styles refer to a work by it. */
    static String year(@Nullable String date) {
        return date == null ? "n.d." : Edtf.of(date).map(Dates::year).orElse(date);
    }

    private static String year(Edtf date) {
        return switch (date) {
            case Edtf.Point(Stretch on, Doubt doubt) ->
                doubted(YEAR_FIRST.apart(on).year(), doubt);
            case Edtf.Interval(Edtf.Point from, Edtf.Point to) when year(from).equals(year(to)) -> year(from);
            case Edtf.Interval(Edtf.Point from, Edtf.Point to) -> year(from) + "–" + year(to);
            case Edtf.Interval(Edtf.Point from, Edtf.End _) -> year(from) + "–";
            case Edtf.Among(var from, var to)
            when from != null && to != null && year(from).equals(year(to)) -> year(from);
            default -> YEAR_FIRST.of(date);
        };
    }

    private String of(Edtf date) {
        return switch (date) {
            case Edtf.Point point -> point(point);
            case Edtf.Interval(Edtf.Point from, Edtf.Point to) -> range(from, to);
            case Edtf.Interval(Edtf.Point from, Edtf.Unknown _) -> point(from) + "–?";
            case Edtf.Interval(Edtf.Point from, var _) -> point(from) + "–";
            case Edtf.Interval(var _, Edtf.Point to) -> "until " + point(to);
            case Edtf.Interval _ -> date.text();
            case Edtf.Among(var from, var to)
            when from != null && to != null -> "between " + point(from) + " and " + point(to);
            case Edtf.Among(var from, var to) ->
                from != null ? point(from) + " or later" : to == null ? date.text() : point(to) + " or earlier";
        };
    }

    private String point(Edtf.Point point) {
        return doubted(parts(apart(point.on())), point.doubt());
    }

    private static String doubted(String date, Doubt doubt) {
        return switch (doubt) {
            case NONE -> date;
            case APPROXIMATE -> "ca. " + date;
            case UNCERTAIN -> "[" + date + "?]";
            case UNCERTAIN_AND_APPROXIMATE -> "[ca. " + date + "?]";
        };
    }

    /** What both have in common is said once. */
    private String range(Edtf.Point from, Edtf.Point to) {
        Parts first = apart(from.on());
        Parts last = apart(to.on());
        boolean sure = from.doubt() == Doubt.NONE && to.doubt() == Doubt.NONE;
        if (!sure || !first.year().equals(last.year()) || first.month() == null || last.month() == null) {
            return point(from) + "–" + point(to);
        }
        String days = first.month().equals(last.month()) && last.day() != null
                ? inYear(first) + "–" + last.day()
                : inYear(first) + "–" + inYear(last);
        return yearFirst ? first.year() + ", " + days : days + (last.day() == null ? " " : ", ") + last.year();
    }

    private static String inYear(Parts parts) {
        return Say.list(" ", parts.month(), parts.day() == null ? null : String.valueOf(parts.day()));
    }

    private String parts(Parts parts) {
        if (parts.month() == null) {
            return parts.year();
        }
        return yearFirst
                ? parts.year() + ", " + inYear(parts)
                : inYear(parts) + (parts.day() == null ? " " : ", ") + parts.year();
    }

    private Parts apart(Stretch on) {
        return switch (on) {
            case Stretch.Years(int from, int to) when from == to -> new Parts(year(from), null, null);
            case Stretch.Years(int from, int to) when to - from < 10 -> new Parts(from + "s", null, null);
            case Stretch.Years(int from, int to) -> new Parts(from + "–" + to, null, null);
            case Stretch.Season(int year, int number) ->
                new Parts(year(year), SEASONS.get(number - Stretch.Season.SPRING), null);
            case Stretch.Month(var month) -> new Parts(year(month.getYear()), months.apply(month.getMonth()), null);
            case Stretch.Day(var day) -> day(day);
            case Stretch.Time(var at, var _) -> day(at.toLocalDate());
            case Stretch.Unsaid(Stretch in, boolean _) -> apart(in);
        };
    }

    private Parts day(LocalDate day) {
        return new Parts(year(day.getYear()), months.apply(day.getMonth()), day.getDayOfMonth());
    }

    private static String year(int year) {
        return year > 0 ? String.valueOf(year) : (1 - year) + " BC";
    }
}
