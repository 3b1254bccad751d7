package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import verbatim.catalogue.Catalogue;
import verbatim.editing.Settlement;
import verbatim.holdings.Anchor;
import verbatim.holdings.Confirmation;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.verification.Tie;
import verbatim.web.StoryText.Marked;
import verbatim.web.api.ToldJson.ParaphraseJson;
import verbatim.web.view.Card;
import verbatim.web.view.Card.Fact;
import verbatim.web.view.Card.Finding;
import verbatim.web.view.Card.Foot;
import verbatim.web.view.Crop;
import verbatim.web.view.Mark;
import verbatim.web.view.ReportView.InlineKind;
import verbatim.web.view.ReportView.Sign;
import verbatim.wire.BoxJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** What a story tells in its own words, with the words of the page that it leans on; lettered, so that the quotations keep their numbers. */
final class Paraphrases {
    /** Letters there are. */
    private static final int MOST = 26;

    private final Catalogue catalogue;
    private final Viewer viewer;

    Paraphrases(Catalogue catalogue, Viewer viewer) {
        this.catalogue = catalogue;
        this.viewer = viewer;
    }

    /** One: where it stands in the story, its card, and the same for programs. */
    record Paraphrase(Marked marked, Card card, ParaphraseJson json) {}

    /** Those whose words the viewer may see, in reading order. */
    List<Paraphrase> of(Telling telling) {
        List<Paraphrase> found = new ArrayList<>();
        for (Tie tie : telling.story().ties()) {
            boolean quotes = telling.told().stream()
                    .map(each -> each.judged().found())
                    .anyMatch(quotation -> quotation.endBlock() == tie.block()
                            && quotation.end() >= tie.start()
                            && quotation.start() <= tie.end());
            if (!quotes && found.size() < MOST) {
                catalogue
                        .anchors()
                        .byId(viewer, tie.anchor())
                        .flatMap(anchor -> paraphrase(letter(found.size()), tie, anchor, telling))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    private Optional<Paraphrase> paraphrase(String letter, Tie tie, Anchor anchor, Telling telling) {
        Passage passage = anchor.passage();
        Passage.Range range = passage.pages().getFirst();
        PageKey key = new PageKey(passage.document(), passage.version(), range.page());
        Optional<Document> document = catalogue.documents().byId(viewer, key.document());
        Optional<PageText> now = catalogue.texts().current(viewer, key);
        if (document.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        String name = t("story.paraphrase", "letter", letter);
        String page = String.valueOf(range.page());
        Mark head = Axes.wording("paraphrase");
        String words = telling.story().blocks().get(tie.block()).text().substring(tie.start(), tie.end());
        Marked marked = new Marked(
                InlineKind.TOLD,
                tie.block(),
                tie.start(),
                tie.block(),
                tie.end(),
                "q" + letter,
                new Sign(letter, name, "e" + letter, head));
        Card card = new Card(
                letter,
                name,
                words,
                t("site.page.of", "page", page),
                head,
                t("story.paraphrase.says", "page", page),
                List.of(),
                new Finding(null, "", null, List.of(), crops(key, range, passage.textRevision(), now.get()), null),
                List.of(
                        new Fact(t("verdict.text"), text(anchor, now)),
                        new Fact(
                                t("verdict.document"),
                                null,
                                document.get().title(),
                                Addresses.version(key.document(), key.version()))),
                foot(anchor));
        return Optional.of(new Paraphrase(marked, card, json(letter, words, anchor)));
    }

    private ParaphraseJson json(String letter, String words, Anchor anchor) {
        Passage passage = anchor.passage();
        List<RangeJson> ranges = passage.pages().stream()
                .map(range -> new RangeJson(range.page(), range.start(), range.end(), boxes(passage, range)))
                .toList();
        return new ParaphraseJson(
                letter,
                words,
                new PassageJson(
                        passage.document(),
                        passage.version(),
                        null,
                        passage.textRevision(),
                        Addresses.anchor(anchor.id()),
                        passage.text(),
                        ranges),
                confirmation(anchor)
                        .map(each -> new Settlement.Confirmed(each.name(), each.at(), passage.textRevision()).json())
                        .orElse(null));
    }

    private List<List<Integer>> boxes(Passage passage, Passage.Range range) {
        PageKey key = new PageKey(passage.document(), passage.version(), range.page());
        return catalogue
                .texts()
                .at(viewer, key, passage.textRevision())
                .map(text -> boxes(key, range, passage.textRevision(), text))
                .orElse(List.of())
                .stream()
                .map(BoxJson::of)
                .toList();
    }

    /** Who compared exactly these words with the scan, or else who has read the page. */
    private Mark text(Anchor anchor, Optional<PageText> now) {
        return confirmation(anchor)
                .map(each -> Axes.confirmed(
                        each.name(), Say.day(each.at()), anchor.passage().textRevision()))
                .orElseGet(() -> Evidence.of(now));
    }

    private Optional<Confirmation> confirmation(Anchor anchor) {
        Passage passage = anchor.passage();
        return catalogue.decisions().confirmations(passage.document(), passage.version()).stream()
                .filter(each -> each.anchor().id().equals(anchor.id()))
                .findFirst();
    }

    private List<Crop> crops(PageKey key, Passage.Range range, int revision, PageText now) {
        Page page = catalogue.pages().byKey(viewer, key).orElse(null);
        List<Box> boxes = boxes(key, range, revision, now);
        return page == null
                ? List.of()
                : Cuts.around(page, now, boxes, false, Sources.label(key.page(), false)).stream()
                        .toList();
    }

    private List<Box> boxes(PageKey key, Passage.Range range, int revision, PageText now) {
        PageText then = revision == now.revision()
                ? now
                : catalogue.texts().at(viewer, key, revision).orElse(now);
        List<Word> words = Words.of(then);
        BitSet chosen = Words.touched(words, range.start(), range.end());
        return Words.boxes(words, chosen);
    }

    private static Foot foot(Anchor anchor) {
        Passage passage = anchor.passage();
        Passage.Range range = passage.pages().getFirst();
        PageKey key = new PageKey(passage.document(), passage.version(), range.page());
        String open = Addresses.stretch(key, passage.textRevision(), range.start(), range.end());
        return new Foot(open, open.replace("#lit", "#cite"), Addresses.anchor(anchor.id()), null);
    }
}
