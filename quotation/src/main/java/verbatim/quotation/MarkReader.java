package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/** Reads omissions and square brackets out of a quotation's words. A bracket that is never closed is no mark. */
final class MarkReader {
    private final Tokens tokens;
    private final List<Reading.Quoted> words = new ArrayList<>();
    private final List<Reading.Mark> marks = new ArrayList<>();
    private final StringBuilder punctuation = new StringBuilder();
    /** Index of the first word in the bracket that is open; -1 outside. */
    private int opened = -1;
    /** Whether the open bracket holds an ellipsis. */
    private boolean omits;
    /** Index of the gap that begins with the closing bracket of a word such as {@code develop[ed]}; -1 when there is none. */
    private int closing = -1;

    MarkReader(Tokens tokens) {
        this.tokens = tokens;
    }

    Reading read() {
        int i = 0;
        while (i <= tokens.size()) {
            int end = opened < 0 ? partialEnd(i) : i;
            if (end > i) {
                partial(i, end);
                i = end;
                continue;
            }
            gap(i, gapAt(i));
            if (i < tokens.size() && opened < 0) {
                words.add(new Reading.Quoted(tokens.words().get(i), take(), null));
            }
            i++;
        }
        return new Reading(words, marks, take());
    }

    private String gapAt(int i) {
        String gap = i < tokens.size() ? tokens.words().get(i).gap() : tokens.tail();
        return i == closing ? gap.substring(1) : gap;
    }

    private void gap(int i, String gap) {
        for (int at = 0; at < gap.length(); at++) {
            char c = gap.charAt(at);
            if (c == '[' && opened < 0 && closes(i, at + 1)) {
                opened = i;
                omits = false;
            } else if (c == ']' && opened >= 0) {
                mark(opened == i && omits, tokens.words().subList(opened, i), opened, i);
                opened = -1;
            } else if (c == Folding.ELLIPSIS && opened >= 0) {
                omits = true;
            } else if (c == Folding.ELLIPSIS) {
                mark(true, List.of(), i, i);
            } else if (opened < 0 && c != '\n') {
                punctuation.append(c);
            }
        }
    }

    private void mark(boolean omission, List<Token> content, int from, int to) {
        int start = from == 0 ? 0 : tokens.words().get(from - 1).end();
        int end = to < tokens.size() ? tokens.words().get(to).start() : Integer.MAX_VALUE;
        marks.add(new Reading.Mark(words.size(), omission, content, take(), start, end));
    }

    /** Whether a closing bracket follows before the next opening one. */
    private boolean closes(int i, int from) {
        int at = from;
        for (int word = i; word <= tokens.size(); word++) {
            String gap = gapAt(word);
            for (; at < gap.length(); at++) {
                if (gap.charAt(at) == ']' || gap.charAt(at) == '[') {
                    return gap.charAt(at) == ']';
                }
            }
            at = 0;
        }
        return false;
    }

    /** The end of a word that begins at the index and has a bracket inside; the index itself when it has none. */
    private int partialEnd(int i) {
        if (i < tokens.size() && gapAt(i).endsWith("[") && sticks(i + 1, "]")) {
            return i + 2;
        }
        if (sticks(i + 1, "[") && gapAt(i + 2).startsWith("]")) {
            return sticks(i + 2, "]") ? i + 3 : i + 2;
        }
        return i;
    }

    /** Whether nothing but the sign stands between the word at the index and the one before. */
    private boolean sticks(int i, String sign) {
        return i < tokens.size()
                && tokens.words().get(i).gap().equals(sign)
                && tokens.words().get(i).spacing() == Token.Spacing.NONE;
    }

    private void partial(int from, int end) {
        String gap = gapAt(from);
        boolean leads = gap.endsWith("[") && sticks(from + 1, "]");
        gap(from, leads ? gap.substring(0, gap.length() - 1) : gap);
        List<Token> parts = tokens.words().subList(from, end);
        boolean ends = !leads && parts.size() == 2;
        String prefix = leads ? "" : parts.getFirst().norm();
        String suffix = ends ? "" : parts.getLast().norm();
        int start = parts.getFirst().start() - (leads ? 1 : 0);
        Token whole = whole(parts, start, parts.getLast().end() + (ends ? 1 : 0));
        words.add(new Reading.Quoted(whole, take(), new Reading.Partial(prefix, suffix)));
        closing = ends ? end : closing;
    }

    private static Token whole(List<Token> parts, int start, int end) {
        StringBuilder norm = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        for (Token part : parts) {
            norm.append(part.norm());
            shape.append(part.shape());
        }
        Token first = parts.getFirst();
        return new Token(
                norm.toString(), shape.toString(), start, end, "", first.spacing(), first.flags(), 0, 100, null);
    }

    private String take() {
        String taken = punctuation.toString();
        punctuation.setLength(0);
        return taken;
    }
}
