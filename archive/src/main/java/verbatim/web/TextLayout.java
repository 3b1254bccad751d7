package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Redaction;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Turn;
import verbatim.text.Word;
import verbatim.web.Lines.Break;
import verbatim.web.view.TextBlock;
import verbatim.web.view.TextBlock.Style;

/**
 * Lays a page's text out for reading: turns with their speakers, paragraphs, furniture apart. Furniture that stands amid the words is moved behind the
 * block it interrupts, since nobody reads it there.
 */
final class TextLayout {
    /** A printed label has at most so many words. */
    private static final int LABEL = 8;

    private final PageText text;
    private final List<Word> words;
    private final List<Redaction> redactions;
    private final Light light;
    private final List<BitSet> quotations;
    private final BitSet quoted = new BitSet();
    private final @Nullable String pageBefore;
    private final @Nullable Role[] roles;
    private final int[] turns;
    private final int[] labels;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<String> furniture = new ArrayList<>();
    private final Places places;
    private int paragraphs;
    private boolean anchored;

    /**
     * The text ready to read.
     *
     * @param blocks in reading order
     * @param words JSON: of each word paragraph, start, end, x, y, width, height; -1 where it has none
     */
    record Laid(List<TextBlock> blocks, String words) {}

    private TextLayout(
            PageText text,
            List<Redaction> redactions,
            Light light,
            List<BitSet> quotations,
            @Nullable String pageBefore) {
        this.text = text;
        this.words = Words.of(text);
        this.redactions = redactions;
        this.light = light;
        this.quotations = quotations;
        quotations.forEach(quoted::or);
        this.pageBefore = pageBefore;
        this.roles = new Role[words.size()];
        this.turns = new int[words.size()];
        this.labels = new int[words.size()];
        this.places = new Places(words);
    }

    /**
     * Lays it out.
     *
     * @param light which words to light
     * @param quotations of each quotation in a story, indexes of the words it quotes
     * @param pageBefore address of the page that a first turn without a label continues from; null on the first page
     */
    static Laid of(
            PageText text,
            List<Redaction> redactions,
            Light light,
            List<BitSet> quotations,
            @Nullable String pageBefore) {
        TextLayout layout = new TextLayout(text, redactions, light, quotations, pageBefore);
        layout.sort();
        layout.lay();
        return new Laid(layout.blocks, layout.places.json());
    }

