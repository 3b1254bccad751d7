package verbatim.verification;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.OwnText;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.quotation.Passage;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Scope;
import verbatim.quotation.Verdict;
import verbatim.quotation.Wording;
import verbatim.search.SearchIndex;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.wire.VerdictJson;

/**
 * Judges one quotation against what a viewer may see of the archive. Thread-safe; keeps folded pages between judgements, and notices when a page has
 * a new text.
 */
public final class QuotationCheck {
    private static final Comparator<Verdict> BEST = Comparator.comparingInt(QuotationCheck::tier)
            .thenComparing(Verdict::place)
            .thenComparing(Verdict::wording);

    private final QuotationEngine engine = new QuotationEngine();
    private final Catalogue catalogue;
    private final SearchIndex search;
    private final FoldedPages pages;
    private final Releases releases;
    private final VerdictShapes shapes;
    private final OwnTexts own;
    private final Clock clock;
    private final Releases.@Nullable Only within;

    public QuotationCheck(Catalogue catalogue, SearchIndex search, Clock clock) {
        this(catalogue, search, clock, null);
    }

    private QuotationCheck(Catalogue catalogue, SearchIndex search, Clock clock, Releases.@Nullable Only within) {
        this.within = within;
        this.catalogue = catalogue;
        this.search = search;
        this.clock = clock;
        this.pages = new FoldedPages(catalogue);
        this.releases = new Releases(catalogue.documents());
        this.shapes = new VerdictShapes(catalogue);
        this.own = new OwnTexts(catalogue);
    }

    /** A check that looks at these documents and at nothing else, as they are now; what a question says of a release does not count then. */
    public QuotationCheck within(Viewer viewer, Set<String> documents) {
        int pages = 0;
        int read = 0;
        for (String id : documents) {
            int version = catalogue
                    .documents()
                    .byId(viewer, id)
                    .map(Document::versions)
                    .orElse(0);
            for (Page page : catalogue.pages().of(viewer, id, version)) {
                pages++;
                read += page.revision() > 0 ? 1 : 0;
            }
        }
        Scope scope = new Scope(documents.size(), read, pages - read);
        return new QuotationCheck(catalogue, search, clock, new Releases.Only(null, Set.copyOf(documents), scope));
    }

    /** The verdict. Where several received files have the claimed name, each is tried and the best verdict counts. */
    public Verdict judge(Viewer viewer, Question question) {
        List<String> documents = named(viewer, question.document());
        if (documents.size() < 2) {
            return judge(viewer, question, documents.isEmpty() ? question.document() : documents.getFirst());
        }
        return documents.stream()
                .map(document -> judge(viewer, question, document))
                .min(BEST)
                .orElseThrow();
    }

    private Verdict judge(Viewer viewer, Question question, @Nullable String document) {
        Claim claim = new Claim(question.quotation(), question.speaker(), document, question.page());
        Releases.Only only = within == null ? releases.only(viewer, question.release()) : within;
        return engine.judge(claim, new ArchivePages(catalogue, search, pages, only, viewer));
    }

    /** Whether some document that the viewer may see is called so. */
    public boolean knows(Viewer viewer, String document) {
        return !named(viewer, document).isEmpty();
    }

    private List<String> named(Viewer viewer, @Nullable String name) {
        return name == null
                ? List.of()
                : catalogue.documents().named(viewer, name).stream()
                        .limit(Limits.NAMESAKES)
                        .map(Document::id)
                        .toList();
    }

    /** The current texts of these pages, as far as the viewer may see them, from those that are kept for judging. */
    public Map<PageKey, PageText> texts(Viewer viewer, Collection<PageKey> pages) {
        return this.pages.texts(viewer, List.copyOf(pages));
    }

    /**
     * The verdict as the contracts have it, as of now.
     *
     * @param id of a batch; null otherwise
     */
    public VerdictJson json(Viewer viewer, @Nullable String id, Verdict verdict) {
        return shapes.of(id, verdict, clock.instant(), passage -> pages.pages(viewer, passage), null);
    }

    /**
     * The verdict on a quotation of a story, which may be of a text that the archive itself has published: the claim then names that in the place of a document.
     * The records count where they have the words and that text has them not as its own.
     */
    public VerdictJson json(Viewer viewer, Claim claim) {
        Optional<OwnTexts.Public> text = claim.document() == null ? Optional.empty() : own.named(claim.document());
        boolean named =
                claim.document() != null && OwnText.named(claim.document()).isPresent();
        Verdict records = judge(
                viewer,
                new Question(
                        claim.quotation(),
                        claim.speaker(),
                        named ? null : claim.document(),
                        named ? null : claim.page(),
                        null));
        return text.flatMap(known -> own(claim, known, records)).orElseGet(() -> json(viewer, null, records));
    }

    private Optional<VerdictJson> own(Claim claim, OwnTexts.Public text, Verdict records) {
        OwnTexts.Judged found = own.judge(claim, text);
        Verdict verdict = found.verdict();
        boolean better = tier(verdict) < tier(records)
                || tier(verdict) == tier(records) && (verdict.wording() != Wording.ABSENT || found.secondHand());
        return better ? Optional.of(shapes.own(found, text, clock.instant())) : Optional.empty();
    }

    /** The same, with a permanent link to the passage, made when there is none yet; without one when the quotation is absent. */
    public VerdictJson jsonWithLink(Viewer viewer, @Nullable String id, Verdict verdict) {
        String link = verdict.passage() == null
                ? null
                : Links.mint(catalogue.anchors(), verdict.passage(), pages.pages(viewer, List.of(verdict.passage())));
        return shapes.of(id, verdict, clock.instant(), passage -> pages.pages(viewer, passage), link);
    }

    /** The same verdict with a permanent link to its passage, made when there is none yet; as it is when the quotation is absent. */
    public VerdictJson linked(Viewer viewer, VerdictJson verdict) {
        VerdictJson.PassageJson found = verdict.passage();
        if (found == null || OwnText.named(found.document()).isPresent()) {
            return verdict;
        }
        Passage passage = found.passage();
        return verdict.withPassage(
                found.linked(Links.mint(catalogue.anchors(), passage, pages.pages(viewer, List.of(passage)))));
    }

    private static int tier(Verdict verdict) {
        return switch (verdict.wording()) {
            case EXACT, SAME_WORDS, EDITED -> 0;
            case DOUBTFUL -> 1;
            case ALTERED -> 2;
            case ABSENT -> 3;
        };
    }
}
