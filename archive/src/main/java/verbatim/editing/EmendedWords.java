package verbatim.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.editing.Rewording.Change;
import verbatim.editing.Rewording.Piece;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/** The words of a page some of which were put right: those that stay keep their boxes, those that changed share the boxes of the ones they stand for. */
final class EmendedWords {
    private final PageText page;
    private final List<Piece> was;
    private final List<Piece> is;
    private final Word.Emended by;
    private final List<Word> made = new ArrayList<>();

    private EmendedWords(PageText page, List<Piece> was, List<Piece> is, Word.Emended by) {
        this.page = page;
        this.was = was;
        this.is = is;
        this.by = by;
    }

    static List<Word> of(
            PageText page, List<Piece> was, List<Piece> is, List<Change> changes, Offsets moved, Word.Emended by) {
        EmendedWords words = new EmendedWords(page, was, is, by);
        changes.forEach(words::change);
        for (Word word : page.words()) {
            if (!words.changed(word, changes)) {
                words.made.add(word.at(moved.start(word.start())));
            }
        }
        words.made.sort(Comparator.comparingInt(Word::start));
        return List.copyOf(words.made);
    }

    private boolean changed(Word word, List<Change> changes) {
        return changes.stream()
                .flatMap(change -> was.subList(change.from(), change.to()).stream())
                .anyMatch(piece -> word.start() < piece.end() && word.end() > piece.start());
    }

    private void change(Change change) {
        List<Piece> now = is.subList(change.newFrom(), change.newTo());
        List<@Nullable Box> boxes = boxes(change, now);
        for (int i = 0; i < now.size(); i++) {
            Piece piece = now.get(i);
            made.add(new Word(piece.text(), piece.start(), piece.end(), boxes.get(i), 1, false, null, by));
        }
    }

    private List<@Nullable Box> boxes(Change change, List<Piece> now) {
        List<Piece> old = was.subList(change.from(), change.to());
        if (old.isEmpty()) {
            return inserted(change, now);
        }
        List<@Nullable Box> before = new ArrayList<>();
        old.forEach(piece -> before.add(box(piece)));
        if (old.size() == now.size()) {
            return before;
        }
        return shared(old, before, now);
    }

    private @Nullable Box box(Piece piece) {
        return page.words().stream()
                .filter(word -> word.start() < piece.end() && word.end() > piece.start())
                .map(Word::box)
                .filter(box -> box != null)
                .reduce(Box::union)
                .orElse(null);
    }

    /** By their letters: each new word takes the part of the old boxes in which its share of the letters lies. */
    private static List<@Nullable Box> shared(List<Piece> old, List<@Nullable Box> before, List<Piece> now) {
        double letters = old.stream().mapToInt(piece -> piece.text().length()).sum();
        double newLetters =
                now.stream().mapToInt(piece -> piece.text().length()).sum();
        List<@Nullable Box> boxes = new ArrayList<>();
        int done = 0;
        for (Piece piece : now) {
            double from = done / newLetters * letters;
            done += piece.text().length();
            boxes.add(part(old, before, from, done / newLetters * letters));
        }
        return boxes;
    }

    /** What of the boxes lies between these letters: on the line where it begins. */
    private static @Nullable Box part(List<Piece> old, List<@Nullable Box> boxes, double from, double to) {
        Box part = null;
        double begins = 0;
        for (int i = 0; i < old.size(); i++) {
            double length = old.get(i).text().length();
            Box box = boxes.get(i);
            double left = Math.max(0, from - begins);
            double right = Math.min(length, to - begins);
            // Less than half a letter is rounding.
            if (box != null && right - left >= 0.5) {
                int x = box.x() + (int) Math.round(box.width() * left / length);
                int width = Math.max(1, (int) Math.round(box.width() * (right - left) / length));
                Box slice = new Box(x, box.y(), width, box.height());
                if (part == null) {
                    part = slice;
                } else if (sameLine(part, slice)) {
                    part = part.union(slice);
                }
            }
            begins += length;
        }
        return part;
    }

    /** Words that the machine did not see: between their neighbours when those stand on one line with room between them, else nowhere. */
    private List<@Nullable Box> inserted(Change change, List<Piece> now) {
        Box left = neighbour(
                change.from() == 0 ? start() : was.get(change.from() - 1).end(), true);
        Box right = neighbour(
                change.from() == was.size() ? end() : was.get(change.from()).start(), false);
        List<@Nullable Box> boxes = new ArrayList<>();
        boolean room =
                left != null && right != null && sameLine(left, right) && right.x() - left.right() >= now.size() * 3;
        for (int i = 0; i < now.size(); i++) {
            if (!room || left == null || right == null) {
                boxes.add(null);
                continue;
            }
            double width = (right.x() - left.right()) / (double) now.size();
            boxes.add(new Box(left.right() + (int) (i * width), left.y(), Math.max(1, (int) width), left.height()));
        }
        return boxes;
    }

    private int start() {
        return was.isEmpty() ? 0 : was.getFirst().start();
    }

    private int end() {
        return was.isEmpty() ? page.text().length() : was.getLast().end();
    }

    /** The box of the last word that ends by the offset, or of the first that begins from it on. */
    private @Nullable Box neighbour(int offset, boolean before) {
        List<Word> words = page.words().stream()
                .filter(word -> before ? word.end() <= offset : word.start() >= offset)
                .toList();
        return words.isEmpty()
                ? null
                : before ? words.getLast().box() : words.getFirst().box();
    }

    private static boolean sameLine(Box one, Box other) {
        int middle = other.y() + other.height() / 2;
        return middle >= one.y() && middle <= one.bottom();
    }
}
