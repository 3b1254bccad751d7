package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** Small invented pages for tests. */
final class Texts {
    private Texts() {}

    /** A page that a person has read. */
    static PageText typed(String document, int page, String text) {
        return new PageText(new PageKey(document, 1, page), 1, true, text, List.of(), List.of(), List.of());
    }

    /** A page that a machine has read, every word with this confidence. */
    static PageText machine(String document, int page, String text, double confidence) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split("(?<=\\s)|(?=\\s)")) {
            if (!word.isBlank()) {
                words.add(new Word(word, at, at + word.length(), null, confidence, false, null));
            }
            at += word.length();
        }
        return new PageText(new PageKey(document, 1, page), 1, false, text, words, List.of(), List.of());
    }

    /** The page with a role for each place where the words stand. */
    static PageText with(PageText page, Role role, String words) {
        List<Span> spans = new ArrayList<>(page.spans());
        int at = page.text().indexOf(words);
        spans.add(new Span(role, at, at + words.length()));
        return new PageText(
                page.key(), page.revision(), page.confirmed(), page.text(), page.words(), spans, page.turns());
    }

    /** The page with a turn of the speaker over these words. */
    static PageText spoken(PageText page, String speaker, String words) {
        List<Turn> turns = new ArrayList<>(page.turns());
        int at = page.text().indexOf(words);
        turns.add(new Turn(speaker, at, at + words.length()));
        return new PageText(
                page.key(), page.revision(), page.confirmed(), page.text(), page.words(), page.spans(), turns);
    }

    /** The page in another version. */
    static PageText version(PageText page, int version) {
        return new PageText(
                new PageKey(page.key().document(), version, page.key().page()),
                page.revision(),
                page.confirmed(),
                page.text(),
                page.words(),
                page.spans(),
                page.turns());
    }

    /** The verdict on a quotation of one typed page. */
    static Verdict judge(String page, String quotation) {
        return judge(Claim.of(quotation), typed("d1", 1, page));
    }

    static Verdict judge(Claim claim, PageText... pages) {
        return new QuotationEngine().judge(claim, PageCollection.of(List.of(pages)));
    }
}
