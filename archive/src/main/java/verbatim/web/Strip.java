package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Contents.Dated;
import verbatim.web.view.StripView;
import verbatim.web.view.StripView.Square;
import verbatim.web.view.StripView.Tick;

/** Documents on a line of time, a square each; squares of near dates stand upon each other. */
final class Strip {
    private static final int SIDE = 20;
    private static final int STEP = 24;
    private static final int MARGIN = 20;

    /** Squares upon each other at most: beyond that the strip says less than the list. */
    private static final int LEVELS = 12;

    private Strip() {}

    private record Placed(int number, LocalDate date) {}

    /**
     * The strip.
     *
     * @param widthPx of the drawing
     * @return null when fewer than two documents have a day, month or year, or too many the same
     */
    static @Nullable StripView of(List<Dated> dated, int widthPx) {
        List<Placed> placed = dated.stream()
                .flatMap(one -> day(one.date()).map(day -> new Placed(one.number(), day)).stream())
                .toList();
        if (placed.size() < 2) {
            return null;
        }
        YearMonth first = YearMonth.from(placed.getFirst().date());
        YearMonth last = YearMonth.from(placed.getLast().date());
        LocalDate begin = first.atDay(1);
        double days = ChronoUnit.DAYS.between(begin, last.atEndOfMonth()) + 1.0;
        double scale = (widthPx - 2 * MARGIN) / days;
        List<Integer> ends = new ArrayList<>();
        List<int[]> squares = new ArrayList<>();
        for (Placed one : placed) {
            int x = (int) Math.round(MARGIN + ChronoUnit.DAYS.between(begin, one.date()) * scale);
            int level = level(ends, x);
            if (level == LEVELS) {
                return null;
            }
            squares.add(new int[] {one.number(), Math.min(x, widthPx - SIDE - 2), level});
        }
        int axis = ends.size() * STEP + 10;
        return new StripView(
                widthPx,
                axis + 34,
                axis,
                squares.stream()
                        .map(it -> new Square(it[0], it[1], axis - 6 - SIDE - it[2] * STEP))
                        .toList(),
                ticks(first, last, begin, scale, widthPx),
                first.equals(last)
                        ? Say.monthOfYear(first)
                        : t("release.strip.span", "first", Say.monthOfYear(first), "last", Say.monthOfYear(last)));
    }

    /** The lowest row that has room here. */
    private static int level(List<Integer> ends, int x) {
        for (int level = 0; level < ends.size(); level++) {
            if (ends.get(level) <= x) {
                ends.set(level, x + STEP);
                return level;
            }
        }
        ends.add(x + STEP);
        return ends.size() - 1;
    }

    private static List<Tick> ticks(YearMonth first, YearMonth last, LocalDate begin, double scale, int widthPx) {
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        long most = Math.max(1, widthPx / 95);
        boolean years = months > 24;
        long step =
                years ? 12 * Math.max(1, Math.ceilDiv(months / 12 + 1, most)) : Math.max(1, Math.ceilDiv(months, most));
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth at = first;
                !at.isAfter(last);
                at = years ? YearMonth.of(at.getYear(), 1).plusMonths(step) : at.plusMonths(step)) {
            int x = (int) Math.round(MARGIN + ChronoUnit.DAYS.between(begin, at.atDay(1)) * scale);
            boolean named = ticks.isEmpty() || at.getMonthValue() <= step;
            ticks.add(new Tick(x, name(at, years, named)));
        }
        return ticks;
    }

    private static String name(YearMonth at, boolean year, boolean named) {
        if (year) {
            return String.valueOf(at.getYear());
        }
        return named ? Say.monthOfYear(at) : Say.month(at);
    }

    /** The first day that the date may mean; empty when it has no year. */
    private static Optional<LocalDate> day(String date) {
        try {
            return switch (date.length()) {
                case 10 -> Optional.of(LocalDate.parse(date));
                case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
                case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
