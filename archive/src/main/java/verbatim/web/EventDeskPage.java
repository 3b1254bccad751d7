package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Events.Version;
import verbatim.chronology.Chronicle;
import verbatim.chronology.Obstacle;
import verbatim.chronology.Outcome;
import verbatim.chronology.Typed;
import verbatim.chronology.Writing;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Event.Standing;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.staff.Signed;
import verbatim.web.api.EventDeskJson;
import verbatim.web.view.EventDeskView;
import verbatim.web.view.EventDeskView.Clash;
import verbatim.web.view.EventDeskView.Find;
import verbatim.web.view.EventDeskView.Kept;
import verbatim.web.view.Head.Section;

/**
 * {@code /desk/chronology/{id}}: an event in its form, and whether readers see it. An edit names what it was made from, by the form's version or by
 * {@code If-Match} with the ETag of the JSON twin; when somebody else was quicker nothing is done and both are shown (409).
 */
final class EventDeskPage {
    private final Archive archive;
    private final Chronicle chronicle;
    private final EventForms forms;

    EventDeskPage(Archive archive, EventForms forms) {
        this.archive = archive;
        this.chronicle = archive.chronicle();
        this.forms = forms;
    }

    /** What the page shows beside the event. */
    private record Besides(
            @Nullable Typed typed,
            Set<Writing.Mistake> mistakes,
            Find find,
            @Nullable String notice,
            List<Clash> clash) {
        static Besides nothing() {
            return notice(null);
        }

        static Besides notice(@Nullable String notice) {
            return new Besides(null, Set.of(), EventForms.nothingFound(), notice, List.of());
        }
    }

    Shown show(Context ctx, Viewer viewer) {
        return page(Desk.signed(ctx, Role.EDITOR), named(ctx), viewer, Besides.nothing());
    }

