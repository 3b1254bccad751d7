package verbatim.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.PageReading;
import verbatim.reading.layout.PageLayout;
import verbatim.reading.layout.Row;
import verbatim.reading.layout.SeenWord;
import verbatim.text.Box;
import verbatim.text.Role;

/** The lines of words of a page as a file of text gives them, while it is being read. */
final class Lines {
    /** A word that came without a confidence is as good as the engine that made it, which nobody knows. */
    private static final double UNKNOWN = 0.8;

    private static final double UNSURE = 0.6;

    private final List<Row> rows = new ArrayList<>();
    private final List<@Nullable Role> roles = new ArrayList<>();
    private final List<SeenWord> line = new ArrayList<>();
    private @Nullable Role role;
    private boolean boxes = true;
    private boolean divided;
    private int words;
    private int width;
    private int height;

    void size(int widthPx, int heightPx) {
        width = widthPx;
        height = heightPx;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void begin(@Nullable Role ofLine) {
        end();
        role = ofLine;
    }

    /**
     * Adds a word.
     *
     * @param box null when the file gives none
     * @param goesOn whether it is divided at the end of the line and goes on in the next
     */
    void add(String text, @Nullable Box box, Optional<Double> confidence, boolean goesOn) {
        for (String part : text.strip().split("\\s+")) {
            if (part.isEmpty()) {
                continue;
            }
            words++;
            if (words > Limits.PAGE_WORDS) {
                throw new IllegalArgumentException("the page has more than %,d words".formatted(Limits.PAGE_WORDS));
            }
            boxes &= box != null;
            double sure = confidence.orElse(UNKNOWN);
            Box where = box == null ? new Box(0, 0, 0, 0) : box;
            line.add(new SeenWord(part, where, sure, false, false, sure < UNSURE, null));
        }
        divided = goesOn;
    }

    /** A hyphen at the end of the line belongs to the word before it. */
    void hyphen(String mark) {
        if (line.isEmpty()) {
            return;
        }
        SeenWord last = line.removeLast();
        String text = last.text().endsWith("-") || mark.isBlank()
                ? last.text()
                : last.text() + mark.strip().charAt(0);
        line.add(new SeenWord(text, last.box(), last.confidence(), false, false, last.doubtful(), null));
        divided = false;
    }

    void end() {
        if (divided) {
            hyphen("-");
        }
        divided = false;
        if (!line.isEmpty()) {
            rows.add(new Row(line));
            roles.add(role);
        }
        line.clear();
        role = null;
    }

    /** The rows, for a scan beside which the text lay. */
    List<Row> rows() {
        end();
        return List.copyOf(rows);
    }

    /** As a page that came as text alone. */
    PageReading reading(String engine, String format) {
        end();
        int pageWidth = Math.max(1, width);
        int pageHeight = Math.max(1, height);
        PageLayout.Laid laid = boxes && width > 0 && height > 0
                ? PageLayout.lay(rows, roles, pageWidth, pageHeight)
                : PageLayout.withoutBoxes(rows, roles);
        return new PageReading(
                null,
                engine,
                List.of(),
                format,
                false,
                laid.text(),
                laid.words(),
                laid.spans(),
                laid.turns(),
                List.of(),
                List.of());
    }
}
