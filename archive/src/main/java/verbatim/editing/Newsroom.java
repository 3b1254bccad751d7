package verbatim.editing;

import static verbatim.language.Texts.t;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Correction;
import verbatim.holdings.Decision;
import verbatim.holdings.Draft;
import verbatim.holdings.Manuscript;
import verbatim.holdings.OwnText;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;
import verbatim.verification.OwnTexts;
import verbatim.wire.Json;

/** Keeps stories, their drafts and what is decided about them. Each change is one transaction with its line in the audit trail. Thread-safe. */
public final class Newsroom {
    private final Catalogue catalogue;
    private final Clock clock;
    private final OwnTexts own;

    public Newsroom(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.own = new OwnTexts(catalogue);
        this.clock = clock;
    }

    /** What the trail keeps of a text: which draft, and how long it is; the text itself is in the draft. */
    private record Saved(int draft, int characters) {
        static String of(Draft draft) {
            return Json.write(new Saved(draft.number(), draft.markdown().length()));
        }
    }

    private record In(@Nullable String release) {}

    /** What the trail keeps of a decision. */
    private record Decided(
            String quotation,
            int occurrence,
            @Nullable String speaker,
            @Nullable String document,
            @Nullable Integer page,
            @Nullable String reason) {
        static String of(Decision decision) {
            Decision.Claim claim = decision.claim();
            Decision.Waiver waiver = decision.waiver();
            return Json.write(new Decided(
                    decision.key().words(),
                    decision.key().occurrence(),
                    claim.speaker(),
                    claim.document(),
                    claim.page(),
                    waiver == null ? null : waiver.reason()));
        }
    }

    /** The last saved first. */
    public List<Manuscript> list() {
        return catalogue.drafts().list(Limits.LISTED);
    }

    public Optional<Manuscript> bySlug(String slug) {
        return catalogue.drafts().bySlug(slug);
    }

    /** Its drafts, newest first. */
    public List<Draft> history(String slug) {
        return catalogue.drafts().history(slug, Limits.DRAFTS);
    }

    /**
     * Begins a story.
     *
     * @param slug of its address; never changed
     * @param release that it is to go out with; null for none yet
     * @throws Fault {@code USE} when the slug does not do or is taken; {@code MISSING} when there is no such release
     */
    public Manuscript begin(Editor by, String slug, String markdown, @Nullable String release) {
        Slugs.check(slug);
        return catalogue.inTransaction(() -> {
            known(release);
            Manuscript begun = catalogue
                    .drafts()
                    .begin(slug, Slugs.lines(markdown), release, by.account())
                    .orElseThrow(() ->
                            Fault.of(Kind.USE, t("editor.slug.taken", "slug", slug), t("editor.slug.taken.remedy")));
            note(by, Deed.STORY_BEGUN, slug, null, Saved.of(begun.newest()));
            return begun;
        });
    }

    private void note(Editor by, Deed what, String slug, @Nullable String before, @Nullable String after) {
        catalogue.trail().add(by.account(), what, slug, before, after);
    }

    private void known(@Nullable String release) {
        if (release != null
                && catalogue.releases().bySlug(Viewer.local(), release).isEmpty()) {
            throw Fault.of(
                    Kind.MISSING, t("editor.no_such_release", "slug", release), t("editor.no_such_release.remedy"));
        }
    }

    /**
     * Keeps a text. What one person saves in one sitting is one draft, so that the history shows steps and not keystrokes; a draft that went out is never written over.
     *
     * @param version that the text was made from
     * @param apart keeps it as a draft of its own in any case
     */
    public Edit<Manuscript> save(Editor by, String slug, int version, String markdown, boolean apart) {
        String text = Slugs.lines(markdown);
        return catalogue.inTransaction(() -> {
            Manuscript was = manuscript(slug);
            if (was.version() != version) {
                return new Edit.Meanwhile<>(was);
            }
            boolean same = was.newest().markdown().equals(text);
            if (same && !apart) {
                return new Edit.Made<>(was);
            }
            Manuscript now = catalogue
                    .drafts()
                    .save(slug, version, text, by.account(), apart || further(by, was))
                    .orElseThrow();
            if (now.newest().number() != was.newest().number()) {
                note(by, Deed.STORY_DRAFTED, slug, Saved.of(was.newest()), Saved.of(now.newest()));
            }
            return new Edit.Made<>(now);
        });
    }

    private boolean further(Editor by, Manuscript was) {
        Draft newest = was.newest();
        boolean out = catalogue
                .editions()
                .out(was.slug())
                .filter(edition -> edition.draft() == newest.number())
                .isPresent();
        return out
                || !newest.by().equals(by.account())
                || newest.saved().plus(Limits.SITTING).isBefore(clock.instant());
    }

    private boolean everPublic(@Nullable String release) {
        return release != null
                && catalogue
                        .releases()
                        .bySlug(Viewer.local(), release)
                        .filter(known ->
                                known.isPublic(clock.instant()) || known.standing() instanceof Standing.Withdrawn)
                        .isPresent();
    }

