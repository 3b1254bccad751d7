package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Word;

/**
 * The record's part of one line of a page's text: furniture and margin at its ends are left off.
 *
 * @param start of the part, UTF-16 units into the page's text
 * @param text the part, perhaps with furniture inside
 * @param column whether its first word stands apart from the next
 * @param sure whether its first word was read with some confidence
 */
record TextLine(int start, String text, boolean column, boolean sure) {
    int end() {
        return start + text.length();
    }

    /** The lines that have something of the record, in order. */
    static List<TextLine> of(String text, List<Word> words, List<Span> spans) {
        double letter = letterWidth(words);
        List<TextLine> lines = new ArrayList<>();
        int from = 0;
        int word = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            while (word < words.size() && words.get(word).start() < from) {
                word++;
            }
            int first = skipForward(text, from, to, spans);
            int last = skipBack(text, first, to, spans);
            if (first < last) {
                lines.add(new TextLine(
                        first,
                        text.substring(first, last),
                        column(text, first, last, words, word, letter),
                        sure(first, words, word)));
            }
            from = to + 1;
        }
        return lines;
    }

    private static int skipForward(String text, int from, int to, List<Span> spans) {
        int at = from;
        boolean moved = true;
        while (moved && at < to) {
            moved = false;
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                moved = true;
            }
            for (Span span : spans) {
                if (outside(span) && span.start() <= at && at < span.end()) {
                    at = span.end();
                    moved = true;
                }
            }
        }
        return Math.min(at, to);
    }

    private static int skipBack(String text, int from, int to, List<Span> spans) {
        int at = to;
        boolean moved = true;
        while (moved && at > from) {
            moved = false;
            if (Character.isWhitespace(text.charAt(at - 1))) {
                at--;
                moved = true;
            }
            for (Span span : spans) {
                if (outside(span) && span.start() < at && at <= span.end()) {
                    at = span.start();
                    moved = true;
                }
            }
        }
        return Math.max(at, from);
    }

    private static boolean outside(Span span) {
        return span.role() == Role.FURNITURE || span.role() == Role.MARGIN;
    }

    private static boolean column(String text, int first, int last, List<Word> words, int from, double letter) {
        if (words.isEmpty()) {
            int end = first;
            while (end < last && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return text.startsWith("\t", end) || text.startsWith("  ", end);
        }
        for (int i = from; i + 1 < words.size() && words.get(i).start() <= first; i++) {
            Box here = words.get(i).box();
            Box next = words.get(i + 1).box();
            if (words.get(i).start() == first && here != null && next != null) {
                return words.get(i + 1).end() <= last && next.x() - here.right() > letter * 1.8;
            }
        }
        return false;
    }

    private static boolean sure(int first, List<Word> words, int from) {
        for (int i = from; i < words.size() && words.get(i).start() <= first; i++) {
            if (words.get(i).start() == first) {
                return words.get(i).confidence() >= 0.5;
            }
        }
        return words.isEmpty();
    }

    /** The usual width of a letter; larger than any page when the words have no boxes. */
    static double letterWidth(List<Word> words) {
        List<Double> widths = new ArrayList<>();
        for (Word word : words) {
            Box box = word.box();
            if (box != null && word.text().length() >= 3) {
                widths.add(box.width() / (double) word.text().length());
            }
        }
        Collections.sort(widths);
        return widths.isEmpty() ? 1e6 : widths.get(widths.size() / 2);
    }
}
