package verbatim.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/** The words of a page as addresses count them: from 1, in the order of the text. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Words() {}

    /** The page's words; a text that came without them is cut at white space. */
    static List<Word> of(PageText text) {
        if (!text.words().isEmpty()) {
            return text.words();
        }
        List<Word> words = new ArrayList<>();
        Matcher m = WORD.matcher(text.text());
        while (m.find()) {
            words.add(new Word(m.group(), m.start(), m.end(), null, 1, false, null));
        }
        return words;
    }

    /** Indexes from 0 of the words that a stretch of the text touches. */
    static BitSet touched(List<Word> words, int start, int end) {
        BitSet touched = new BitSet(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).end() > start && words.get(i).start() < end) {
                touched.set(i);
            }
        }
        return touched;
    }

    /** Boxes of the chosen words; neighbours on one line become one box. */
    static List<Box> boxes(List<Word> words, BitSet chosen) {
        List<Box> rows = new ArrayList<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            Box box = words.get(i).box();
            if (box == null) {
                continue;
            }
            boolean joined = i > 0 && chosen.get(i - 1) && !rows.isEmpty() && sameLine(rows.getLast(), box);
            if (joined) {
                rows.set(rows.size() - 1, rows.getLast().union(box));
            } else {
                rows.add(box);
            }
        }
        return rows;
    }

    private static boolean sameLine(Box row, Box box) {
        int middle = box.y() + box.height() / 2;
        return middle > row.y() && middle < row.bottom() && box.x() >= row.x();
    }

    /** The chosen words in a row, a mark of omission where some between them are not chosen, at most so many. */
    static String shown(List<Word> words, BitSet chosen, int most) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        int last = -1;
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            if (count++ == most) {
                return shown.append(" …").toString();
            }
            if (last >= 0) {
                shown.append(i == last + 1 ? " " : " … ");
            }
            shown.append(words.get(i).text());
            last = i;
        }
        return shown.toString();
    }
}
