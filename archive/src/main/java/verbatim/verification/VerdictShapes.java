package verbatim.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.quotation.Passage;
import verbatim.quotation.Verdict;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.wire.BoxJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** Gives verdicts their JSON shape: adds file names, boxes and links. Thread-safe. */
final class VerdictShapes {
    private final Catalogue catalogue;
    private final Cache<PageKey, Optional<String>> files =
            Caffeine.newBuilder().maximumSize(Limits.NAMES_REMEMBERED).build();

    VerdictShapes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    VerdictJson of(
            @Nullable String id,
            Verdict verdict,
            Instant asOf,
            Function<List<Passage>, Map<PageKey, PageText>> texts,
            @Nullable String link) {
        List<Passage> all = new ArrayList<>(verdict.otherPlaces());
        Optional.ofNullable(verdict.passage()).ifPresent(all::add);
        Optional.ofNullable(verdict.closest()).ifPresent(all::add);
        Map<PageKey, PageText> pages = texts.apply(all);
        return VerdictJson.of(
                id,
                verdict,
                asOf.toString(),
                verdict.passage() == null ? null : passage(verdict.passage(), pages, link),
                verdict.otherPlaces().stream().map(p -> passage(p, pages, null)).toList(),
                verdict.closest() == null ? null : passage(verdict.closest(), pages, null));
    }

    /** Of a text of the archive's own: its address is the link to the words. */
    VerdictJson own(OwnTexts.Judged judged, OwnTexts.Public text, Instant asOf) {
        Verdict verdict = judged.verdict();
        Passage passage = verdict.passage();
        VerdictJson shape = of(
                null,
                verdict,
                asOf,
                _ -> Map.of(),
                passage == null ? null : OwnWords.address(text.source(), passage.text()));
        return shape.withSentence(OwnWords.sentence(
                Texts.of(Language.ENGLISH),
                judged.secondHand() ? "second-hand" : shape.wording(),
                text.source(),
                text.title()));
    }

    private PassageJson passage(Passage passage, Map<PageKey, PageText> pages, @Nullable String link) {
        List<RangeJson> ranges = new ArrayList<>();
        for (Passage.Range range : passage.pages()) {
            PageText page = pages.get(new PageKey(passage.document(), passage.version(), range.page()));
            List<List<Integer>> boxes = page == null
                    ? List.of()
                    : Lines.boxes(page, range.start(), range.end()).stream()
                            .map(BoxJson::of)
                            .toList();
            ranges.add(new RangeJson(range.page(), range.start(), range.end(), boxes));
        }
        return new PassageJson(
                passage.document(),
                passage.version(),
                file(passage),
                passage.textRevision(),
                link,
                passage.text(),
                ranges);
    }

    /** The received file's own name, or the sender's name of a document inside one. Who was given the passage may know it. */
    private @Nullable String file(Passage passage) {
        return files.get(new PageKey(passage.document(), passage.version(), 1), this::name)
                .orElse(null);
    }

    private Optional<String> name(PageKey key) {
        Viewer archive = Viewer.local();
        Optional<Version> version = catalogue.documents().version(archive, key.document(), key.version());
        Optional<Document> document = catalogue.documents().byId(archive, key.document());
        return document.flatMap(d -> version.map(v -> FileName.of(d, v)));
    }
}
