package verbatim.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import verbatim.dates.Edtf;

/**
 * The days that a date may mean, as the index files them. What has no beginning or end reaches over all years that have four digits.
 *
 * @param first the earliest day as yyyymmdd
 * @param last the latest day as yyyymmdd
 */
record Days(int first, int last) {
    private static final int BEGINNING = 0;
    private static final int END = 9999_12_31;

    /** The days, or empty when the date is none. */
    static Optional<Days> of(String date) {
        return Edtf.of(date).map(edtf -> new Days(number(edtf.earliest()), number(edtf.latest())));
    }

    /** The year in which it begins; empty when it has no beginning. */
    OptionalInt year() {
        return first == BEGINNING ? OptionalInt.empty() : OptionalInt.of(first / 10_000);
    }

    /** From the beginning of this to the end of the other. */
    Optional<Days> to(Days other) {
        return first > other.last ? Optional.empty() : Optional.of(new Days(first, other.last));
    }

    /** All days. */
    static Days all() {
        return new Days(BEGINNING, END);
    }

    private static int number(LocalDate day) {
        if (day.getYear() < 0) {
            return BEGINNING;
        }
        return day.getYear() > 9999 ? END : day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
