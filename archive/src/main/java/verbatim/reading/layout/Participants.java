package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.Span;
import verbatim.text.Word;

/** Reads the list of participants in the head of a memorandum of conversation. */
public final class Participants {
    /**
     * One person on the list.
     *
     * @param side as printed, as U.S. or Russia; null when the list has no sides
     * @param name as printed
     * @param role as printed after the name, or the word before it, as Notetaker; null when none is
     */
    public record Participant(
            @Nullable String side, String name, @Nullable String role) {
        /** Name and role on one line, as a list of participants is kept. */
        public String line() {
            return role == null ? name : name + ", " + role;
        }
    }

    private static final Pattern BEGIN =
            Pattern.compile("(?i)\\W{0,2}(?:participants?|present|attendees)\\b\\s*[:;.]?\\s*(.*)");
    private static final Pattern END = Pattern.compile(
            "(?i)\\W{0,2}(?:date|time|place|location|subject|and place|and time|from|to|summary of conclusions|main topics|copies to|distribution|re)\\b\\s*(?:[:;,&]|and\\b|$|of\\b).*");
    private static final Pattern ROLE_FIRST = Pattern.compile(
            "(?i)(note[- ]?takers?|interpreters?|translators?|chair(?:man)?|observers?)\\s*[:;]\\s*(.*)");
    private static final Pattern ROLE_ALONE = Pattern.compile("(?i)note[- ]?takers?|interpreters?|translators?");
    private static final Pattern SIDE = Pattern.compile(
            "(U\\.?\\s?S\\.?(?:\\s?S\\.?\\s?R\\.?)?(?: Side)?|[A-Z][\\p{L}.]+(?: [A-Z][\\p{L}.]+)?(?: [Ss]ide| Delegation)?)\\s?[:;]?(?:\\s+(.*))?");
    private static final List<String> SIDES = List.of(
            "US",
            "USSR",
            "UNITED STATES",
            "RUSSIA",
            "RUSSIAN",
            "SOVIET UNION",
            "SOVIET",
            "AMERICAN",
            "GERMANY",
            "FRANCE",
            "UK",
            "UNITED KINGDOM",
            "BRITAIN",
            "ITALY",
            "JAPAN",
            "CHINA",
            "CANADA",
            "BOSNIA",
            "CROATIA",
            "SERBIA",
            "UKRAINE",
            "POLAND",
            "ISRAEL",
            "EGYPT",
            "STATE",
            "OVP",
            "DOD",
            "JCS",
            "CIA",
            "NSC",
            "USUN",
            "WHITE HOUSE",
            "TREASURY",
            "JUSTICE",
            "OMB",
            "DEFENSE",
            "CHAIR",
            "YUGOSLAVIA",
            "TURKEY",
            "GREECE",
            "EU",
            "NATO",
            "UN",
            "MEXICO",
            "INDIA",
            "PAKISTAN",
            "SYRIA",
            "JORDAN",
            "SAUDI ARABIA",
            "IRAN",
            "IRAQ",
            "SOUTH AFRICA",
            "PEOPLES REPUBLIC OF CHINA",
            "FEDERAL REPUBLIC OF GERMANY");

    /** A second column begins at least so many letters right of the first. */
    private static final double COLUMN_LETTERS = 24;

    private Participants() {}

    /**
     * The participants in the order printed; empty when the page has no such list.
     *
     * @param text of the first page of a record
     * @param words of it; without boxes a list in two columns is read line by line
     * @param spans what is not the record
     */
    public static List<Participant> of(String text, List<Word> words, List<Span> spans) {
        Page page = new Page(text, words);
        List<Cell> cells = new ArrayList<>();
        boolean inside = false;
        for (TextLine line : TextLine.of(text, words, spans)) {
            Matcher begin = BEGIN.matcher(line.text());
            if (!inside
                    && begin.matches()
                    && (line.text().contains(":") || FurnitureWords.mostlyCapitals(line.text()))) {
                inside = true;
                addCells(line.start() + begin.start(1), line.end(), page, cells);
            } else if (inside
                    && (END.matcher(line.text()).matches()
                            || ends(line.text())
                            || cells.size() >= Limits.PARTICIPANTS)) {
                break;
            } else if (inside) {
                addCells(line.start(), line.end(), page, cells);
            }
        }
        return read(cells, page);
    }

    private record Page(String text, List<Word> words) {}

    /** A stretch of a line with no wide gap; {@code x} is 0 where the page has no boxes. */
    private record Cell(int x, String text) {}

