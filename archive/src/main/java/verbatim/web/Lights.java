package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Anchor;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.search.SearchIndex;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;

/** Finds the words of a page that an address asks to light: by permanent link ({@code link}), by number ({@code words}), by
 * offsets ({@code at}), both with the text's revision ({@code text}), by search ({@code q}). */
final class Lights {
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?");
    private static final Pattern STRETCH = Pattern.compile("([0-9]{1,7})-([0-9]{1,7})");

    private final Catalogue catalogue;
    private final SearchIndex search;

    Lights(Catalogue catalogue, SearchIndex search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /**
     * What a search found in one version of a document.
     *
     * @param byPage hits by page number
     * @param onPage the words of the page asked about
     */
    record InDocument(Map<Integer, Integer> byPage, List<SearchIndex.Match> onPage) {
        int hits() {
            return byPage.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Looks through the document. */
    InDocument inDocument(String query, PageKey page, Viewer viewer) {
        var asked = new SearchIndex.Query(query, null, null, null, null, page.document());
        List<SearchIndex.Hit> hits = search.find(asked, Seen.by(viewer, catalogue), 0, Limits.IN_DOCUMENT)
                .hits();
        return new InDocument(
                Light.byPage(hits, page.version()),
                hits.stream()
                        .filter(h -> h.page().equals(page))
                        .findFirst()
                        .map(SearchIndex.Hit::matches)
                        .orElse(List.of()));
    }

    /** The light that the address asks for. */
    Light of(Context ctx, PageText text, List<SearchIndex.Match> matches, Viewer viewer) {
        BitSet found = found(text, matches);
        String link = Asked.text(ctx, "link", 40);
        String words = Asked.text(ctx, "words", 20);
        String at = Asked.text(ctx, "at", 20);
        if (!link.isEmpty()) {
            Anchor anchor = catalogue.anchors().byId(viewer, link).orElseThrow(Shelf::missing);
            return linked(anchor, text, viewer).with(found);
        }
        if (!words.isEmpty()) {
            int revision = Asked.number(ctx, "text").orElse(text.revision());
            return numbered(words, revision, text, viewer).with(found);
        }
        if (!at.isEmpty()) {
            int revision = Asked.number(ctx, "text").orElse(text.revision());
            return stretch(at, revision, text, viewer).with(found);
        }
        return Light.search(found);
    }

    private static BitSet found(PageText text, List<SearchIndex.Match> matches) {
        List<Word> words = Words.of(text);
        BitSet found = new BitSet();
        matches.forEach(m -> found.or(Words.touched(words, m.start(), m.end())));
        return found;
    }

    private Light linked(Anchor anchor, PageText text, Viewer viewer) {
        Passage passage = anchor.passage();
        Optional<Passage.Range> range = passage.pages().stream()
                .filter(r -> r.page() == text.key().page())
                .findFirst();
        if (range.isEmpty()
                || !passage.document().equals(text.key().document())
                || passage.version() != text.key().version()) {
            throw Shelf.missing();
        }
        // Only the first page's revision is in the link; the other pages were current when it was made, and are found
        // by their letters.
        int revision = range.get().equals(passage.pages().getFirst()) ? passage.textRevision() : text.revision();
        PageText old = catalogue.texts().at(viewer, text.key(), revision).orElse(text);
        BitSet chosen =
                Words.touched(Words.of(old), range.get().start(), range.get().end());
        return resolved(old, chosen, text, anchor);
    }

    private Light numbered(String words, int revision, PageText text, Viewer viewer) {
        Matcher m = RANGE.matcher(words);
        if (!m.matches()) {
            throw wrong(words);
        }
        int first = Integer.parseInt(m.group(1));
        int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
        PageText old = text(revision, text, viewer);
        if (last < first || last - first >= Limits.WORDS || last > Words.of(old).size()) {
            throw wrong(words);
        }
        return resolved(old, Light.range(first - 1, last), text, null);
    }

    private Light stretch(String at, int revision, PageText text, Viewer viewer) {
        Matcher m = STRETCH.matcher(at);
        if (!m.matches()) {
            throw Fault.of(Kind.USE, t("problem.at", "got", at), t("problem.at.remedy"));
        }
        PageText old = text(revision, text, viewer);
        BitSet chosen = Words.touched(Words.of(old), Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        return resolved(old, chosen, text, null);
    }

    private PageText text(int revision, PageText text, Viewer viewer) {
        return revision == text.revision()
                ? text
                : catalogue.texts().at(viewer, text.key(), revision).orElseThrow(Shelf::missing);
    }

    private static Light resolved(PageText old, BitSet chosen, PageText text, @Nullable Anchor anchor) {
        Light.Reason reason = anchor == null ? Light.Reason.WORDS : Light.Reason.LINK;
        if (old.revision() == text.revision()) {
            return new Light(chosen, new BitSet(), reason, anchor, null);
        }
        String lost = t("reader.lost", "words", Words.shown(Words.of(old), chosen, 40));
        return Light.again(old, chosen, text)
                .map(again -> new Light(again, new BitSet(), reason, anchor, t("reader.moved")))
                .orElse(new Light(new BitSet(), new BitSet(), Light.Reason.NOTHING, anchor, lost));
    }

    private static Fault wrong(String words) {
        return Fault.of(Kind.USE, t("problem.words", "got", words), t("problem.words.remedy"));
    }
}
