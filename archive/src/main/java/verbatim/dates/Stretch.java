package verbatim.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A stretch of the calendar, from a century down to a minute. Years are those of the proleptic Gregorian calendar: 0 is 1 BC. */
public sealed interface Stretch {
    /** The first day of it. */
    LocalDate first();

    /** The last day of it, which is the first for a day and a time. */
    LocalDate last();

    /** As the format writes it. */
    String text();

    /** A year, or a decade ({@code 198X}) or hundred ({@code 19XX}) of which no more is known. */
    record Years(int from, int to) implements Stretch {
        private static final int DECADE = 9;
        private static final int HUNDRED = 99;

        public Years {
            int more = to - from;
            boolean round = from >= 0 && (more == DECADE || more == HUNDRED) && from % (more + 1) == 0;
            if (more != 0 && !round) {
                throw new IllegalArgumentException(from + " to " + to);
            }
        }

        boolean one() {
            return from == to;
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(from, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(to, 12, 31);
        }

        @Override
        public String text() {
            return switch (to - from) {
                case DECADE -> year(from).substring(0, 3) + "X";
                case HUNDRED -> year(from).substring(0, 2) + "XX";
                default -> year(from);
            };
        }

        static String year(int year) {
            if (Math.abs(year) > 9999) {
                return "Y" + year;
            }
            return (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year));
        }
    }

    /**
     * A season of the northern hemisphere, of whole months; winter begins in December of its year and ends in the next.
     *
     * @param number 21 spring, 22 summer, 23 autumn, 24 winter
     */
    record Season(int year, int number) implements Stretch {
        /** The number of the year's first season. */
        public static final int SPRING = 21;

        static final int WINTER = 24;
        private static final int MONTHS = 3;

        public Season {
            if (number < SPRING || number > WINTER) {
                throw new IllegalArgumentException("season " + number);
            }
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, (number - SPRING + 1) * MONTHS, 1);
        }

        @Override
        public LocalDate last() {
            return first().plusMonths(MONTHS).minusDays(1);
        }

        @Override
        public String text() {
            return Years.year(year) + "-" + number;
        }
    }

    record Month(YearMonth month) implements Stretch {
        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String text() {
            return Years.year(month.getYear()) + "-%02d".formatted(month.getMonthValue());
        }
    }

    record Day(LocalDate day) implements Stretch {
        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public String text() {
            return new Month(YearMonth.from(day)).text() + "-%02d".formatted(day.getDayOfMonth());
        }
    }

    /**
     * A time of a day, to the second.
     *
     * @param at on the clock of the place
     * @param offset of that clock from UTC; null when the date does not say it
     */
    record Time(LocalDateTime at, @Nullable ZoneOffset offset) implements Stretch {
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

        @Override
        public LocalDate first() {
            return at.toLocalDate();
        }

        @Override
        public LocalDate last() {
            return at.toLocalDate();
        }

        @Override
        public String text() {
            return new Day(first()).text() + "T" + CLOCK.format(at) + (offset == null ? "" : offset);
        }
    }

    /** Something within a year or a month, of which it is not said what: {@code 1985-XX}, {@code 1985-XX-XX}, {@code 1985-04-XX}. */
    record Unsaid(Stretch in, boolean day) implements Stretch {
        public Unsaid {
            boolean fits = in instanceof Years years ? years.one() : in instanceof Month && day;
            if (!fits) {
                throw new IllegalArgumentException(in.text());
            }
        }

        @Override
        public LocalDate first() {
            return in.first();
        }

        @Override
        public LocalDate last() {
            return in.last();
        }

        @Override
        public String text() {
            return in.text() + (in instanceof Years && day ? "-XX-XX" : "-XX");
        }
    }
}
