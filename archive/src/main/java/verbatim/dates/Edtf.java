package verbatim.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * A date in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1, and what the package documentation adds). Its order is that of a chronology:
 * by its earliest day, or where it has no beginning by what is known of its end; of those that begin on one day the more exact comes first.
 */
public sealed interface Edtf extends Comparable<Edtf> {
    /** Characters of a date at most. */
    int MOST = 80;

    /** The earliest day that it may mean; {@link LocalDate#MIN} when it has no beginning, or that is not known. */
    LocalDate earliest();

    /** The latest day that it may mean; {@link LocalDate#MAX} when it has no end, or that is not known. */
    LocalDate latest();

    /** As the format writes it; parsed, it gives the same date. */
    String text();

    /** The points it is made of: one, or one or two of what lies between others. */
    Stream<Point> points();

    /**
     * Reads a date.
     *
     * @throws Fault {@code USE} saying what is wrong with it
     */
    static Edtf parse(String text) {
        try {
            return new EdtfParser(text.strip()).date();
        } catch (EdtfParser.Wrong wrong) {
            throw Fault.of(
                    Kind.USE,
                    "\"" + shortened(text.strip()) + "\" is no date (" + wrong.getMessage() + ")",
                    "Write 1995, 1995-23 for autumn, 1995-10, 1995-10-23 or 1995-10-23T09:50; ~ behind it for about, ? for perhaps; 1995-10/1995-12 from and to.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    /** Reads a date; empty when it is none. */
    static Optional<Edtf> of(String text) {
        try {
            return Optional.of(new EdtfParser(text.strip()).date());
        } catch (EdtfParser.Wrong wrong) {
            return Optional.empty();
        }
    }

    /** Where it stands in a chronology: its earliest day, or that of its end where it has no beginning. */
    default LocalDate place() {
        return points().findFirst().orElseThrow().earliest();
    }

    /** Whether it says a time of the day. */
    default boolean timed() {
        return points().anyMatch(point -> point.on instanceof Stretch.Time);
    }

    /** The offset from UTC that its first time says; null when it says none. */
    default @Nullable ZoneOffset offset() {
        return points().flatMap(point -> point.on instanceof Stretch.Time(var at, var offset) && offset != null
                        ? Stream.of(offset)
                        : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    private LocalTime clock() {
        return points().findFirst().orElseThrow().on instanceof Stretch.Time(var at, var offset)
                ? at.toLocalTime()
                : LocalTime.MAX;
    }

    @Override
    default int compareTo(Edtf other) {
        return Order.IN_TIME.compare(this, other);
    }

    /** The order of a chronology. */
    final class Order {
        private static final Comparator<Edtf> IN_TIME = Comparator.comparing(Edtf::place)
                .thenComparing(Edtf::latest)
                .thenComparing(Edtf::clock)
                .thenComparing(Edtf::text);

        private Order() {}
    }

    /** An end of an interval. */
    sealed interface End {
        String text();
    }

    /** One stretch of the calendar. */
    record Point(Stretch on, Doubt doubt) implements Edtf, End {
        public Point {
            if (on instanceof Stretch.Time && doubt != Doubt.NONE) {
                throw new DateTimeException("a time takes no " + doubt.mark());
            }
        }

        @Override
        public LocalDate earliest() {
            return on.first();
        }

        @Override
        public LocalDate latest() {
            return on.last();
        }

        @Override
        public String text() {
            return on.text() + doubt.mark();
        }

        @Override
        public Stream<Point> points() {
            return Stream.of(this);
        }
    }

    /** The end that is not there: it goes on, or it had always been so. */
    record Open() implements End {
        @Override
        public String text() {
            return "..";
        }
    }

    /** The end that is not known. */
    record Unknown() implements End {
        @Override
        public String text() {
            return "";
        }
    }

    /** From one point to another; at least one of them is given. */
    record Interval(End from, End to) implements Edtf {
        public Interval {
            checked(from instanceof Point point ? point : null, to instanceof Point point ? point : null);
        }

        @Override
        public LocalDate earliest() {
            return from instanceof Point point ? point.earliest() : LocalDate.MIN;
        }

        @Override
        public LocalDate latest() {
            return to instanceof Point point ? point.latest() : LocalDate.MAX;
        }

        @Override
        public String text() {
            return from.text() + "/" + to.text();
        }

        @Override
        public Stream<Point> points() {
            return Stream.of(from, to).flatMap(end -> end instanceof Point point ? Stream.of(point) : Stream.empty());
        }
    }

    /**
     * At one time between two points, it is not known when.
     *
     * @param from null for then or before
     * @param to null for then or later
     */
    record Among(@Nullable Point from, @Nullable Point to) implements Edtf {
        public Among {
            checked(from, to);
        }

        @Override
        public LocalDate earliest() {
            return from == null ? LocalDate.MIN : from.earliest();
        }

        @Override
        public LocalDate latest() {
            return to == null ? LocalDate.MAX : to.latest();
        }

        @Override
        public String text() {
            return "[" + (from == null ? "" : from.text()) + ".." + (to == null ? "" : to.text()) + "]";
        }

        @Override
        public Stream<Point> points() {
            return Stream.of(Stream.ofNullable(from), Stream.ofNullable(to)).flatMap(each -> each);
        }
    }

    private static void checked(@Nullable Point from, @Nullable Point to) {
        if (from == null && to == null) {
            throw new DateTimeException("neither beginning nor end is given");
        }
        if (from == null || to == null) {
            return;
        }
        boolean back =
                from.on instanceof Stretch.Time(var a, var offset) && to.on instanceof Stretch.Time(var b, var other)
                        ? a.isAfter(b)
                        : from.earliest().isAfter(to.latest());
        if (back) {
            throw new DateTimeException("it ends before it begins");
        }
    }
}