    /** Puts a story into a release, or out of any; what had been kept of it for an instant to come no longer counts. */
    public Edit<Manuscript> move(Editor by, String slug, int version, @Nullable String release) {
        return catalogue.inTransaction(() -> {
            known(release);
            Manuscript was = manuscript(slug);
            if (was.version() != version) {
                return new Edit.Meanwhile<>(was);
            }
            if (was.edition() > 0 && everPublic(was.release())) {
                throw Fault.of(
                        Kind.USE,
                        t("editor.stays", "slug", slug, "release", String.valueOf(was.release())),
                        t("editor.stays.remedy"));
            }
            Manuscript now = catalogue.drafts().move(slug, version, release).orElseThrow();
            note(by, Deed.STORY_MOVED, slug, Json.write(new In(was.release())), Json.write(new In(release)));
            return new Edit.Made<>(now);
        });
    }

    /**
     * Says that a quotation is not held against the pages, and why; everybody reads the reason.
     *
     * @param revision of the decision that was seen; 0 when there was none
     * @throws Fault {@code USE} when the reason does not do
     */
    public Edit<Decision> waive(Editor by, String slug, QuotationKey key, int revision, String reason) {
        String why = note(reason, "reason");
        return decide(
                by,
                Deed.QUOTATION_WAIVED,
                slug,
                key,
                revision,
                was -> new Decision(
                        key, was.claim(), new Decision.Waiver(why, by.name(), clock.instant()), was.revision()));
    }

    /** Holds it against the pages again. */
    public Edit<Decision> unwaive(Editor by, String slug, QuotationKey key, int revision) {
        return decide(
                by,
                Deed.QUOTATION_UNWAIVED,
                slug,
                key,
                revision,
                was -> new Decision(key, was.claim(), null, was.revision()));
    }

    /** Says by hand whose words they are and where they stand; {@link Decision.Claim#none} leaves it to the text again. */
    public Edit<Decision> claim(Editor by, String slug, QuotationKey key, int revision, Decision.Claim claim) {
        if (claim.document() != null) {
            known(slug, claim.document());
        }
        return decide(
                by,
                Deed.QUOTATION_CLAIMED,
                slug,
                key,
                revision,
                was -> new Decision(key, claim, was.waiver(), was.revision()));
    }

    private void known(String slug, String source) {
        if (source.equals(new OwnText(OwnText.Kind.STORY, slug).name())) {
            throw Fault.of(Kind.USE, t("editor.itself"), t("editor.itself.remedy"));
        }
        if (catalogue.documents().byId(Viewer.local(), source).isEmpty()
                && own.named(source).isEmpty()) {
            throw Fault.of(Kind.MISSING, t("editor.no_document", "document", source), t("editor.no_document.remedy"));
        }
    }

    private Edit<Decision> decide(
            Editor by, Deed what, String slug, QuotationKey key, int revision, UnaryOperator<Decision> change) {
        return catalogue.inTransaction(() -> {
            manuscript(slug);
            Decision was = catalogue.decisions().one(slug, key);
            if (was.revision() != revision) {
                return new Edit.Meanwhile<>(was);
            }
            Decision now = catalogue.decisions().decide(slug, change.apply(was)).orElseThrow();
            note(by, what, slug, Decided.of(was), Decided.of(now));
            return new Edit.Made<>(now);
        });
    }

    /** What the trail keeps of a correction. */
    private record Corrected(int number, String text) {}

    /**
     * Says to everybody what was put right in a story that is out.
     *
     * @throws Fault {@code USE} when it is not out, or the text does not do
     */
    public Correction correct(Editor by, String slug, String text) {
        String words = note(text, "correction");
        return catalogue.inTransaction(() -> {
            if (manuscript(slug).edition() == 0) {
                throw Fault.of(Kind.USE, t("editor.not_out", "slug", slug), t("editor.not_out.remedy"));
            }
            Correction made = catalogue.editions().correct(slug, words, by.account());
            note(by, Deed.STORY_CORRECTED, slug, null, Json.write(new Corrected(made.number(), made.text())));
            return made;
        });
    }

    private record Beside(List<String> stories) {}

    /**
     * Chooses the stories shown beside this one, in this order.
     *
     * @throws Fault {@code MISSING} when there is no such story; {@code USE} when one is named twice, is the story itself, or they are too many
     */
    public void relate(Editor by, String slug, List<String> others) {
        if (others.size() > Limits.RELATED
                || others.contains(slug)
                || others.stream().distinct().count() < others.size()) {
            throw Fault.of(
                    Kind.USE,
                    t("editor.related.unfit", "stories", String.join(", ", others)),
                    t("editor.related.unfit.remedy", "most", String.valueOf(Limits.RELATED)));
        }
        catalogue.inTransaction(() -> {
            manuscript(slug);
            others.forEach(this::manuscript);
            List<String> was = catalogue.editions().related(slug);
            catalogue.editions().relate(slug, others);
            note(by, Deed.STORY_RELATED, slug, Json.write(new Beside(was)), Json.write(new Beside(others)));
            return others;
        });
    }

    private Manuscript manuscript(String slug) {
        return bySlug(slug)
                .orElseThrow(
                        () -> Fault.of(Kind.MISSING, t("editor.no_story", "slug", slug), t("editor.no_story.remedy")));
    }

    private static String note(String text, String what) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > Limits.NOTE) {
            throw Fault.of(
                    Kind.USE,
                    t("editor.note." + what, "n", String.valueOf(words.length()), "most", String.valueOf(Limits.NOTE)),
                    t("editor.note.remedy"));
        }
        return words;
    }
}
