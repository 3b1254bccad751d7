package verbatim.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/** The lines of a page as formats of recognition want them: words that stand between two line feeds. */
final class PageLines {
    private PageLines() {}

    /** Each line's words in order; a text that came without words is cut at its blanks. */
    static List<List<Word>> of(PageText page) {
        List<Word> words = page.words().isEmpty() ? cut(page.text()) : page.words();
        List<List<Word>> lines = new ArrayList<>();
        int lineEnd = -1;
        for (Word word : words) {
            if (word.start() > lineEnd) {
                int end = page.text().indexOf('\n', word.start());
                lineEnd = end < 0 ? page.text().length() : end;
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        return lines;
    }

    private static List<Word> cut(String text) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    words.add(new Word(text.substring(start, i), start, i, null, 1, false, null));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** The smallest box round the words that have one; null when none has. */
    static @Nullable Box box(List<Word> words) {
        Box all = null;
        for (Word word : words) {
            Box box = word.box();
            if (box != null) {
                all = all == null ? box : all.union(box);
            }
        }
        return all;
    }
}
