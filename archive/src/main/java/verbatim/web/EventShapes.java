package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Events.Seen;
import verbatim.chronology.Examination;
import verbatim.holdings.Anchor;
import verbatim.holdings.AnchorResolution.Resolved;
import verbatim.holdings.Document;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Page;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.web.api.EventJson;
import verbatim.web.api.EventJson.ProofJson;
import verbatim.web.view.Crop;
import verbatim.web.view.EventView;
import verbatim.web.view.EventView.Proof;
import verbatim.web.view.Link;
import verbatim.web.view.Mark;

/** Events for people and for programs, with their proofs. */
final class EventShapes {
    private final Catalogue catalogue;
    private final Examination examination;

    EventShapes(Catalogue catalogue, Examination examination) {
        this.catalogue = catalogue;
        this.examination = examination;
    }

    static String path(String id) {
        return ChronologyPage.PATH + "/" + Addresses.encoded(id);
    }

    /** When it happened, in words. */
    static String date(Said said) {
        return Say.upper(Say.date(said.date(), said.zone()));
    }

    /** In a list. */
    EventView row(Seen seen, Viewer viewer, boolean here) {
        return view(seen, viewer, here, false);
    }

    /** On its own page, with cuts of the scans. */
    EventView whole(Seen seen, Viewer viewer) {
        return view(seen, viewer, false, true);
    }

    private EventView view(Seen seen, Viewer viewer, boolean here, boolean crops) {
        Event event = seen.event();
        Said said = event.said();
        return new EventView(
                event.id(),
                path(event.id()),
                date(said),
                said.place(),
                said.sentence(),
                said.note().lines().filter(line -> !line.isBlank()).toList(),
                seen.proofs().stream()
                        .flatMap(anchor -> proof(anchor, viewer, crops).stream())
                        .toList(),
                belongs(said, viewer),
                !seen.out(),
                here);
    }

    private List<Link> belongs(Said said, Viewer viewer) {
        Stream<Link> releases = said.releases().stream()
                .flatMap(slug -> catalogue.releases().bySlug(viewer, slug).stream())
                .map(release -> new Link(release.title(), Addresses.release(release.slug())));
        Map<String, String> titles = catalogue.stories().titles(viewer, said.stories());
        Stream<Link> stories = said.stories().stream()
                .flatMap(slug -> Optional.ofNullable(titles.get(slug)).or(() -> draft(slug, viewer)).stream()
                        .map(title -> new Link(title, Addresses.story(slug))));
        return Stream.concat(releases, stories).toList();
    }

    private Optional<String> draft(String slug, Viewer viewer) {
        return catalogue
                .stories()
                .bySlug(viewer, slug)
                .map(text -> StoryParts.story(text).title());
    }

    /** A passage as a proof; empty when the viewer may not see its document. */
    Optional<Proof> proof(Anchor anchor, Viewer viewer, boolean crops) {
        Passage then = anchor.passage();
        return catalogue.documents().byId(viewer, then.document()).map(document -> {
            Resolved resolved = examination.now(viewer, anchor);
            Passage now = resolved instanceof Resolved.Here(Passage here) ? here : then;
            Passage.Range range = now.pages().getFirst();
            PageKey key = new PageKey(now.document(), now.version(), range.page());
            Supplier<Optional<PageText>> text = () -> catalogue.texts().current(viewer, key);
            return new Proof(
                    Axes.flat(then.text()),
                    source(document, range.page(), viewer),
                    Addresses.anchor(anchor.id()),
                    Addresses.anchor(anchor.id()),
                    document.title(),
                    Addresses.version(key.document(), key.version()),
                    dated(document),
                    released(document, viewer).map(EventShapes::released).orElse(""),
                    read(anchor, text),
                    changed(resolved),
                    crops && resolved instanceof Resolved.Here ? crop(key, range, text.get(), viewer) : null);
        });
    }