    private static void addCells(int from, int to, Page page, List<Cell> cells) {
        double letter = TextLine.letterWidth(page.words());
        int x = 0;
        int right = Integer.MAX_VALUE;
        StringBuilder text = new StringBuilder();
        for (Word word : page.words()) {
            Box box = word.box();
            if (word.start() < from || word.end() > to || box == null) {
                continue;
            }
            if (!text.isEmpty() && box.x() - right > letter * Limits.SEGMENT_GAP_LETTERS) {
                cells.add(new Cell(x, text.toString()));
                text.setLength(0);
            }
            x = text.isEmpty() ? box.x() : x;
            text.append(text.isEmpty() ? "" : " ").append(word.text());
            right = box.right();
        }
        String rest = page.words().isEmpty() ? page.text().substring(from, to).strip() : text.toString();
        if (!rest.isEmpty()) {
            cells.add(new Cell(x, rest));
        }
    }

    /** One column after the other, if the list stands in two. */
    private static List<Participant> read(List<Cell> cells, Page page) {
        int left = cells.stream().mapToInt(Cell::x).min().orElse(0);
        double letter = page.words().isEmpty() ? 1 : TextLine.letterWidth(page.words());
        List<Participant> people = new ArrayList<>();
        for (boolean second : new boolean[] {false, true}) {
            Optional<String> side = Optional.empty();
            int x = Integer.MAX_VALUE;
            for (Cell cell : cells) {
                if (cell.x() > left + letter * COLUMN_LETTERS != second) {
                    continue;
                }
                boolean goesOn = !people.isEmpty() && (cell.x() > x + letter * 1.5 || goesOn(cell.text(), people));
                if (goesOn) {
                    people.add(joined(people.removeLast(), cell.text()));
                } else {
                    side = add(cell.text(), side, people);
                    x = cell.x();
                }
            }
        }
        return List.copyOf(people);
    }

    /** The list is over where sentences or turns begin. */
    private static boolean ends(String text) {
        return text.split(" ").length > 12
                || Labels.at(text, false)
                        .filter(label -> label.strength() == Labels.Strength.SURE && label.length() < text.length() - 1)
                        .filter(label -> !ROLE_FIRST.matcher(text).matches())
                        .isPresent();
    }

    /** Adds whom the line names, and gives the side that holds from here on. */
    private static Optional<String> add(String text, Optional<String> side, List<Participant> people) {
        Matcher head = SIDE.matcher(text);
        if (head.matches() && isSide(head.group(1))) {
            Optional<String> now = Optional.of(head.group(1));
            if (head.group(2) != null) {
                addPerson(head.group(2), now, people);
            }
            return now;
        }
        addPerson(text, side, people);
        return side;
    }

    private static boolean isSide(String words) {
        String bare = words.replaceAll("[^\\p{L} ]", "")
                .toUpperCase(java.util.Locale.ROOT)
                .strip();
        String alone = bare.replaceAll(" (SIDE|DELEGATION)$", "");
        return SIDES.contains(alone);
    }

    private static void addPerson(String text, Optional<String> side, List<Participant> people) {
        if (text.codePoints().filter(Character::isLetter).count() < 3) {
            return;
        }
        Matcher first = ROLE_FIRST.matcher(text);
        if (first.matches()) {
            for (String name : first.group(2).split(",? and |, ")) {
                if (!name.isBlank()) {
                    people.add(new Participant(side.orElse(null), name.strip(), first.group(1)));
                }
            }
            return;
        }
        int comma = text.indexOf(", ");
        String name = comma < 0 ? text.replaceAll(",$", "") : text.substring(0, comma);
        people.add(new Participant(side.orElse(null), name, comma < 0 ? null : text.substring(comma + 2)));
    }

    /** A line that begins in lower case, or after a line that ends in a comma, "and" or "of", carries on what is above it. */
    private static boolean goesOn(String text, List<Participant> people) {
        if (people.isEmpty()) {
            return false;
        }
        String above = people.getLast().line();
        boolean listed = ROLE_ALONE.matcher(last(people)).matches();
        return Character.isLowerCase(text.codePointAt(0))
                || listed && text.matches("\\p{Lu}[\\p{L}.-]+")
                || above.matches(".*(?:,| and| of| for| the| to)$");
    }

    private static String last(List<Participant> people) {
        String role = people.getLast().role();
        return role == null ? "" : role;
    }

    private static Participant joined(Participant last, String text) {
        return last.role() == null || ROLE_ALONE.matcher(last.role()).matches()
                ? new Participant(last.side(), last.name() + " " + text, last.role())
                : new Participant(last.side(), last.name(), last.role() + " " + text);
    }
}
