package verbatim.editing;

import static verbatim.language.Texts.t;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * A stretch of a page's text as somebody typed it by the scan, set into the page: words that stay keep all that is known of them, those that changed
 * are that person's, and spans and turns move along.
 *
 * @param text of the whole page
 * @param words in the order of the text
 * @param spans in the order of the text
 * @param turns in the order of the text
 * @param before the words that were there where something changed
 * @param after the words that are there now
 */
record Rewording(
        String text, List<Word> words, List<Span> spans, List<Turn> turns, List<String> before, List<String> after) {
    private static final Pattern WORD = Pattern.compile("\\S+");

    Rewording {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
        turns = List.copyOf(turns);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A stretch of text without blanks in it; offsets are of the text it is from. */
    record Piece(String text, int start, int end) {
        static List<Piece> of(String text, int from, int to) {
            return WORD.matcher(text)
                    .region(from, to)
                    .results()
                    .map(match -> new Piece(match.group(), match.start(), match.end()))
                    .toList();
        }
    }

    /** Pieces that gave way to others; half-open, either may be none. */
    record Change(int from, int to, int newFrom, int newTo) {}

    /**
     * Sets what was typed into the page.
     *
     * @param start of the stretch that it stands for; what is left of a word at its edges stays with what was typed there
     * @param end half-open
     * @throws Fault {@code USE} when it changes a place where words are withheld
     */
    static Rewording of(PageText page, int start, int end, String typed, Word.Emended by) {
        int from = start;
        int to = end;
        for (Piece piece : Piece.of(page.text(), 0, page.text().length())) {
            if (piece.start < end && piece.end > start) {
                from = Math.min(from, piece.start);
                to = Math.max(to, piece.end);
            }
        }
        String kept =
                page.text().substring(from, start) + tidy(typed) + page.text().substring(end, to);
        String words = apart(page.text(), from, to, kept);
        String text = page.text().substring(0, from) + words + page.text().substring(to);
        List<Piece> was = Piece.of(page.text(), from, to);
        List<Piece> is = Piece.of(text, from, from + words.length());
        List<Change> changes = changes(was, is);
        changes.forEach(change -> refuseWithheld(page, was, change));
        Offsets moved = new Offsets(from, to, text, text.length() - page.text().length());
        moved.pieces(was, is, changes);
        return new Rewording(
                text,
                page.words().isEmpty() ? List.of() : EmendedWords.of(page, was, is, changes, moved, by),
                page.spans().stream()
                        .map(span ->
                                new Span(span.role(), moved.start(span.start()), moved.end(span.start(), span.end())))
                        .filter(span -> span.end() > span.start() || span.role() == Role.REDACTION)
                        .toList(),
                page.turns().stream()
                        .map(turn -> new Turn(
                                turn.speaker(), moved.start(turn.start()), moved.end(turn.start(), turn.end())))
                        .filter(turn -> turn.end() > turn.start())
                        .toList(),
                changes.stream()
                        .map(change -> said(was.subList(change.from, change.to)))
                        .toList(),
                changes.stream()
                        .map(change -> said(is.subList(change.newFrom, change.newTo)))
                        .toList());
    }

    /** With a blank on either side where it would else run into the word there. */
    private static String apart(String text, int from, int to, String words) {
        if (words.isEmpty()) {
            return words;
        }
        boolean left = from > 0 && !Character.isWhitespace(text.charAt(from - 1));
        boolean right = to < text.length() && !Character.isWhitespace(text.charAt(to));
        return (left ? " " : "") + words + (right ? " " : "");
    }

    /** Lines joined by a line feed, words by one space, as page texts have them. */
    static String tidy(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(line -> line.strip().replaceAll("\\h+", " "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }

    /** What is taken away and what is put in its place come from the library one by one: they are put together here. */
    private static List<Change> changes(List<Piece> was, List<Piece> is) {
        List<Change> changes = new ArrayList<>();
        int from = 0;
        int newFrom = 0;
        int to = 0;
        int newTo = 0;
        var deltas = DiffUtils.diff(
                        was.stream().map(Piece::text).toList(),
                        is.stream().map(Piece::text).toList(),
                        new MyersDiffWithLinearSpace<>(),
                        null,
                        true)
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(changes, new Change(from, to, newFrom, newTo));
                from = to + delta.getSource().size();
                newFrom = newTo + delta.getTarget().size();
                to = from;
                newTo = newFrom;
            } else {
                to += delta.getSource().size();
                newTo += delta.getTarget().size();
            }
        }
        add(changes, new Change(from, to, newFrom, newTo));
        return changes;
    }

    private static void add(List<Change> changes, Change change) {
        if (change.from < change.to || change.newFrom < change.newTo) {
            changes.add(change);
        }
    }

    /** What was taken out of a paper is not written in again by hand. */
    private static void refuseWithheld(PageText page, List<Piece> was, Change change) {
        for (Piece piece : was.subList(change.from, change.to)) {
            boolean withheld = page.spans().stream()
                    .anyMatch(span -> span.role() == Role.REDACTION
                            && span.start() < piece.end
                            && Math.max(span.end(), span.start() + 1) > piece.start);
            if (withheld) {
                throw Fault.of(Kind.USE, t("editor.withheld", "words", piece.text), t("editor.withheld.remedy"));
            }
        }
    }
}
