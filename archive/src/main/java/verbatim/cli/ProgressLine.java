package verbatim.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** One line on a terminal that says how far it is, how fast, and how long it will take; nothing where no terminal is. Used by one thread. */
final class ProgressLine {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int WIDTH = 78;

    private final Console console;
    private final Clock clock;
    private final String noun;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private boolean shown;

    /** How far it was when. */
    private record Mark(Instant at, long done) {}

    ProgressLine(Console console, Clock clock, String noun) {
        this.console = console;
        this.clock = clock;
        this.noun = noun;
    }

    void at(long done, long total, long failed) {
        Instant now = clock.instant();
        boolean soon =
                !marks.isEmpty() && Duration.between(marks.getLast().at(), now).compareTo(EVERY) < 0;
        if (!console.terminal() || soon && done < total) {
            return;
        }
        marks.addLast(new Mark(now, done));
        while (marks.size() > 2 && Duration.between(marks.getFirst().at(), now).compareTo(WINDOW) > 0) {
            marks.removeFirst();
        }
        show(line(done, total, failed, rate(now, done)));
    }

    private double rate(Instant now, long done) {
        Mark first = marks.getFirst();
        double seconds = Duration.between(first.at(), now).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : (done - first.done()) / seconds;
    }

    private String line(long done, long total, long failed, double rate) {
        String text = String.format(Locale.ROOT, "%,d of %,d %s", done, total, noun);
        if (rate > 0) {
            text += String.format(Locale.ROOT, " · %.1f a second", rate);
            if (done < total) {
                text += " · " + left(Math.round((total - done) / rate)) + " left";
            }
        }
        return failed > 0 ? text + String.format(Locale.ROOT, " · %,d failed", failed) : text;
    }

    static String left(long seconds) {
        if (seconds < 60) {
            return Math.max(1, seconds) + " s";
        }
        return seconds < 3600 ? (seconds + 30) / 60 + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
    }

    private void show(String text) {
        console.err().print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        console.err().flush();
        shown = true;
    }

    /** Makes room for a line of something else. */
    void clear() {
        if (shown) {
            console.err().print("\r" + " ".repeat(WIDTH) + "\r");
            console.err().flush();
            shown = false;
        }
    }
}
