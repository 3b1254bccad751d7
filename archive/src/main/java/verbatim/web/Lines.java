package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.Word;

/** Tells where the lines of a page end a paragraph, were broken on purpose, or merely ran out of paper. */
final class Lines {
    /** What stands between two words. */
    enum Break {
        NONE,
        SPACE,
        LINE,
        PARAGRAPH
    }

    /** A step this much larger than the usual one between two lines parts paragraphs. */
    private static final double WIDE_STEP = 1.4;

    /** A line whose next word would leave so much of the measure free was ended on purpose; a typist's margin is ragged by less. */
    private static final double SHORT_BY = 0.12;

    private final String text;
    private final double step;
    private final double leftEdge;
    private final double rightEdge;
    private final int longest;

    private Lines(String text, double step, double leftEdge, double rightEdge, int longest) {
        this.text = text;
        this.step = step;
        this.leftEdge = leftEdge;
        this.rightEdge = rightEdge;
        this.longest = longest;
    }

    /** Learns the usual step and the right edge from the body's words. */
    static Lines of(String text, List<Word> body) {
        List<Double> steps = new ArrayList<>();
        List<Double> lefts = new ArrayList<>();
        List<Double> rights = new ArrayList<>();
        for (int i = 1; i < body.size(); i++) {
            Box before = body.get(i - 1).box();
            Box box = body.get(i).box();
            if (before != null && box != null && ends(text, body.get(i - 1), body.get(i))) {
                rights.add((double) before.right());
                lefts.add((double) box.x());
                double down = middle(box) - middle(before);
                if (down > 0 && down < 4.0 * Math.max(box.height(), before.height())) {
                    steps.add(down);
                }
            }
        }
        int longest = text.lines().mapToInt(String::length).max().orElse(0);
        return new Lines(text, quantile(steps, 0.5, 0), quantile(lefts, 0.2, 0), quantile(rights, 0.9, 0), longest);
    }

    /** What stands between these neighbours. */
    Break between(Word word, Word next) {
        String gap = text.substring(word.end(), Math.max(word.end(), next.start()));
        long ends = gap.chars().filter(c -> c == '\n' || c == '\f').count();
        if (ends == 0) {
            return gap.isEmpty() ? Break.NONE : Break.SPACE;
        }
        if (ends > 1 || wideStep(word.box(), next.box())) {
            return Break.PARAGRAPH;
        }
        if (hyphenated(word, next)) {
            return Break.NONE;
        }
        return fits(word, next) ? Break.LINE : Break.SPACE;
    }

    private boolean wideStep(@Nullable Box word, @Nullable Box next) {
        return word != null && next != null && step > 0 && middle(next) - middle(word) > WIDE_STEP * step;
    }

    private static boolean hyphenated(Word word, Word next) {
        return word.text().length() > 1
                && word.text().endsWith("-")
                && !word.text().endsWith("--")
                && Character.isLetter(word.text().charAt(word.text().length() - 2))
                && Character.isLowerCase(next.text().charAt(0));
    }

    /** Whether the next line's first word would have had room on this line: then the line was ended on purpose. */
    private boolean fits(Word word, Word next) {
        if (word.box() != null && next.box() != null && rightEdge > 0) {
            double letter =
                    word.box().width() / (double) Math.max(1, word.text().length());
            return word.box().right() + 2 * letter + next.box().width() < rightEdge;
        }
        int lineStart = text.lastIndexOf('\n', Math.max(0, word.end() - 1)) + 1;
        return word.end() - lineStart + 1 + next.text().length() < longest * (1 - SHORT_BY);
    }

    private static boolean ends(String text, Word word, Word next) {
        int end = text.indexOf('\n', word.end());
        return end >= 0 && end < next.start();
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2.0;
    }

    private static double quantile(List<Double> values, double part, double none) {
        if (values.isEmpty()) {
            return none;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(sorted.size() * part)));
    }
}
