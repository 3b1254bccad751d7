package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.chronology.Chronicle;
import verbatim.chronology.Typed;
import verbatim.chronology.Writing;
import verbatim.dates.Edtf;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Standing;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.staff.Signed;
import verbatim.web.api.ChronologyDeskJson;
import verbatim.web.view.ChronologyDeskView;
import verbatim.web.view.ChronologyDeskView.Row;
import verbatim.web.view.EventDeskView;
import verbatim.web.view.EventDeskView.Find;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;

/** {@code /desk/chronology}: every event, and the form of a new one. For editors. */
final class ChronologyDeskPage {
    static final String PATH = "/desk/chronology";

    private final Archive archive;
    private final EventForms forms;

    ChronologyDeskPage(Archive archive, EventForms forms) {
        this.archive = archive;
        this.forms = forms;
    }

    /** Where one is edited. */
    static String path(String id) {
        return PATH + "/" + Addresses.encoded(id);
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        List<Event> events = archive.chronicle().list();
        return Shown.page(
                "chronologydesk",
                t("event.desk.title"),
                Section.DESK,
                PATH,
                () -> new ChronologyDeskView(
                        Desk.head(signed, PATH),
                        events.stream().map(ChronologyDeskPage::row).toList()),
                () -> new ChronologyDeskJson(
                        events.stream().map(ChronologyDeskPage::json).toList()));
    }

    private static Row row(Event event) {
        return new Row(
                EventShapes.date(event.said()),
                event.said().date().text(),
                new Link(event.said().sentence(), path(event.id())),
                event.said().proofs().size(),
                state(event.standing()));
    }

    /** In a few words. */
    static String state(Standing standing) {
        return switch (standing) {
            case Standing.Draft _ -> t("event.state.draft");
            case Standing.Out _ -> t("event.state.out");
            case Standing.Removed _ -> t("event.state.removed");
        };
    }

    private static ChronologyDeskJson.OneJson json(Event event) {
        return new ChronologyDeskJson.OneJson(
                event.id(),
                Chronicle.word(event.standing()),
                event.version(),
                event.said().date().text(),
                event.said().sentence(),
                event.said().proofs().size(),
                path(event.id()));
    }

    /** The form of a new event. */
    Optional<Shown> blank(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        return Optional.of(form(signed, viewer, Typed.nothing(), Set.of(), EventForms.nothingFound(), null));
    }

    private Shown form(
            Signed signed,
            Viewer viewer,
            Typed typed,
            Set<Writing.Mistake> mistakes,
            Find find,
            @Nullable String notice) {
        return Shown.alone(
                        "eventdesk",
                        t("event.new"),
                        Section.DESK,
                        PATH + "/new",
                        () -> new EventDeskView(
                                Desk.head(signed, PATH),
                                PATH,
                                0,
                                notice,
                                List.of(),
                                forms.form(typed, mistakes, viewer),
                                find,
                                null))
                .with("event.js");
    }

    /** Keeps a new event, or looks first how its date is understood and what may prove it. */
    Optional<Shown> write(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Typed typed = EventForms.typed(ctx);
        String deed = Asked.form(ctx, "deed", 20);
        if (deed.equals("find") || deed.equals("look")) {
            Find find = deed.equals("find") ? forms.find(ctx, typed, viewer) : EventForms.nothingFound();
            return Optional.of(form(signed, viewer, typed, Set.of(), find, null));
        }
        return switch (Writing.of(typed, archive.catalogue())) {
            case Writing.Fit(var said) -> {
                Event made = archive.chronicle().write(signed.account().name(), said);
                ctx.redirect(path(made.id()), HttpStatus.SEE_OTHER);
                yield Optional.empty();
            }
            case Writing.Unfit(var mistakes) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                yield Optional.of(
                        form(signed, viewer, typed, mistakes, EventForms.nothingFound(), t("event.not.kept")));
            }
        };
    }

    /** {@code /desk/chronology/date.json}: how a date is understood. */
    void date(Context ctx) {
        Desk.signed(ctx, Role.EDITOR);
        Html.twin(ctx, DateUnderstood.of(Asked.text(ctx, "date", Edtf.MOST), Asked.text(ctx, "zone", 60)));
    }
}
