package verbatim.editing;

import static verbatim.language.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Anchor;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Confirmation;
import verbatim.holdings.Manuscript;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.verification.QuotationCheck;
import verbatim.wire.Json;
import verbatim.wire.KeptJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** Lets stories out when all of their quotations are settled, and keeps what settles them. Thread-safe. */
public final class Gate {
    /** Quotations named in a refusal. */
    private static final int NAMED = 8;

    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final Proofreading proofreading;

    public Gate(Catalogue catalogue, QuotationCheck check, Proofreading proofreading) {
        this.catalogue = catalogue;
        this.check = check;
        this.proofreading = proofreading;
    }

    /** A story whose newest draft was judged. */
    public record Standing(Manuscript manuscript, Proof proof) {}

    /** What the trail keeps of a confirmation. */
    private record Compared(String document, int version, int page, String words) {
        static String of(Passage passage) {
            return Json.write(new Compared(
                    passage.document(),
                    passage.version(),
                    passage.pages().getFirst().page(),
                    passage.text()));
        }
    }

    /**
     * Notes that the editor compared the words of a quotation's passage with the scan.
     *
     * @param seen the passage as it was shown: when another text of it is read meanwhile, nothing is confirmed
     * @return the quotation as it stands now
     * @throws Fault {@code MISSING} when the draft has no such quotation; {@code USE} when its words are not on the page, or need no confirmation
     */
    public Edit<Proofed> confirm(Editor by, String slug, QuotationKey key, Passage seen) {
        Manuscript manuscript = manuscript(slug);
        Proofed proofed = one(manuscript, key);
        PassageJson found = proofed.verdict().passage();
        boolean fits = found != null
                && switch (proofed.settlement()) {
                    case Settlement.Open(Settlement.Why why) -> why == Settlement.Why.UNCONFIRMED;
                    case Settlement.Confirmed _ -> true;
                    case Settlement.Typed(), Settlement.Waived _ -> false;
                };
        if (!fits || found == null) {
            throw Fault.of(
                    Kind.USE,
                    t(
                            "editor.not_confirmed",
                            "number",
                            String.valueOf(proofed.number()),
                            "wording",
                            proofed.verdict().wording()),
                    t("editor.not_confirmed.remedy"));
        }
        if (!same(found.passage(), seen)) {
            return new Edit.Meanwhile<>(proofed);
        }
        catalogue.inTransaction(() -> {
            confirm(by, slug, anchor(check.linked(Viewer.local(), proofed.verdict())), found.passage());
            return found;
        });
        return new Edit.Made<>(one(manuscript, key));
    }

    private void confirm(Editor by, String slug, String anchor, Passage words) {
        if (catalogue.decisions().confirm(anchor, by.account(), by.name())) {
            catalogue.trail().add(by.account(), Deed.PASSAGE_CONFIRMED, slug, null, Compared.of(words));
        }
    }

    /** Takes back what this editor confirmed of the quotation's words, also from an earlier text of the page. */
    public Proofed unconfirm(Editor by, String slug, QuotationKey key) {
        Manuscript manuscript = manuscript(slug);
        PassageJson found = one(manuscript, key).verdict().passage();
        if (found != null) {
            catalogue.inTransaction(() -> {
                new Confirmed(catalogue)
                        .covering(found.passage())
                        .map(Confirmation::anchor)
                        .forEach(words -> {
                            if (catalogue.decisions().unconfirm(words.id(), by.account())) {
                                catalogue
                                        .trail()
                                        .add(
                                                by.account(),
                                                Deed.PASSAGE_UNCONFIRMED,
                                                slug,
                                                Compared.of(words.passage()),
                                                null);
                            }
                        });
                return found;
            });
        }
        return one(manuscript, key);
    }

    private static boolean same(Passage one, Passage other) {
        return one.document().equals(other.document())
                && one.version() == other.version()
                && one.textRevision() == other.textRevision()
                && one.pages().equals(other.pages());
    }

