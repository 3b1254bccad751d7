package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.text.Box;
import verbatim.text.Role;

/** An invented page of typescript: every character 30 pixels wide, every line 50 high, the words read without fault. */
final class Typescript {
    static final int WIDTH = 2550;
    static final int HEIGHT = 3300;
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final List<Row> rows = new ArrayList<>();
    final Bitmap ink = new Bitmap(WIDTH, HEIGHT);

    /** A line whose first column is 240 pixels from the left edge; spaces count. */
    Typescript line(int y, String text) {
        return line(y, text, 0.96);
    }

    Typescript line(int y, String text, double confidence) {
        List<SeenWord> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Box box = new Box(240 + word.start() * 30, y, (word.end() - word.start()) * 30 - 4, 36);
            words.add(new SeenWord(word.group(), box, confidence, true, true, confidence < 0.6, null));
        }
        rows.add(new Row(words));
        return this;
    }

    /** A line whose words were read with these confidences. */
    Typescript lineOf(int y, String[] texts, double... confidences) {
        List<SeenWord> words = new ArrayList<>();
        int x = 240;
        for (int i = 0; i < texts.length; i++) {
            Box box = new Box(x, y, texts[i].length() * 30 - 4, 36);
            words.add(new SeenWord(texts[i], box, confidences[i], true, true, confidences[i] < 0.6, null));
            x += texts[i].length() * 30 + 30;
        }
        rows.add(new Row(words));
        return this;
    }

    /** Lines of text from here on, 50 pixels apart. */
    Typescript body(int y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            line(y + i * 50, lines[i]);
        }
        return this;
    }

    /** A frame three pixels thick. */
    Typescript frame(Box box) {
        for (int k = 0; k < 3; k++) {
            for (int x = box.x(); x < box.right(); x++) {
                ink.set(x, box.y() + k);
                ink.set(x, box.bottom() - 1 - k);
            }
            for (int y = box.y(); y < box.bottom(); y++) {
                ink.set(box.x() + k, y);
                ink.set(box.right() - 1 - k, y);
            }
        }
        return this;
    }

    Typescript filled(Box box) {
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                ink.set(x, y);
            }
        }
        return this;
    }

    PageLayout.Laid laid() {
        return PageLayout.lay(rows, WIDTH, HEIGHT, ink);
    }

    /** The page as the document-wide step takes it. */
    DocumentMarks.Page page() {
        PageLayout.Laid laid = laid();
        return new DocumentMarks.Page(HEIGHT, laid.text(), laid.words(), laid.spans(), laid.turns());
    }

    /** The text that has this role. */
    static List<String> with(Role role, PageLayout.Laid laid) {
        return laid.spans().stream()
                .filter(span -> span.role() == role)
                .map(span -> laid.text().substring(span.start(), span.end()))
                .toList();
    }

    /** The turns as "speaker|words". */
    static List<String> turns(PageLayout.Laid laid) {
        return laid.turns().stream()
                .map(turn -> turn.speaker() + "|" + laid.text().substring(turn.start(), turn.end()))
                .toList();
    }

    static final String[] PROSE = {
        "The ministers met again in the evening and agreed that the",
        "matter should be taken up by their deputies before the end",
        "of the month, when the harvest would be known and counted.",
        "Nothing was said of the bridge, which neither side wished",
        "to raise before the spring, and the talks ended early."
    };
}
