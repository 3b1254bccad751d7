package verbatim.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date in the Extended Date/Time Format (ISO 8601-2:2019) may mean: year, month, day, decade ({@code 198X}), interval, open
 * ends, with marks of doubt ({@code ~ ? %}) left aside. An instant counts as its day.
 *
 * @param first the earliest day as yyyymmdd
 * @param last the latest day as yyyymmdd
 */
record Edtf(int first, int last) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?(?:T.*)?");
    private static final int BEGINNING = 0;
    private static final int END = 9999_12_31;

    /** The days, or empty when the date is not given or not in that format. */
    static Optional<Edtf> of(String date) {
        String plain = date.strip().replaceAll("[~?%]", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return single(plain);
        }
        Optional<Edtf> from = end(plain.substring(0, slash), new Edtf(BEGINNING, BEGINNING));
        Optional<Edtf> to = end(plain.substring(slash + 1), new Edtf(END, END));
        if (from.isEmpty() || to.isEmpty() || from.get().first > to.get().last) {
            return Optional.empty();
        }
        return Optional.of(new Edtf(from.get().first, to.get().last));
    }

    /** The year in which it begins; empty when it has no beginning. */
    OptionalInt year() {
        return first == BEGINNING ? OptionalInt.empty() : OptionalInt.of(first / 10_000);
    }

    private static Optional<Edtf> end(String date, Edtf open) {
        return date.isBlank() || date.equals("..") ? Optional.of(open) : single(date);
    }

    private static Optional<Edtf> single(String date) {
        Matcher m = DATE.matcher(date);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(days(m.group(1), m.group(2), m.group(3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Edtf days(String year, @Nullable String month, @Nullable String day) {
        int from = Integer.parseInt(year.replace('X', '0'));
        int to = Integer.parseInt(year.replace('X', '9'));
        if (month == null || month.equals("XX") || from != to) {
            return new Edtf(number(LocalDate.of(from, 1, 1)), number(LocalDate.of(to, 12, 31)));
        }
        YearMonth in = YearMonth.of(from, Integer.parseInt(month));
        if (day == null || day.equals("XX")) {
            return new Edtf(number(in.atDay(1)), number(in.atEndOfMonth()));
        }
        int on = number(in.atDay(Integer.parseInt(day)));
        return new Edtf(on, on);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
