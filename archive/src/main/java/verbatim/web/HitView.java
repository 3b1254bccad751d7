package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex.Hit;
import verbatim.search.SearchIndex.Match;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Turn;
import verbatim.text.Word;
import verbatim.web.api.SearchJson.HitJson;
import verbatim.web.api.SearchJson.MatchJson;
import verbatim.web.view.Crop;
import verbatim.web.view.SearchView;
import verbatim.wire.BoxJson;

/** One page found: the words in their sentence, and on the scan. */
final class HitView {
    /** Words from the first match within which further ones are shown too. */
    private static final int SPREAD = 40;

    private final Catalogue catalogue;

    HitView(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SearchView.Hit of(Hit hit, PageText text, int versions, String query, Viewer viewer) {
        List<Word> words = Words.of(text);
        List<Match> near = near(hit.matches(), words);
        BitSet marked = new BitSet();
        near.forEach(m -> marked.or(Words.touched(words, m.start(), m.end())));
        Optional<Page> page = catalogue.pages().byKey(viewer, hit.page());
        int left = hit.matches().size() - near.size();
        return new SearchView.Hit(
                versions > 1
                        ? t(
                                "search.hit",
                                "page",
                                String.valueOf(hit.page().page()),
                                "version",
                                String.valueOf(hit.page().version()))
                        : t("site.page", "page", String.valueOf(hit.page().page())),
                Addresses.page(hit.page(), query),
                Snippet.of(text, words, marked),
                speaker(text, near),
                Evidence.of(Optional.of(text)),
                left > 0 ? t("search.hit.more", "n", left) : null,
                page.flatMap(p -> crop(p, text, words, marked)).orElse(null));
    }

    private static Optional<Crop> crop(Page page, PageText text, List<Word> words, BitSet marked) {
        return Cuts.around(
                page,
                text,
                Words.boxes(words, marked),
                false,
                t(
                        "search.hit.scan",
                        "page",
                        String.valueOf(page.key().page()),
                        "words",
                        Words.shown(words, marked, 12)));
    }

    /** The first match and those close behind it. */
    private static List<Match> near(List<Match> matches, List<Word> words) {
        if (matches.isEmpty()) {
            return matches;
        }
        int first = Words.touched(
                        words, matches.getFirst().start(), matches.getFirst().end())
                .nextSetBit(0);
        int end = first < 0
                ? matches.getFirst().end()
                : words.get(Math.min(words.size() - 1, first + SPREAD)).end();
        return matches.stream().filter(m -> m.end() <= end).toList();
    }

    private static @Nullable String speaker(PageText text, List<Match> matches) {
        return matches.isEmpty()
                ? null
                : text.turns().stream()
                        .filter(t -> matches.getFirst().start() >= t.start()
                                && matches.getFirst().start() < t.end())
                        .map(Turn::speaker)
                        .findFirst()
                        .orElse(null);
    }

    HitJson json(Hit hit, PageText text, String query, Viewer viewer) {
        List<Word> words = Words.of(text);
        return new HitJson(
                hit.page().document(),
                hit.page().version(),
                hit.page().page(),
                text.revision(),
                catalogue
                        .documents()
                        .byId(viewer, hit.page().document())
                        .map(d -> d.title())
                        .orElse(""),
                hit.score(),
                Addresses.page(hit.page(), query),
                hit.matches().stream()
                        .filter(m -> m.end() <= text.text().length())
                        .map(m -> match(m, text, words))
                        .toList());
    }

    private static MatchJson match(Match match, PageText text, List<Word> words) {
        List<Box> boxes = Words.boxes(words, Words.touched(words, match.start(), match.end()));
        return new MatchJson(
                text.text().substring(match.start(), match.end()),
                match.start(),
                match.end(),
                boxes.stream().map(BoxJson::of).toList());
    }
}