    private Event named(Context ctx) {
        return chronicle.byId(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private Shown page(Signed signed, Event event, Viewer viewer, Besides besides) {
        return Shown.page(
                        "eventdesk",
                        t("event.one"),
                        Section.DESK,
                        ChronologyDeskPage.path(event.id()),
                        () -> view(signed, event, viewer, besides),
                        () -> json(event))
                .with("event.js");
    }

    private EventDeskView view(Signed signed, Event event, Viewer viewer, Besides besides) {
        Typed typed = besides.typed == null ? Typed.of(event.said()) : besides.typed;
        return new EventDeskView(
                Desk.head(signed, ChronologyDeskPage.PATH),
                ChronologyDeskPage.path(event.id()),
                event.version(),
                besides.notice,
                besides.clash,
                forms.form(typed, besides.mistakes, viewer),
                besides.find,
                kept(event));
    }

    private Kept kept(Event event) {
        boolean removed = event.standing() instanceof Standing.Removed;
        List<Version> versions = chronicle.versions(event.id());
        return new Kept(
                ChronologyDeskPage.path(event.id()) + "/state",
                removed ? null : EventShapes.path(event.id()),
                Chronicle.word(event.standing()),
                says(event),
                obstacles(event.said()),
                versions.stream()
                        .map(each -> new EventDeskView.Version(
                                String.valueOf(each.number()),
                                t("event.version.by", "name", person(each.by()), "at", Say.instant(each.at())),
                                EventShapes.date(each.said()) + ": "
                                        + each.said().sentence(),
                                each == versions.getFirst()))
                        .toList());
    }

    private String person(String account) {
        return archive.staff()
                .roster()
                .byName(account)
                .map(known -> known.displayName())
                .orElse(account);
    }

    /** What its state means now. */
    private String says(Event event) {
        return switch (event.standing()) {
            case Standing.Draft(var before) ->
                before == null
                        ? t("event.says.draft")
                        : t("event.says.again", "day", Say.day(before.at()), "reason", before.reason());
            case Standing.Out _ ->
                archive.catalogue().events().seen(Viewer.anybody(), event.id()).isPresent()
                        ? t("event.says.open")
                        : t("event.says.waits");
            case Standing.Removed(var removal) ->
                t("event.says.removed", "day", Say.day(removal.at()), "reason", removal.reason());
        };
    }

    private List<String> obstacles(Said said) {
        return said(chronicle.examination().of(said).obstacles(), said);
    }

    private static List<String> said(List<Obstacle> obstacles, Said said) {
        List<String> says = new ArrayList<>();
        for (Obstacle obstacle : obstacles) {
            says.add(
                    switch (obstacle) {
                        case Obstacle.Unproved() -> t("event.obstacle.unproved");
                        case Obstacle.Timeless() -> t("event.obstacle.timeless");
                        case Obstacle.Changed(String proof) ->
                            t(
                                    "event.obstacle.changed",
                                    "number",
                                    String.valueOf(said.proofs().indexOf(proof) + 1));
                        case Obstacle.Outside(String words) -> t("event.obstacle.outside", "words", words);
                        case Obstacle.Misquoted(String words, String _) ->
                            t("event.obstacle.misquoted", "words", words);
                    });
        }
        return says;
    }

    private EventDeskJson json(Event event) {
        Said said = event.said();
        ZoneId zone = said.zone();
        return new EventDeskJson(
                event.id(),
                Chronicle.word(event.standing()),
                event.version(),
                said.date().text(),
                zone == null ? null : zone.getId(),
                said.position(),
                said.place(),
                said.sentence(),
                said.note(),
                said.proofs(),
                said.releases(),
                said.stories(),
                obstacles(said),
                event.standing() instanceof Standing.Removed(var removal) ? removal.reason() : null,
                chronicle.versions(event.id()).stream().map(Version::number).toList());
    }

    /** Keeps what the form holds, or looks first how its date is understood and what may prove it. */
    Optional<Shown> save(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Event event = named(ctx);
        Typed typed = EventForms.typed(ctx);
        String deed = Asked.form(ctx, "deed", 20);
        if (deed.equals("find") || deed.equals("look")) {
            Find find = deed.equals("find") ? forms.find(ctx, typed, viewer) : EventForms.nothingFound();
            return Optional.of(page(signed, event, viewer, new Besides(typed, Set.of(), find, null, List.of())));
        }
        int version = Desk.madeFrom(ctx, "version", event.version(), json(event));
        return switch (Writing.of(typed, archive.catalogue())) {
            case Writing.Unfit(var mistakes) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                Besides besides =
                        new Besides(typed, mistakes, EventForms.nothingFound(), t("event.not.kept"), List.of());
                yield Optional.of(page(signed, event, viewer, besides));
            }
            case Writing.Fit(var said) ->
                answer(ctx, viewer, typed, chronicle.save(signed.account().name(), event.id(), version, said));
        };
    }

    /** Puts it out, takes it back, makes a draft of it again, or says once more what an earlier version said. */
    Optional<Shown> state(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Event event = named(ctx);
        int version = Desk.madeFrom(ctx, "version", event.version(), json(event));
        String by = signed.account().name();
        String deed = Asked.form(ctx, "deed", 20);
        try {
            Outcome outcome = switch (deed) {
                case "put-out" -> chronicle.putOut(by, event.id(), version);
                case "remove" ->
                    chronicle.remove(
                            by, event.id(), version, Asked.form(ctx, "reason", verbatim.chronology.Limits.REASON));
                case "restore" -> chronicle.restore(by, event.id(), version);
                case "take-up" ->
                    chronicle.takeUp(
                            by,
                            event.id(),
                            version,
                            Asked.number("earlier", Asked.form(ctx, "earlier", 12))
                                    .orElse(0));
                default -> throw Fault.of(Kind.USE, t("event.fault.deed", "deed", deed), t("event.fault.deed.remedy"));
            };
            return answer(ctx, viewer, null, outcome);
        } catch (Fault fault) {
            if (fault.kind() != Kind.USE) {
                throw fault;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return Optional.of(page(signed, event, viewer, Besides.notice(StoryDeskPage.not(fault))));
        }
    }

    private Optional<Shown> answer(Context ctx, Viewer viewer, @Nullable Typed typed, Outcome outcome) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        return switch (outcome) {
            case Outcome.Done(Event now) -> {
                ctx.redirect(ChronologyDeskPage.path(now.id()), HttpStatus.SEE_OTHER);
                yield Optional.empty();
            }
            case Outcome.Meanwhile(Event now) -> {
                ctx.status(HttpStatus.CONFLICT);
                List<Clash> clash = typed == null ? List.of() : EventForms.clash(typed, now);
                Besides besides = new Besides(typed, Set.of(), EventForms.nothingFound(), t("event.meanwhile"), clash);
                yield Optional.of(page(signed, now, viewer, besides));
            }
            case Outcome.Refused(Event now, List<Obstacle> obstacles) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                String why = String.join(" ", said(obstacles, now.said()));
                Besides besides = new Besides(
                        typed, Set.of(), EventForms.nothingFound(), t("event.refused", "why", why), List.of());
                yield Optional.of(page(signed, now, viewer, besides));
            }
        };
    }
}
