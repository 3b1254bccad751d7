package verbatim.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one date, and says what is wrong with what is none. */
final class EdtfParser {
    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{3}X|\\d{2}XX|-\\d{4}|Y-?[1-9]\\d{4,7}");
    private static final Pattern POINT =
            Pattern.compile("(?<year>Y?-?[\\dX]{4,})(?:-(?<month>\\d\\d|XX)(?:-(?<day>\\d\\d|XX))?)?"
                    + "(?:T(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d))?(?<offset>Z|[+-]\\d\\d(?::\\d\\d)?)?)?"
                    + "(?<doubt>[?~%]?)");
    private static final int MONTHS = 12;

    private final String text;

    EdtfParser(String text) {
        this.text = text;
    }

    /** What is wrong, in a few words. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what, null, false, false);
        }
    }

    Edtf date() throws Wrong {
        if (text.isEmpty()) {
            throw new Wrong("nothing is written");
        }
        if (text.length() > Edtf.MOST) {
            throw new Wrong(text.length() + " characters, at most " + Edtf.MOST + " are taken");
        }
        try {
            return text.startsWith("[") ? among() : text.indexOf('/') >= 0 ? interval() : point(text);
        } catch (DateTimeException e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Edtf among() throws Wrong {
        int dots = text.indexOf("..");
        if (!text.endsWith("]") || dots < 0) {
            throw new Wrong("[ is closed by ], with .. between two dates");
        }
        return new Edtf.Among(bound(text.substring(1, dots)), bound(text.substring(dots + 2, text.length() - 1)));
    }

    private static Edtf.@Nullable Point bound(String point) throws Wrong {
        return point.isEmpty() ? null : point(point);
    }

    private Edtf interval() throws Wrong {
        int slash = text.indexOf('/');
        if (text.indexOf('/', slash + 1) >= 0) {
            throw new Wrong("more than one /");
        }
        return new Edtf.Interval(end(text.substring(0, slash)), end(text.substring(slash + 1)));
    }

    private static Edtf.End end(String end) throws Wrong {
        return switch (end) {
            case "" -> new Edtf.Unknown();
            case ".." -> new Edtf.Open();
            default -> point(end);
        };
    }

    private static Edtf.Point point(String text) throws Wrong {
        Matcher m = POINT.matcher(text);
        if (!m.matches()) {
            throw new Wrong("\"" + text + "\" has not the form of a year, month, day or time");
        }
        String year = m.group("year");
        if (!YEAR.matcher(year).matches()) {
            throw new Wrong(
                    "\"" + year + "\" is no year: four digits, the last of which may be X or XX, or Y before more");
        }
        return new Edtf.Point(stretch(m, year), Doubt.of(m.group("doubt")));
    }

    private static Stretch stretch(Matcher m, String year) throws Wrong {
        String digits = year.startsWith("Y") ? year.substring(1) : year;
        Stretch.Years years = new Stretch.Years(
                Integer.parseInt(digits.replace('X', '0')), Integer.parseInt(digits.replace('X', '9')));
        @Nullable String month = m.group("month");
        if (month == null) {
            return timeless(m, years);
        }
        if (!years.one() || year.startsWith("Y")) {
            throw new Wrong("a year such as " + year + " has no months");
        }
        @Nullable String day = m.group("day");
        if (month.equals("XX")) {
            if (day != null && !day.equals("XX")) {
                throw new Wrong("a day of an unknown month");
            }
            return timeless(m, new Stretch.Unsaid(years, day != null));
        }
        return inYear(m, years.from(), Integer.parseInt(month), day);
    }

    private static Stretch inYear(Matcher m, int year, int month, @Nullable String day) throws Wrong {
        if (month >= Stretch.Season.SPRING && month <= Stretch.Season.WINTER && day == null) {
            return timeless(m, new Stretch.Season(year, month));
        }
        if (month < 1 || month > MONTHS) {
            throw new Wrong("there is no month " + month + "; 21 to 24 are spring, summer, autumn and winter");
        }
        YearMonth in = YearMonth.of(year, month);
        if (day == null || day.equals("XX")) {
            Stretch whole = new Stretch.Month(in);
            return timeless(m, day == null ? whole : new Stretch.Unsaid(whole, true));
        }
        int number = Integer.parseInt(day);
        if (!in.isValidDay(number)) {
            throw new Wrong("the month has " + in.lengthOfMonth() + " days, not " + number);
        }
        LocalDate on = in.atDay(number);
        return m.group("hour") == null ? new Stretch.Day(on) : time(m, on);
    }

    private static Stretch timeless(Matcher m, Stretch stretch) throws Wrong {
        if (m.group("hour") != null) {
            throw new Wrong("a time without its day");
        }
        return stretch;
    }

    private static Stretch time(Matcher m, LocalDate on) throws Wrong {
        @Nullable String second = m.group("second");
        try {
            LocalTime at = LocalTime.of(
                    Integer.parseInt(m.group("hour")),
                    Integer.parseInt(m.group("minute")),
                    second == null ? 0 : Integer.parseInt(second));
            @Nullable String offset = m.group("offset");
            return new Stretch.Time(on.atTime(at), offset == null ? null : ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            throw new Wrong("there is no such time");
        }
    }
}