    /** Number or title of the document, and the page. */
    private String source(Document document, int page, Viewer viewer) {
        Integer number =
                catalogue.releases().numbers(viewer, List.of(document.id())).get(document.id());
        return number == null
                ? t("chronology.source.titled", "title", document.title(), "page", String.valueOf(page))
                : t("chronology.source.numbered", "number", String.valueOf(number), "page", String.valueOf(page));
    }

    private static String dated(Document document) {
        String date = document.description().date();
        return date == null ? "" : Say.date(date);
    }

    /** The release that the document is public with. */
    private Optional<Release> released(Document document, Viewer viewer) {
        return Optional.ofNullable(document.release())
                .flatMap(slug -> catalogue.releases().bySlug(viewer, slug))
                .filter(release -> release.standing() instanceof Standing.Public);
    }

    private static String released(Release release) {
        return release.standing() instanceof Standing.Public open
                ? t("chronology.released.with", "day", Say.day(open.local()), "release", release.title())
                : "";
    }

    /** Who compared these words with the scan, or else who has read the page. */
    private Mark read(Anchor anchor, Supplier<Optional<PageText>> text) {
        Passage passage = anchor.passage();
        return catalogue.decisions().confirmations(passage.document(), passage.version()).stream()
                .filter(each -> each.anchor().id().equals(anchor.id()))
                .findFirst()
                .map(each -> Axes.confirmed(each.name(), Say.day(each.at()), passage.textRevision()))
                .orElseGet(() -> Evidence.of(text.get()));
    }

    private static @Nullable String changed(Resolved resolved) {
        return switch (resolved) {
            case Resolved.Here _ -> null;
            case Resolved.Changed(Passage _, Passage now) ->
                t("chronology.proof.changed", "words", Axes.flat(now.text()));
            case Resolved.Gone _ -> t("chronology.proof.gone");
        };
    }

    private @Nullable Crop crop(PageKey key, Passage.Range range, Optional<PageText> text, Viewer viewer) {
        Page page = catalogue.pages().byKey(viewer, key).orElse(null);
        if (page == null || text.isEmpty()) {
            return null;
        }
        var words = Words.of(text.get());
        List<Box> boxes = Words.boxes(words, Words.touched(words, range.start(), range.end()));
        String label = t("chronology.proof.label", "page", String.valueOf(key.page()));
        return Cuts.around(page, text.get(), boxes, false, label).orElse(null);
    }

    /** For programs. */
    EventJson json(Seen seen, Viewer viewer) {
        Event event = seen.event();
        Said said = event.said();
        ZoneId zone = said.zone();
        LocalDate earliest = said.date().earliest();
        LocalDate latest = said.date().latest();
        List<ProofJson> proofs = new ArrayList<>();
        for (Anchor anchor : seen.proofs()) {
            proof(anchor, viewer).ifPresent(proofs::add);
        }
        return new EventJson(
                event.id(),
                path(event.id()),
                said.date().text(),
                Say.date(said.date(), zone),
                earliest.equals(LocalDate.MIN) ? null : earliest.toString(),
                latest.equals(LocalDate.MAX) ? null : latest.toString(),
                zone == null ? null : zone.getId(),
                said.place(),
                said.sentence(),
                said.note(),
                proofs,
                said.releases(),
                said.stories(),
                seen.out(),
                seen.out() ? seen.since().toString() : null,
                seen.changed().toString());
    }

    private Optional<ProofJson> proof(Anchor anchor, Viewer viewer) {
        Passage passage = anchor.passage();
        return catalogue
                .documents()
                .byId(viewer, passage.document())
                .map(document -> new ProofJson(
                        Addresses.anchor(anchor.id()),
                        passage.text(),
                        document.id(),
                        document.title(),
                        passage.version(),
                        passage.pages().getFirst().page(),
                        document.description().date(),
                        released(document, viewer)
                                .map(release -> release.standing() instanceof Standing.Public open
                                        ? open.since().toString()
                                        : null)
                                .orElse(null),
                        examination.now(viewer, anchor) instanceof Resolved.Here));
    }
}
