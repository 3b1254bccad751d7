package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import verbatim.chronology.Typed;
import verbatim.chronology.Writing.Mistake;
import verbatim.holdings.Event;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.web.view.ChronologyView.Choice;
import verbatim.web.view.EventDeskView.Clash;
import verbatim.web.view.EventDeskView.Find;
import verbatim.web.view.EventDeskView.Form;
import verbatim.web.view.EventDeskView.Proof;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** The form of an event: reads what was sent, and fills it in again. */
final class EventForms {
    private static final int FIELD = 10_000;

    /** Passages that are offered for some words at most. */
    private static final int OFFERED = 6;

    private final Archive archive;
    private final EventShapes shapes;
    private final Turns turns;

    EventForms(Archive archive, Turns turns) {
        this.archive = archive;
        this.shapes = new EventShapes(archive.catalogue(), archive.chronicle().examination());
        this.turns = turns;
    }

    static Find nothingFound() {
        return new Find("", "", "", null, List.of());
    }

    /** What the form holds: its proofs in the order that was given, without those to leave out, and with what was added. */
    static Typed typed(Context ctx) {
        return new Typed(
                Asked.form(ctx, "date", FIELD),
                Asked.form(ctx, "zone", FIELD),
                Asked.form(ctx, "position", 12),
                Asked.form(ctx, "place", FIELD),
                Asked.form(ctx, "sentence", FIELD),
                Asked.form(ctx, "note", FIELD),
                proofs(ctx),
                ctx.formParams("release").stream()
                        .filter(each -> !each.isEmpty())
                        .toList(),
                words(Asked.form(ctx, "stories", FIELD)).map(EventForms::slug).toList());
    }

    private static List<String> proofs(Context ctx) {
        List<String> out = ctx.formParams("drop");
        Map<String, Integer> places = new HashMap<>();
        List<String> kept = new ArrayList<>(ctx.formParams("proof"));
        for (String id : kept) {
            places.put(
                    id, Asked.number("order", Asked.form(ctx, "order-" + id, 4)).orElse(0));
        }
        kept.removeAll(out);
        kept.sort(Comparator.comparing(id -> places.getOrDefault(id, 0)));
        return Stream.of(kept.stream(), ctx.formParams("take").stream(), words(Asked.form(ctx, "links", FIELD)))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+")).filter(word -> !word.isEmpty());
    }

    private static String slug(String address) {
        return address.replaceFirst("^.*/s/", "");
    }

    /** The form as it is filled in. */
    Form form(Typed typed, Set<Mistake> mistakes, Viewer viewer) {
        List<Proof> proofs = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String link : typed.proofs()) {
            proof(link.replaceFirst("^.*/q/", ""), viewer).ifPresentOrElse(proofs::add, () -> wrong.add(link));
        }
        Map<String, String> said = new HashMap<>();
        mistakes.forEach(mistake -> said.put(field(mistake), DateUnderstood.mistake(mistake)));
        return new Form(
                typed.date(),
                typed.zone(),
                typed.position(),
                typed.place(),
                typed.sentence(),
                typed.note(),
                typed.date().isBlank()
                        ? ""
                        : DateUnderstood.of(typed.date(), typed.zone()).says(),
                proofs,
                archive.catalogue().releases().list(viewer, Limits.RELEASES).stream()
                        .filter(release -> !(release.standing() instanceof Release.Standing.Withdrawn)
                                || typed.releases().contains(release.slug()))
                        .map(release -> new Choice(
                                release.slug(),
                                release.title(),
                                typed.releases().contains(release.slug())))
                        .toList(),
                String.join(" ", typed.stories()),
                String.join("\n", wrong),
                said);
    }

    /** The field that a mistake is shown at. */
    private static String field(Mistake mistake) {
        return mistake == Mistake.CLOCK ? "zone" : mistake.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Proof> proof(String id, Viewer viewer) {
        return archive.catalogue()
                .anchors()
                .byId(viewer, id)
                .flatMap(anchor -> shapes.proof(anchor, viewer, true).map(shown -> new Proof(id, shown)));
    }

    /** The passages that have the words that were looked for, each with its permanent link. */
    Find find(Context ctx, Typed typed, Viewer viewer) {
        String words = Asked.form(ctx, "find", FIELD);
        String document = Asked.form(ctx, "find_document", 200).replaceFirst("^.*/d/([^/]+).*$", "$1");
        String page = Asked.form(ctx, "find_page", 12);
        if (words.isEmpty()) {
            return new Find(words, document, page, t("event.find.blank"), List.of());
        }
        Question question = new Question(
                words,
                null,
                document.isEmpty() ? null : document,
                Asked.number("page", page).orElse(null),
                null);
        List<String> ids = turns.take(() -> links(question, viewer));
        List<Proof> found = ids.stream()
                .filter(id -> !typed.proofs().contains(id))
                .flatMap(id -> proof(id, viewer).stream())
                .toList();
        return new Find(
                words,
                document,
                page,
                ids.isEmpty() ? t("event.find.none") : t("event.find.found", "n", ids.size()),
                found);
    }

    private List<String> links(Question question, Viewer viewer) {
        QuotationCheck check = archive.quotations();
        VerdictJson verdict = check.json(viewer, null, check.judge(viewer, question));
        PassageJson passage = verdict.passage();
        if (passage == null) {
            return List.of();
        }
        return Stream.concat(Stream.of(passage), verdict.otherPlaces().stream())
                .limit(OFFERED)
                .map(each -> check.linked(viewer, verdict.withPassage(each)))
                .flatMap(linked -> Optional.ofNullable(linked.passage()).stream())
                .flatMap(each -> Optional.ofNullable(each.permalink()).stream())
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    /** The fields that differ between what was sent and what is kept. */
    static List<Clash> clash(Typed sent, Event kept) {
        Typed now = Typed.of(kept.said());
        List<Clash> clash = new ArrayList<>();
        differ(clash, t("event.date"), sent, now, Typed::date);
        differ(clash, t("event.zone"), sent, now, Typed::zone);
        differ(clash, t("event.position"), sent, now, Typed::position);
        differ(clash, t("event.place"), sent, now, Typed::place);
        differ(clash, t("event.sentence"), sent, now, Typed::sentence);
        differ(clash, t("event.note"), sent, now, Typed::note);
        differ(clash, t("event.proofs"), sent, now, typed -> String.join(" ", typed.proofs()));
        differ(clash, t("event.releases"), sent, now, typed -> String.join(" ", typed.releases()));
        differ(clash, t("event.stories"), sent, now, typed -> String.join(" ", typed.stories()));
        return clash;
    }

    private static void differ(List<Clash> clash, String name, Typed sent, Typed kept, Function<Typed, String> field) {
        if (!field.apply(sent).replace("\r\n", "\n").equals(field.apply(kept))) {
            clash.add(new Clash(name, field.apply(sent), field.apply(kept)));
        }
    }
}