    /** Gives each word its role, its turn, and the turn it is the printed label of; -1 for none. */
    private void sort() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            roles[i] = text.spans().stream()
                    .filter(s -> word.start() < s.end() && word.end() > s.start())
                    .map(s -> s.role())
                    .findFirst()
                    .orElse(null);
            turns[i] = turnAt(word.start());
            labels[i] = -1;
        }
        for (int t = 0; t < text.turns().size(); t++) {
            label(t);
        }
    }

    private int turnAt(int offset) {
        for (int t = 0; t < text.turns().size(); t++) {
            if (offset >= text.turns().get(t).start()
                    && offset < text.turns().get(t).end()) {
                return t;
            }
        }
        return -1;
    }

    /** The words on the label's line, before the turn and behind the one before it. */
    private void label(int turn) {
        int start = text.turns().get(turn).start();
        String before = text.text().substring(0, start).stripTrailing();
        int line = before.lastIndexOf('\n') + 1;
        int from = turn == 0 ? line : Math.max(line, text.turns().get(turn - 1).end());
        List<Integer> label = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.start() >= from && word.end() <= start && roles[i] == null) {
                label.add(i);
            }
        }
        if (label.size() <= LABEL) {
            label.forEach(i -> labels[i] = turn);
        }
    }

    private void lay() {
        List<Integer> block = new ArrayList<>();
        Lines lines = Lines.of(
                text.text(),
                java.util.stream.IntStream.range(0, words.size())
                        .filter(i -> roles[i] == null)
                        .mapToObj(words::get)
                        .toList());
        for (int i = 0; i < words.size(); i++) {
            if (labels[i] >= 0) {
                continue;
            }
            if (aside(roles[i])) {
                furniture(i);
                continue;
            }
            if (!block.isEmpty() && !sameBlock(block.getLast(), i)) {
                close(block, lines);
            }
            if (block.isEmpty()) {
                flush();
            }
            block.add(i);
        }
        close(block, lines);
        flush();
    }

    private static boolean aside(@Nullable Role role) {
        return role == Role.FURNITURE || role == Role.MARGIN;
    }

    private boolean sameBlock(int before, int i) {
        return turns[before] == turns[i] && Objects.equals(kind(roles[before]), kind(roles[i]));
    }

    private static @Nullable String kind(@Nullable Role role) {
        return switch (role) {
            case NOTE -> t("reader.kind.note");
            case EDITORIAL -> t("reader.kind.editorial");
            case FURNITURE, MARGIN, REDACTION -> null;
            case null -> null;
        };
    }

    private void furniture(int i) {
        boolean continues = i > 0
                && aside(roles[i - 1])
                && !furniture.isEmpty()
                && text.text()
                                .substring(words.get(i - 1).end(), words.get(i).start())
                                .indexOf('\n')
                        < 0;
        String word = words.get(i).text();
        if (continues) {
            furniture.add(furniture.removeLast() + " " + word);
        } else {
            furniture.add(word);
        }
    }

    private void flush() {
        if (!furniture.isEmpty()) {
            blocks.add(new TextBlock.Furniture(furniture));
            furniture.clear();
        }
    }

    private void close(List<Integer> block, Lines lines) {
        if (block.isEmpty()) {
            return;
        }
        List<TextBlock.Paragraph> laid = paragraphs(block, lines);
        int turn = turns[block.getFirst()];
        if (turn >= 0) {
            blocks.add(speech(turn, laid));
        } else {
            blocks.add(new TextBlock.Plain(kind(roles[block.getFirst()]), laid));
        }
        block.clear();
    }

    private TextBlock speech(int turn, List<TextBlock.Paragraph> laid) {
        Turn spoken = text.turns().get(turn);
        String printed = printed(turn);
        boolean named = printed.isEmpty() || printed.replaceAll("[:.\\s]+$", "").equalsIgnoreCase(spoken.speaker());
        boolean continues = turn == 0 && printed.isEmpty() && pageBefore != null;
        return new TextBlock.Speech(spoken.speaker(), named ? null : printed, continues ? pageBefore : null, laid);
    }

    private String printed(int turn) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (labels[i] == turn) {
                printed.append(printed.isEmpty() ? "" : " ").append(words.get(i).text());
            }
        }
        return printed.toString();
    }

    private List<TextBlock.Paragraph> paragraphs(List<Integer> block, Lines lines) {
        List<TextBlock.Paragraph> done = new ArrayList<>();
        Runs runs = new Runs();
        BitSet inside = new BitSet();
        for (int at = 0; at < block.size(); at++) {
            int i = block.get(at);
            Break before = at == 0 ? Break.NONE : lines.between(words.get(block.get(at - 1)), words.get(i));
            if (before == Break.PARAGRAPH) {
                done.add(paragraph(runs, inside));
                runs = new Runs();
                inside = new BitSet();
            } else if (at > 0 && sameWithheld(block.get(at - 1), i)) {
                continue;
            } else {
                runs.gap(before, style(i));
            }
            String shown = roles[i] == Role.REDACTION
                    ? withheld(words.get(i))
                    : words.get(i).text();
            inside.set(i);
            int start = runs.length();
            runs.add(shown, style(i), anchor(i));
            places.put(i, paragraphs, start, runs.length());
        }
        done.add(paragraph(runs, inside));
        return done;
    }

    private TextBlock.Paragraph paragraph(Runs runs, BitSet inside) {
        int times = (int) quotations.stream().filter(inside::intersects).count();
        return new TextBlock.Paragraph(paragraphs++, runs.done(), times);
    }

    private Style style(int i) {
        boolean doubtful = words.get(i).doubtful();
        if (roles[i] == Role.REDACTION) {
            return Style.WITHHELD;
        }
        if (light.words().get(i)) {
            return doubtful ? Style.LIT_DOUBTFUL : Style.LIT;
        }
        if (light.hits().get(i)) {
            return Style.HIT;
        }
        if (quoted.get(i)) {
            return doubtful ? Style.QUOTED_DOUBTFUL : Style.QUOTED;
        }
        return doubtful ? Style.DOUBTFUL : Style.PLAIN;
    }

    /** The first lit word that is shown is where a link lands. */
    private @Nullable String anchor(int i) {
        boolean first = !anchored && light.words().get(i) && roles[i] != Role.REDACTION;
        anchored |= first;
        return first ? "lit" : null;
    }

    private String withheld(Word word) {
        return redaction(word)
                .map(Redaction::mark)
                .map(mark -> t("reader.withheld.place.mark", "mark", mark))
                .orElseGet(() -> t("reader.withheld.place"));
    }

    /** Whether two words stand in one withheld place, which is shown once. */
    private boolean sameWithheld(int before, int i) {
        return roles[before] == Role.REDACTION
                && roles[i] == Role.REDACTION
                && redaction(words.get(i))
                        .filter(one -> redaction(words.get(before))
                                .filter(other -> other == one)
                                .isPresent())
                        .isPresent();
    }

    private Optional<Redaction> redaction(Word word) {
        Box box = word.box();
        return box == null
                ? Optional.empty()
                : redactions.stream().filter(r -> r.box().overlap(box) > 0).findFirst();
    }
}
