package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.OwnText;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.verification.OwnTexts;
import verbatim.verification.OwnWords;
import verbatim.verification.QuotationCheck;
import verbatim.web.view.Crop;
import verbatim.web.view.Link;
import verbatim.web.view.ResultView.Mint;
import verbatim.wire.BoxJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** The documents and pages that some verdicts point at, as far as the viewer may see them: looked up once for all of them. */
final class Sources {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, OwnTexts.Public> own = new HashMap<>();
    private final Map<PageKey, Page> pages = new HashMap<>();
    private final Map<PageKey, PageText> texts = new HashMap<>();

    private Sources() {}

    /** What a verdict shows: the words it found, or else the nearest. */
    static Optional<PassageJson> shown(VerdictJson verdict) {
        return Optional.ofNullable(verdict.passage() == null ? verdict.closest() : verdict.passage());
    }

    static Sources of(Catalogue catalogue, QuotationCheck check, Viewer viewer, Collection<VerdictJson> verdicts) {
        return of(
                catalogue,
                check,
                viewer,
                verdicts,
                verdict -> shown(verdict).stream().toList());
    }

    /** Likewise, with every place that the words could be meant to stand at, so that each can be cut out. */
    static Sources places(Catalogue catalogue, QuotationCheck check, Viewer viewer, Collection<VerdictJson> verdicts) {
        return of(
                catalogue,
                check,
                viewer,
                verdicts,
                verdict -> Stream.of(
                                Stream.ofNullable(verdict.passage()),
                                Stream.ofNullable(verdict.closest()),
                                verdict.otherPlaces().stream())
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Sources of(
            Catalogue catalogue,
            QuotationCheck check,
            Viewer viewer,
            Collection<VerdictJson> verdicts,
            Function<VerdictJson, List<PassageJson>> cut) {
        Sources sources = new Sources();
        Set<String> named = new LinkedHashSet<>();
        Set<PageKey> first = new LinkedHashSet<>();
        Set<PageKey> keys = new LinkedHashSet<>();
        for (VerdictJson verdict : verdicts) {
            verdict.otherPlaces().forEach(other -> named.add(other.document()));
            cut.apply(verdict).forEach(passage -> {
                named.add(passage.document());
                first.add(new PageKey(passage.document(), passage.version(), 1));
                passage.pages().forEach(range -> keys.add(key(passage, range)));
            });
        }
        OwnTexts own = new OwnTexts(catalogue);
        catalogue.documents().byIds(viewer, named).forEach(document -> sources.documents.put(document.id(), document));
        named.forEach(id -> own.named(id).ifPresent(text -> sources.own.put(id, text)));
        catalogue
                .pages()
                .byKeys(
                        viewer,
                        Stream.concat(first.stream(), keys.stream()).distinct().toList())
                .forEach(page -> sources.pages.put(page.key(), page));
        sources.texts.putAll(check.texts(viewer, keys));
        return sources;
    }

    Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** The story or essay of this archive that has this name, as everybody can read it now. */
    Optional<OwnTexts.Public> own(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /** The verdict's line; by a text of the archive's own it is said anew, in the language that is spoken. */
    String sentence(VerdictJson verdict) {
        return OwnSources.of(verdict)
                .map(source -> OwnSources.sentence(verdict, source, own(source.name())))
                .orElse(verdict.sentence());
    }

    Optional<Page> page(PageKey key) {
        return Optional.ofNullable(pages.get(key));
    }

    /** The current text. */
    Optional<PageText> text(PageKey key) {
        return Optional.ofNullable(texts.get(key));
    }

    static PageKey key(PassageJson passage, RangeJson range) {
        return new PageKey(passage.document(), passage.version(), range.page());
    }

    /** The document that a passage stands in: title and date. */
    Link link(PassageJson passage) {
        Optional<OwnText> source = OwnText.named(passage.document());
        if (source.isPresent()) {
            return OwnSources.link(source.get(), own(passage.document()), passage);
        }
        String title = document(passage.document())
                .map(document -> Say.line(document.title(), date(document)))
                .orElse(passage.document());
        return new Link(title, Addresses.version(passage.document(), passage.version()));
    }

    private static @Nullable String date(Document document) {
        String date = document.description().date();
        return date == null ? null : Say.date(date);
    }

    /** The cuts of the scan, one a page; none of a page that came as text. */
    List<Crop> crops(PassageJson passage, boolean outlined) {
        List<Crop> crops = new ArrayList<>();
        for (RangeJson range : passage.pages()) {
            Page page = pages.get(key(passage, range));
            PageText text = texts.get(key(passage, range));
            if (page != null && text != null) {
                List<Box> boxes = range.boxes().stream().map(BoxJson::box).toList();
                String label = label(range.page(), outlined);
                Cuts.around(page, text, boxes, outlined, label).ifPresent(crops::add);
            }
        }
        return crops;
    }

    /** What stands between the two pages of a passage that runs over a page end; null where there is one page. */
    static @Nullable String join(PassageJson passage, VerdictJson verdict) {
        if (passage.pages().size() < 2) {
            return null;
        }
        boolean skipped = !verdict.flags().skippedFurniture().isEmpty();
        String first = String.valueOf(passage.pages().get(0).page());
        String second = String.valueOf(passage.pages().get(1).page());
        return skipped
                ? t("verdict.join.skipped", "first", first, "second", second)
                : t("verdict.join", "first", first, "second", second);
    }

    /** What a cut of the scan shows, for those who do not see it. */
    static String label(int page, boolean outlined) {
        return outlined
                ? t("verdict.scan.outlined", "page", String.valueOf(page))
                : t("verdict.scan.lit", "page", String.valueOf(page));
    }

    /** The passage's first page, lit by the words' own numbers in the text. */
    static String open(PassageJson passage) {
        Optional<OwnText> source = OwnText.named(passage.document());
        if (source.isPresent()) {
            return OwnWords.address(source.get(), passage.text());
        }
        RangeJson range = passage.pages().getFirst();
        return Addresses.stretch(key(passage, range), passage.textRevision(), range.start(), range.end());
    }

    /** What makes the permanent link to a passage. */
    static Mint mint(PassageJson passage) {
        List<String> ranges = passage.pages().stream()
                .map(range -> range.page() + ":" + range.start() + "-" + range.end())
                .toList();
        return new Mint(passage.document(), passage.version(), String.join(",", ranges), passage.textRevision());
    }
}
