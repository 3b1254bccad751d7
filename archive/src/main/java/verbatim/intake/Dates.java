package verbatim.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Edtf;

/** Dates as descriptions write them, as EDTF (ISO 8601-2). Day and month as mere numbers in American or European order are not guessed at. */
final class Dates {
    private static final Pattern SLASHED = Pattern.compile("([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9})\\.? ?([0-9]{1,2})?(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?,? ([0-9]{4})");
    private static final Pattern INSTANT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T.*");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Dates() {}

    /** Empty when it is no date that can be told. */
    static Optional<String> edtf(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher instant = INSTANT.matcher(text);
        if (instant.matches()) {
            return Optional.of(instant.group(1));
        }
        if (Edtf.of(text).isPresent()) {
            return Optional.of(text);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return day(slashed.group(1), Integer.parseInt(slashed.group(2)), slashed.group(3));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher monthFirst = MONTH_FIRST.matcher(lower);
        if (monthFirst.matches()) {
            return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(lower);
        return dayFirst.matches() ? named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<String> named(String year, String name, @Nullable String day) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (month.startsWith(name) || name.equals("sept") && i == 8) {
                return day == null
                        ? Optional.of(
                                YearMonth.of(Integer.parseInt(year), i + 1).toString())
                        : day(year, i + 1, day);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
