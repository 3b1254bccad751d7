package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import verbatim.reading.layout.Labels.Label;
import verbatim.reading.layout.Labels.Strength;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** Finds who speaks where on a page by the labels at the beginnings of its lines. */
final class Turns {
    private static final Pattern HEADER = Pattern.compile(
            "(?i)\\W{0,3}(?:subject|participants?|date|time|place|location|and place|notetakers?|note takers?|memorandum (?:of|for)|to|from|through|attendees)\\b\\W{0,3}.*");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)\\W*(?:end (?:of )?(?:the )?(?:conversation|meeting|call|discussion|telcon|memcon|briefing|text|interview|pull-aside|transcript)|(?:the )?(?:meeting|conversation|call) (?:ended|adjourned|concluded))\\b.*");
    private static final int HEADER_LINES = 30;

    /** Lines between two words of a head, with a delegation named by name between them. */
    private static final int HEAD_GAP = 8;

    /** A label and the line it begins. */
    record Labelled(int line, Label label) {}

    private final List<TextLine> lines;
    private final List<Labelled> candidates = new ArrayList<>();

    private Turns(List<TextLine> lines) {
        this.lines = lines;
        int header = headerEnd();
        for (int i = header; i < lines.size(); i++) {
            int at = i;
            TextLine line = lines.get(i);
            Labels.at(line.text(), line.column())
                    .flatMap(label -> line.sure() ? Optional.of(label) : label.readUnsurely())
                    .ifPresent(label -> candidates.add(new Labelled(at, label)));
        }
    }

    static Turns of(String text, List<Word> words, List<Span> spans) {
        return new Turns(TextLine.of(text, words, spans));
    }

    /**
     * The line after the head of a memorandum: the last line with one of its words, if the page begins with such. Once people speak, such a line is no
     * head any more, but the date of a stamp at the foot.
     */
    private int headerEnd() {
        int end = 0;
        boolean spoken = false;
        for (int i = 0; i < Math.min(lines.size(), HEADER_LINES); i++) {
            TextLine line = lines.get(i);
            if (isHeader(line.text())) {
                if (spoken && i - end > HEAD_GAP) {
                    return end;
                }
                end = i + 1;
                spoken = false;
                continue;
            }
            Optional<Label> label = Labels.at(line.text(), line.column());
            if (label.isPresent() && label.get().strength() == Strength.SURE) {
                return end;
            }
            spoken |= label.isPresent();
        }
        return end;
    }

    private static boolean isHeader(String line) {
        if (!HEADER.matcher(line).matches()) {
            return false;
        }
        // In the head such a word stands in capitals or before a colon; "To begin with" and "From my side" begin
        // sentences.
        int colon = line.indexOf(':');
        String first = line.split("[\\s:,]+", 2)[0];
        return colon > 0
                        && colon < 24
                        && line.substring(0, colon).split(" ").length <= 3
                        && FurnitureWords.mostlyCapitals(first)
                || FurnitureWords.mostlyCapitals(line.length() > 12 ? line.substring(0, 12) : line)
                        && line.length() > 3;
    }

    boolean hasHeader() {
        return headerEnd() > 0;
    }

    /** Labels that may be counted over a document. */
    List<Label> candidates() {
        return candidates.stream().map(Labelled::label).toList();
    }

    /** What the labels of a page, or of a whole document, prove together. */
    record Evidence(boolean conversation, Set<String> initials) {
        static Evidence of(List<Label> labels) {
            Set<String> initials = new HashSet<>();
            Set<String> seen = new HashSet<>();
            boolean sure = false;
            boolean again = false;
            for (Label label : labels) {
                sure |= label.strength() == Strength.SURE;
                if (label.strength() == Strength.WITH_OTHERS) {
                    again |= !seen.add(label.speaker());
                    initials.add(label.speaker());
                }
            }
            return new Evidence(sure || again || seen.size() > 1 && allShort(seen), initials);
        }

        private static boolean allShort(Set<String> labels) {
            return labels.stream().allMatch(l -> l.length() <= 3);
        }

        private boolean holds(Label label) {
            return switch (label.strength()) {
                case SURE -> true;
                case WITH_OTHERS -> conversation;
                case MISREAD -> conversation && initials.contains(meant(label));
            };
        }

        /** The speaker; without the speck before misread initials: XY where Y speaks. */
        private String meant(Label label) {
            String speaker = label.speaker();
            boolean speck = label.strength() == Strength.MISREAD && speaker.length() > 1 && !initials.contains(speaker);
            return speck ? speaker.substring(1) : speaker;
        }
    }

    /**
     * The turns.
     *
     * @param before who was speaking when the page began; empty when nobody, or when it is not known
     */
    List<Turn> turns(Evidence evidence, Optional<String> before) {
        List<Turn> turns = new ArrayList<>();
        Optional<String> speaker = hasHeader() ? Optional.empty() : before;
        int start = lines.isEmpty() ? 0 : lines.getFirst().start();
        int end = start;
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            while (next < candidates.size() && candidates.get(next).line() < i) {
                next++;
            }
            boolean labelled = next < candidates.size()
                    && candidates.get(next).line() == i
                    && evidence.holds(candidates.get(next).label());
            if (labelled || CLOSING.matcher(line.text()).matches()) {
                add(turns, speaker, start, end);
                speaker = Optional.empty();
            }
            if (labelled) {
                Label label = candidates.get(next).label();
                speaker = Optional.of(evidence.meant(label));
                start = afterLabel(line, label, i);
            }
            end = line.end();
        }
        add(turns, speaker, start, end);
        return turns;
    }

    private int afterLabel(TextLine line, Label label, int i) {
        int at = label.length();
        while (at < line.text().length() && Character.isWhitespace(line.text().charAt(at))) {
            at++;
        }
        return at < line.text().length() || i + 1 == lines.size()
                ? line.start() + at
                : lines.get(i + 1).start();
    }

    private static void add(List<Turn> turns, Optional<String> speaker, int start, int end) {
        if (speaker.isPresent() && start < end) {
            turns.add(new Turn(speaker.get(), start, end));
        }
    }

    /** Who is still speaking at the end of the page. */
    Optional<String> speakingAtEnd(List<Turn> turns) {
        if (turns.isEmpty()
                || lines.isEmpty()
                || turns.getLast().end() < lines.getLast().end()) {
            return Optional.empty();
        }
        return Optional.of(turns.getLast().speaker());
    }
}