    private Proofed one(Manuscript manuscript, QuotationKey key) {
        return proofreading.of(manuscript).quotations().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Fault.of(
                        Kind.MISSING,
                        t("editor.no_quotation", "slug", manuscript.slug(), "words", key.words()),
                        t("editor.no_quotation.remedy")));
    }

    /** Notes that the editor compared the words of a permanent link with the scan: for paraphrases. */
    public void confirm(Editor by, String slug, String anchor) {
        Anchor words = catalogue
                .anchors()
                .byId(Viewer.local(), anchor)
                .orElseThrow(
                        () -> Fault.of(Kind.MISSING, t("editor.no_link", "link", anchor), t("editor.no_link.remedy")));
        catalogue.inTransaction(() -> {
            confirm(by, slug, anchor, words.passage());
            return words;
        });
    }

    /** The stories of a release, each judged now. */
    public List<Standing> standing(String release) {
        return catalogue.drafts().ofRelease(release).stream()
                .map(each -> new Standing(each, proofreading.of(each)))
                .toList();
    }

    /**
     * Judges every story of a release that is about to go out.
     *
     * @return what keeps them as they were judged, to be run in the transaction that publishes
     * @throws Fault {@code USE} when a quotation is not settled, naming story and quotations
     */
    public Runnable pass(String release, String by) {
        List<Standing> all = standing(release);
        all.forEach(Gate::refuseOpen);
        return () -> all.forEach(each -> keep(each, by));
    }

    /**
     * Puts a story out by itself: into a release that is public or has its instant, or as the next edition of one that is out.
     *
     * @throws Fault {@code USE} when a quotation is not settled, or the story has no release that goes out
     */
    public Edition putOut(Editor by, String slug) {
        Manuscript manuscript = manuscript(slug);
        String release = manuscript.release();
        if (release == null || draft(release)) {
            throw release == null
                    ? Fault.of(Kind.USE, t("editor.cannot.none", "slug", slug), t("editor.cannot.none.remedy"))
                    : Fault.of(Kind.USE, t("editor.cannot.draft", "release", release), t("editor.cannot.draft.remedy"));
        }
        Standing standing = new Standing(manuscript, proofreading.of(manuscript));
        refuseOpen(standing);
        return catalogue.inTransaction(() -> keep(standing, by.account()));
    }

    private boolean draft(String release) {
        return catalogue
                .releases()
                .bySlug(Viewer.local(), release)
                .filter(each -> !(each.standing() instanceof Release.Standing.Draft))
                .isEmpty();
    }

    private static void refuseOpen(Standing standing) {
        Proof proof = standing.proof;
        if (proof.settled()) {
            return;
        }
        String slug = standing.manuscript.slug();
        List<Proofed> open = proof.open();
        String numbers = open.stream()
                        .limit(NAMED)
                        .map(each -> String.valueOf(each.number()))
                        .collect(Collectors.joining(", "))
                + (open.size() > NAMED ? ", …" : "");
        throw Fault.of(
                Kind.USE,
                open.isEmpty()
                        ? t("editor.cannot.paraphrase", "slug", slug)
                        : t("editor.cannot.quotations", "n", open.size(), "slug", slug, "numbers", numbers),
                t("editor.cannot.remedy", "slug", slug));
    }

    private Edition keep(Standing standing, String by) {
        Manuscript then = standing.manuscript;
        Manuscript now = manuscript(then.slug());
        if (now.version() != then.version()) {
            throw Fault.of(
                    Kind.USE, t("editor.judged_meanwhile", "slug", now.slug()), t("editor.judged_meanwhile.remedy"));
        }
        List<KeptJson> kept = standing.proof.quotations().stream()
                .map(each -> new KeptJson(
                        each.number(),
                        check.linked(Viewer.local(), each.verdict()),
                        each.settlement().json()))
                .toList();
        Edition edition = catalogue
                .editions()
                .putOut(
                        now.slug(),
                        then.newest().number(),
                        standing.proof.story().title(),
                        kept,
                        by);
        catalogue
                .trail()
                .add(by, Deed.STORY_PUT_OUT, now.slug(), null, Json.write(new Out(edition.number(), edition.draft())));
        return edition;
    }

    /** What the trail keeps of an edition. */
    private record Out(int edition, int draft) {}

    private static String anchor(VerdictJson linked) {
        PassageJson passage = linked.passage();
        @Nullable String link = passage == null ? null : passage.permalink();
        if (link == null) {
            throw new IllegalStateException("a verdict with a passage has a link");
        }
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Manuscript manuscript(String slug) {
        return catalogue
                .drafts()
                .bySlug(slug)
                .orElseThrow(
                        () -> Fault.of(Kind.MISSING, t("editor.no_story", "slug", slug), t("editor.no_story.remedy")));
    }
}
