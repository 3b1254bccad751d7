package verbatim.chronology;

import static verbatim.language.Texts.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Events.Version;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Event.Standing;
import verbatim.holdings.Viewer;
import verbatim.wire.Json;

/** Keeps the events of the chronology. Each change is one transaction with its line in the audit trail. Thread-safe. */
public final class Chronicle {
    private final Catalogue catalogue;
    private final Examination examination;

    public Chronicle(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.examination = new Examination(catalogue);
    }

    /** What the trail keeps: the words themselves stand in the event's versions. */
    private record Kept(
            int version,
            String state,
            String date,
            @Nullable String reason) {
        static String of(Event event) {
            return Json.write(new Kept(
                    event.version(),
                    word(event.standing()),
                    event.said().date().text(),
                    event.standing() instanceof Standing.Removed(var removal) ? removal.reason() : null));
        }
    }

    /** Draft, out or removed. */
    public static String word(Standing standing) {
        return standing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Looks what stands in the way of an event, and where proofs stand now. */
    public Examination examination() {
        return examination;
    }

    /** The last changed first. */
    public List<Event> list() {
        return catalogue.events().all(Limits.LISTED);
    }

    public Optional<Event> byId(String id) {
        return catalogue.events().byId(id);
    }

    /** What was said of it, the newest first. */
    public List<Version> versions(String id) {
        return catalogue.events().versions(id);
    }

    /**
     * Keeps a new event as a draft.
     *
     * @param by an account's name
     */
    public Event write(String by, Said said) {
        return catalogue.inTransaction(() -> {
            Event made = catalogue.events().make(said, by);
            catalogue.trail().add(by, Deed.EVENT_WRITTEN, made.id(), null, Kept.of(made));
            return made;
        });
    }

    /** Says something else of it. What is out is changed for readers at once, so it is examined like what is put out. */
    public Outcome save(String by, String id, int version, Said said) {
        return changed(by, Deed.EVENT_CHANGED, id, version, was -> {
            Examination.Found found = examination.of(said);
            if (was.standing() instanceof Standing.Out && !found.obstacles().isEmpty()) {
                return new Outcome.Refused(was, found.obstacles());
            }
            return done(was, catalogue.events().save(id, version, said, found.quoted(), by));
        });
    }

    /** Says once more what an earlier version said. */
    public Outcome takeUp(String by, String id, int version, int earlier) {
        Said said = versions(id).stream()
                .filter(each -> each.number() == earlier)
                .findFirst()
                .orElseThrow(() -> Fault.of(
                        Kind.USE,
                        t("event.fault.version", "number", String.valueOf(earlier)),
                        t("event.fault.version.remedy")))
                .said();
        return save(by, id, version, said);
    }

    /** Shows it to readers, as soon as they may see its release and its proofs. */
    public Outcome putOut(String by, String id, int version) {
        return changed(by, Deed.EVENT_PUT_OUT, id, version, was -> {
            need(was, was.standing() instanceof Standing.Draft, t("event.fault.draft"));
            Examination.Found found = examination.of(was.said());
            return found.obstacles().isEmpty()
                    ? done(was, catalogue.events().putOut(id, version, found.quoted()))
                    : new Outcome.Refused(was, found.obstacles());
        });
    }

    /**
     * Takes it back. Its address goes on to say so when everybody could see it.
     *
     * @param reason a sentence for everybody
     * @throws Fault {@code USE} when it does not do
     */
    public Outcome remove(String by, String id, int version, String reason) {
        if (reason.isBlank() || reason.length() > Limits.REASON) {
            throw Fault.of(
                    Kind.USE,
                    t(
                            "event.fault.reason",
                            "n",
                            String.valueOf(reason.length()),
                            "most",
                            String.valueOf(Limits.REASON)),
                    t("event.fault.reason.remedy"));
        }
        return changed(by, Deed.EVENT_REMOVED, id, version, was -> {
            need(was, !(was.standing() instanceof Standing.Removed), t("event.fault.back"));
            boolean known = catalogue.events().seen(Viewer.anybody(), id).isPresent();
            return done(was, catalogue.events().remove(id, version, reason.strip(), known));
        });
    }

    /** Makes a draft of one that was taken back. */
    public Outcome restore(String by, String id, int version) {
        return changed(by, Deed.EVENT_RESTORED, id, version, was -> {
            need(was, was.standing() instanceof Standing.Removed, t("event.fault.not_back"));
            return done(was, catalogue.events().restore(id, version));
        });
    }

    private static void need(Event was, boolean fits, String remedy) {
        if (!fits) {
            throw Fault.of(Kind.USE, t("event.fault.state." + word(was.standing()), "id", was.id()), remedy);
        }
    }

    private static Outcome done(Event was, Optional<Event> now) {
        return now.<Outcome>map(Outcome.Done::new).orElseGet(() -> new Outcome.Meanwhile(was));
    }

    private Outcome changed(String by, Deed what, String id, int version, Function<Event, Outcome> change) {
        return catalogue.inTransaction(() -> {
            Event was = byId(id).orElseThrow(() ->
                    Fault.of(Kind.MISSING, t("event.fault.missing", "id", id), t("event.fault.missing.remedy")));
            if (was.version() != version) {
                return new Outcome.Meanwhile(was);
            }
            Outcome outcome = change.apply(was);
            if (outcome instanceof Outcome.Done(Event now)) {
                catalogue.trail().add(by, what, id, Kept.of(was), Kept.of(now));
            }
            return outcome;
        });
    }
}
