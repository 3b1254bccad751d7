package verbatim.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.demo.Sheet.Box;
import verbatim.demo.Sheet.Ink;
import verbatim.demo.Sheet.Stroke;

/** Lays a manuscript on pages, as one release of it shows it. */
final class Typist {
    private static final int WIDTH = 62;
    private static final int ROWS = 34;
    private static final Pattern WITHHELD = Pattern.compile("\\[\\[([0-9]+):([^|]*)\\|([^]]*)]]");

    private final Manuscript manuscript;
    private final int release;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> stamp = List.of();
    private int row;

    private Typist(Manuscript manuscript, int release) {
        this.manuscript = manuscript;
        this.release = release;
    }

    /** The pages of a release, from 1. */
    static List<Sheet> type(Manuscript manuscript, int release) {
        Typist typist = new Typist(manuscript, release);
        typist.run();
        return typist.sheets;
    }

    private void run() {
        List<String> lines = manuscript.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("@plain")) {
                i = plain(lines, i + 1);
            } else if (line.startsWith("@withheld")) {
                i = withheld(lines, i);
            } else if (line.startsWith("@")) {
                command(line);
            } else if (line.isBlank()) {
                row++;
            } else {
                i = paragraph(lines, i);
            }
        }
        endPage();
    }

    private void command(String line) {
        int space = line.indexOf(' ');
        String name = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        switch (name) {
            case "@page" -> endPage();
            case "@space" -> row += Integer.parseInt(rest);
            case "@stamp" -> stamp = stamp(rest);
            case "@centre" -> line((WIDTH - rest.length()) / 2, rest, Ink.PLAIN);
            case "@bold" -> line((WIDTH - rest.length()) / 2, rest, Ink.BOLD);
            case "@end" -> {}
            default -> throw new IllegalArgumentException("no such mark: " + line);
        }
    }

    /** A later release has its own last line. */
    private List<String> stamp(String lines) {
        List<String> stamp = new ArrayList<>(List.of(lines.split("\\|")));
        if (release > 1) {
            stamp.set(stamp.size() - 1, manuscript.value("again"));
        }
        return stamp;
    }

    private int plain(List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && !lines.get(i).isBlank() && !lines.get(i).startsWith("@")) {
            line(0, lines.get(i), Ink.PLAIN);
            i++;
        }
        return i - 1;
    }

    /** The block is drawn as a box, or its text is typed. */
    private int withheld(List<String> lines, int at) {
        String[] parts = lines.get(at).split(" ");
        int end = lines.subList(at, lines.size()).indexOf("@end") + at;
        if (!parts[1].contains(Integer.toString(release))) {
            return at;
        }
        int height = Integer.parseInt(parts[2]);
        room(height);
        boxes.add(new Box(row, 0, height - 0.3, WIDTH, parts[3]));
        row += height;
        return end;
    }

    private int paragraph(List<String> lines, int from) {
        StringBuilder joined = new StringBuilder();
        int i = from;
        while (i < lines.size() && !lines.get(i).isBlank() && !lines.get(i).startsWith("@")) {
            joined.append(joined.isEmpty() ? "" : " ").append(lines.get(i).strip());
            i++;
        }
        wrap(withholdInline(joined.toString()));
        return i - 1;
    }

    /** Withheld words become one unbreakable run of the same width: {@code \u0001} for each letter, ended by the code in the margin. */
    private String withholdInline(String paragraph) {
        Matcher matcher = WITHHELD.matcher(paragraph);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            boolean here = matcher.group(1).contains(Integer.toString(release));
            String words = matcher.group(3);
            String shown = here
                    ? "\u0001".repeat(Math.clamp(words.length(), 6, 24)) + "\u0002" + matcher.group(2) + "\u0003"
                    : words;
            matcher.appendReplacement(result, Matcher.quoteReplacement(shown));
        }
        return matcher.appendTail(result).toString();
    }

    private void wrap(String paragraph) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            String rest = word;
            int shown = width(word);
            if (!line.isEmpty() && width(line.toString()) + 1 + shown > WIDTH) {
                int cut = division(word, WIDTH - width(line.toString()) - 1);
                if (cut > 0) {
                    line.append(' ').append(word, 0, cut).append('-');
                    rest = word.substring(cut + 1);
                }
                line(0, line.toString(), Ink.PLAIN);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        line(0, line.toString(), Ink.PLAIN);
    }

    /** Where a word may be divided so that its first part and a hyphen fit; 0 when nowhere. */
    private static int division(String word, int room) {
        int best = 0;
        for (int i = word.indexOf('~'); i >= 0; i = word.indexOf('~', i + 1)) {
            if (width(word.substring(0, i)) + 1 <= room) {
                best = i;
            }
        }
        return best;
    }

    /** Columns that this takes once its marks are gone. */
    private static int width(String marked) {
        return marked.replaceAll("\u0002[^\u0003]*\u0003|[~#]", "").length();
    }

    private void line(int from, String marked, Ink ink) {
        room(1);
        int column = from;
        boolean slipped = false;
        int boxFrom = -1;
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '~' -> {}
                case '#' -> slipped = !slipped;
                case '\u0001' -> {
                    boxFrom = boxFrom < 0 ? column : boxFrom;
                    column++;
                }
                case '\u0002' -> {
                    int end = marked.indexOf('\u0003', i);
                    boxes.add(new Box(row, boxFrom, 0.72, column - boxFrom, marked.substring(i + 1, end)));
                    boxFrom = -1;
                    i = end;
                }
                case ' ', '_' -> {
                    column++;
                    read.append(' ');
                }
                default -> {
                    strokes.add(new Stroke(c, row, column++, slipped ? Ink.SLIPPED : ink));
                    read.append(c);
                }
            }
        }
        text.append(read.toString().replaceAll(" +", " ").strip()).append('\n');
        row++;
    }

    private void room(int rows) {
        if (row + rows > ROWS) {
            endPage();
        }
    }

    private void endPage() {
        if (strokes.isEmpty() && boxes.isEmpty()) {
            return;
        }
        sheets.add(new Sheet(furnished(), boxes, stamp, text.toString()));
        strokes.clear();
        boxes.clear();
        text.setLength(0);
        stamp = List.of();
        row = 0;
    }

    /** With banner and page number. */
    private List<Stroke> furnished() {
        List<Stroke> all = new ArrayList<>(strokes);
        String banner = manuscript.value("banner");
        strike(all, banner, -3.2, manuscript.value("struck").equals("no") ? Ink.BOLD : Ink.STRUCK);
        strike(all, banner, ROWS + 0.6, manuscript.value("struck").equals("no") ? Ink.BOLD : Ink.STRUCK);
        if (!sheets.isEmpty()) {
            strike(all, "- " + (sheets.size() + 1) + " -", -1.7, Ink.PLAIN);
        }
        return all;
    }

    private static void strike(List<Stroke> all, String words, double row, Ink ink) {
        int column = (WIDTH - words.length()) / 2;
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != ' ') {
                all.add(new Stroke(words.charAt(i), row, column + i, ink));
            }
        }
    }
}
