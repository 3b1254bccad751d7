package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import verbatim.text.Box;

/**
 * The measures of a page's type and block of text, in pixels of the page image.
 *
 * @param width of the page
 * @param height of the page
 * @param letter the usual width of a letter with the space beside it
 * @param line the usual height of a line's words
 * @param left edge of the block of text; 0 when the page has no block
 * @param right edge of the block of text; the page's width when it has no block
 */
record Shape(int width, int height, double letter, double line, int left, int right) {
    private static final int BLOCK_ROWS = 4;
    private static final int BLOCK_WORDS = 4;

    static Shape of(List<Row> rows, int width, int height) {
        List<Double> letters = new ArrayList<>();
        List<Double> lines = new ArrayList<>();
        for (Row row : rows) {
            for (SeenWord word : row.words()) {
                if (word.text().length() >= 3 && word.box().width() > word.box().height() * 0.8) {
                    letters.add(word.box().width() / (double) word.text().length());
                    lines.add((double) word.box().height());
                }
            }
        }
        double letter = Math.max(2, median(letters, width / 90.0));
        double line = Math.max(2, median(lines, height / 90.0));
        List<Box> block = new ArrayList<>();
        for (Row row : rows) {
            blockPart(row, letter).ifPresent(block::add);
        }
        if (block.size() < BLOCK_ROWS) {
            return new Shape(width, height, letter, line, 0, width);
        }
        return new Shape(width, height, letter, line, leftEdge(block), rightEdge(block));
    }

    /** The extent of the row's confident words of letters, when there are enough of them to be text. */
    private static java.util.Optional<Box> blockPart(Row row, double letter) {
        List<Box> sure = row.words().stream()
                .filter(w -> w.confidence() >= 0.7 && w.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(w -> w.box().width() > w.box().height() / 2 || w.text().length() < 3)
                .map(SeenWord::box)
                .toList();
        if (sure.size() < BLOCK_WORDS) {
            return java.util.Optional.empty();
        }
        Box all = sure.stream().reduce(Box::union).orElseThrow();
        return all.width() > letter * 10 ? java.util.Optional.of(all) : java.util.Optional.empty();
    }

    private static int leftEdge(List<Box> block) {
        List<Integer> edges = new ArrayList<>(block.stream().map(Box::x).toList());
        Collections.sort(edges);
        return edges.get(edges.size() / 20);
    }

    private static int rightEdge(List<Box> block) {
        List<Integer> edges = new ArrayList<>(block.stream().map(Box::right).toList());
        Collections.sort(edges);
        return edges.get(edges.size() - 1 - edges.size() / 20);
    }

    private static double median(List<Double> values, double none) {
        if (values.isEmpty()) {
            return none;
        }
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** Whether the box's middle lies within this share of the page's height from the top or bottom edge. */
    boolean nearEdge(Box box, double share) {
        return nearTop(box, share) || nearBottom(box, share);
    }

    boolean nearTop(Box box, double share) {
        return box.y() + box.height() / 2 < height * share;
    }

    boolean nearBottom(Box box, double share) {
        return box.y() + box.height() / 2 > height * (1 - share);
    }
}
