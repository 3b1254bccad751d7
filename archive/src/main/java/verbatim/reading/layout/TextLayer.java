package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * Texts that came with a scan: a machine's is a third witness at most, a person's is the page's text. Either way the scan itself is read, for boxes,
 * confidences and order.
 */
public final class TextLayer {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private TextLayer() {}

    /**
     * What a page is with the text that a person typed of it.
     *
     * @param fits whether the text is of this page; when not, {@code laid} is what the scan gave
     */
    public record Typed(PageLayout.Laid laid, boolean fits) {}

    /**
     * Lets a machine's layer bear witness: a doubtful word that has no alternative gets the layer's word as one, if the layer is good as a whole.
     *
     * @param rows as read here
     * @param layer its words in its order
     * @param known whether a word is in the word list
     * @return the same rows when the layer is not good enough
     */
    public static List<Row> witnessed(List<Row> rows, List<String> layer, Predicate<String> known) {
        List<SeenWord> own = rows.stream().flatMap(row -> row.words().stream()).toList();
        if (!isGood(layer, known)) {
            return rows;
        }
        Alignment alignment = Alignment.of(own.stream().map(SeenWord::text).toList(), layer);
        if (alignment.agreement() < Limits.LAYER_AGREEMENT) {
            return rows;
        }
        List<Row> witnessed = new ArrayList<>();
        int at = 0;
        for (Row row : rows) {
            List<SeenWord> words = new ArrayList<>();
            for (SeenWord word : row.words()) {
                int partner = alignment.partner(at);
                words.add(partner < 0 ? word : witnessed(word, layer.get(partner)));
                at++;
            }
            witnessed.add(new Row(words));
        }
        return List.copyOf(witnessed);
    }

    private static SeenWord witnessed(SeenWord word, String said) {
        boolean tells = word.doubtful() && word.alternative() == null && !said.equals(word.text());
        return tells
                ? new SeenWord(word.text(), word.box(), word.confidence(), word.agreed(), word.known(), true, said)
                : word;
    }

    /** Letter-spaced layers and those of bad engines fail here. */
    static boolean isGood(List<String> layer, Predicate<String> known) {
        List<String> words = layer.stream()
                .filter(w -> w.codePoints().anyMatch(Character::isLetter))
                .toList();
        List<String> longer =
                words.stream().filter(w -> Likeness.letters(w).length() > 1).toList();
        long single = words.stream()
                .map(Likeness::letters)
                .filter(w -> w.length() == 1 && !w.equals("A") && !w.equals("I"))
                .count();
        long hits = longer.stream().filter(known).count();
        return words.size() >= Limits.LAYER_WORDS
                && single <= words.size() * Limits.LAYER_SINGLE_LETTERS
                && hits >= longer.size() * Limits.LAYER_KNOWN;
    }

    /**
     * Takes the text that people typed for the page's text, with boxes from the reading where the words are the same or stand for each other.
     *
     * @param own what the scan gave
     * @param spans what the typed text says of itself; furniture of the reading is added
     * @param turns likewise; when empty they are found in the text
     */
    public static Typed typed(PageLayout.Laid own, String text, List<Span> spans, List<Turn> turns) {
        List<Word> typed = tokens(text);
        List<Word> read = own.words().stream()
                .filter(w -> !w.text().equals(Withheld.BLOCK))
                .toList();
        Alignment alignment = Alignment.of(
                typed.stream().map(Word::text).toList(),
                read.stream().map(Word::text).toList());
        if (alignment.agreement() < Limits.TYPED_AGREEMENT) {
            return new Typed(own, false);
        }
        List<Word> words = new ArrayList<>();
        List<Span> all = new ArrayList<>(spans);
        for (int i = 0; i < typed.size(); i++) {
            Word word = typed.get(i);
            int partner = alignment.partner(i);
            Box box = partner < 0 ? null : read.get(partner).box();
            words.add(new Word(word.text(), word.start(), word.end(), box, 1, false, null));
            Role role = partner < 0 ? null : role(read.get(partner), own.spans());
            if (role != null && spans.stream().noneMatch(s -> s.start() <= word.start() && word.end() <= s.end())) {
                add(new Span(role, word.start(), word.end()), all, text);
            }
        }
        all.sort(java.util.Comparator.comparingInt(Span::start));
        List<Turn> found = turns.isEmpty() ? PageLayout.turns(text, words, all) : turns;
        return new Typed(new PageLayout.Laid(text, words, all, found, own.redactions()), true);
    }

    private static @Nullable Role role(Word word, List<Span> spans) {
        return spans.stream()
                .filter(s -> s.role() != Role.REDACTION && s.start() <= word.start() && word.end() <= s.end())
                .findFirst()
                .map(Span::role)
                .orElse(null);
    }

    /** Words of one role with nothing but a space between them are one span. */
    private static void add(Span span, List<Span> all, String text) {
        Span last = all.isEmpty() ? null : all.getLast();
        boolean goesOn = last != null
                && last.role() == span.role()
                && last.end() <= span.start()
                && text.substring(last.end(), span.start()).equals(" ");
        all.add(goesOn ? new Span(span.role(), all.removeLast().start(), span.end()) : span);
    }

    private static List<Word> tokens(String text) {
        List<Word> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Word(word.group(), word.start(), word.end(), null, 1, false, null));
        }
        return tokens;
    }
}
