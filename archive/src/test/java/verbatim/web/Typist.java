package verbatim.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * Types an invented page: draws it, and gives the reading that a perfect reader would make of it. A line of the script may begin with {@code #} for
 * furniture, {@code NAME>} for a speaker's label; {@code ~word} is doubtful, {@code [mark]} a withheld place.
 */
final class Typist {
    static final int WIDTH = 1275;
    static final int HEIGHT = 1650;
    private static final int LEFT = 150;
    private static final int TOP = 120;
    private static final int STEP = 34;
    private static final int LETTER = 14;
    private static final int TALL = 22;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Redaction> redactions = new ArrayList<>();
    private String speaker = "";
    private int spokenFrom = -1;
    private int y = TOP;

    private Typist(String continues) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(30, 30, 30));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font());
        speaker = continues;
    }

    private static Font font() {
        try (InputStream in = Typist.class.getResourceAsStream("/typewriter/CourierPrime_400Regular.ttf")) {
            Font font = in == null ? new Font(Font.MONOSPACED, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, in);
            return font.deriveFont(23f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types the script, puts the image there, and gives the reading. */
    static PageReading type(String script, String continues, Path image) {
        Typist typist = new Typist(continues);
        script.lines().forEach(typist::line);
        typist.endTurn();
        typist.pen.dispose();
        try {
            Files.createDirectories(image.getParent());
            ImageIO.write(typist.image, "png", image.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new PageReading(
                new Page.Image(WIDTH, HEIGHT, 150, 0),
                "typist 1",
                List.of("eng sha256:0000"),
                "careful",
                false,
                typist.text.toString(),
                typist.words,
                typist.spans,
                typist.turns,
                typist.redactions,
                List.of());
    }

    private void line(String line) {
        y += STEP;
        if (line.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        boolean furniture = line.startsWith("#");
        int start = text.length();
        int x = furniture ? WIDTH / 2 - line.length() * LETTER / 2 : LEFT;
        String typed = furniture ? line.substring(1).strip() : line;
        int label = typed.indexOf('>');
        if (label > 0) {
            endTurn();
            x = words(typed.substring(0, label) + ":", x);
            speaker = typed.substring(0, label);
            text.append(' ');
            typed = typed.substring(label + 1).strip();
        }
        if (!furniture && !speaker.isEmpty() && spokenFrom < 0) {
            spokenFrom = text.length();
        }
        words(typed, x);
        if (furniture) {
            spans.add(new Span(Role.FURNITURE, start, text.length()));
        }
    }

    private int words(String typed, int from) {
        int x = from;
        boolean first = true;
        for (String each : typed.split(" ")) {
            if (!first) {
                text.append(' ');
            }
            first = false;
            x = each.startsWith("[") ? withheld(each, x) : word(each, x);
        }
        return x;
    }

    private int word(String typed, int x) {
        boolean doubtful = typed.startsWith("~");
        String word = doubtful ? typed.substring(1) : typed;
        pen.drawString(word, x, y);
        int start = text.length();
        text.append(word);
        Box box = new Box(x, y - TALL + 4, word.length() * LETTER, TALL);
        words.add(new Word(
                word, start, text.length(), box, doubtful ? 0.6 : 0.96, doubtful, doubtful ? word + "?" : null));
        return x + (word.length() + 1) * LETTER;
    }

    private int withheld(String typed, int x) {
        String mark = typed.substring(1, typed.length() - 1);
        Box box = new Box(x, y - TALL + 2, 220, TALL + 4);
        pen.drawRect(box.x(), box.y(), box.width(), box.height());
        int start = text.length();
        text.append("█████");
        words.add(new Word("█████", start, text.length(), box, 1, false, null));
        spans.add(new Span(Role.REDACTION, start, text.length()));
        redactions.add(new Redaction(box, mark, "E.O. 13526 §" + mark));
        return x + box.width() + LETTER;
    }

    private void endTurn() {
        if (spokenFrom >= 0) {
            turns.add(new Turn(speaker, spokenFrom, text.length()));
        }
        spokenFrom = -1;
    }
}
