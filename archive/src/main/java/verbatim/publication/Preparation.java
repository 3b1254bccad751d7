package verbatim.publication;

import static verbatim.language.Texts.t;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Document;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.wire.Json;

/**
 * What is done to a release beside making it public: it is made, described, filled, ordered, and documents of it are closed. Each deed is one transaction
 * with its line in the audit trail, where {@code who} is an account's name or {@code command-line}. Thread-safe.
 */
public final class Preparation {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Catalogue catalogue;
    private final Clock clock;
    private final Known known;

    public Preparation(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.known = new Known(catalogue);
    }

    private record Covered(@Nullable String page) {}

    private record Closed(
            boolean closed,
            @Nullable String reason,
            @Nullable Excerpted excerpt) {}

    private record Excerpted(int version, String pages, boolean counted) {
        static @Nullable Excerpted of(@Nullable Excerpt excerpt) {
            return excerpt == null ? null : new Excerpted(excerpt.version(), excerpt.ranges(), excerpt.counted());
        }
    }

    private record Placed(int number, int position) {}

    private record Sorted(String by) {}

    private record Numbered(String release, int number) {}

    /**
     * Does the deed if nobody changed the release since this version was seen; empty when somebody did, and then nothing is done.
     *
     * @throws Fault {@code MISSING} when there is no such release
     */
    public <T> Optional<T> ifUnchanged(String slug, int version, Supplier<T> deed) {
        return catalogue.inTransaction(
                () -> known.release(slug).version() == version ? Optional.of(deed.get()) : Optional.empty());
    }

    /**
     * A new draft without documents.
     *
     * @param slug its name in addresses, for ever
     * @throws Fault {@code USE} when the slug does not do, or was given already
     */
    public Release make(String who, String slug, String title) {
        String name = slug.strip();
        if (name.length() > Limits.SLUG || !SLUG.matcher(name).matches()) {
            throw Fault.of(
                    Kind.USE,
                    t("releases.slug.unfit", "slug", name),
                    t("releases.slug.unfit.remedy", "most", String.valueOf(Limits.SLUG)));
        }
        Words words = new Words(within("title", title, Limits.TITLE), "", "");
        return catalogue.inTransaction(() -> {
            if (catalogue.releases().bySlug(Viewer.local(), name).isPresent()) {
                throw Fault.of(Kind.USE, t("releases.slug.taken", "slug", name), t("releases.slug.taken.remedy"));
            }
            Release made = catalogue.releases().make(name);
            Release named = catalogue
                    .releases()
                    .describe(name, made.version(), words, made.provenance())
                    .orElseThrow();
            catalogue.trail().add(who, Deed.RELEASE_MADE, name, null, Kept.words(named));
            return named;
        });
    }

    /**
     * Says what it is, in place of what was said before.
     *
     * @throws Fault {@code LIMIT} when something is too long
     */
    public Release describe(String who, String slug, Words words, Provenance provenance) {
        Words fit = new Words(
                within("title", words.title(), Limits.TITLE),
                within("description", words.description(), Limits.DESCRIPTION),
                within("essay", words.essay(), Limits.ESSAY));
        Provenance from = new Provenance(
                given("released_by", provenance.releasedBy()),
                given("authority", provenance.authority()),
                given("case", provenance.caseNumber()));
        return catalogue.inTransaction(() -> {
            Release was = known.release(slug);
            if (was.words().equals(fit) && was.provenance().equals(from)) {
                return was;
            }
            Release becomes = catalogue
                    .releases()
                    .describe(slug, was.version(), fit, from)
                    .orElseThrow();
            catalogue.trail().add(who, Deed.RELEASE_DESCRIBED, slug, Kept.words(was), Kept.words(becomes));
            return becomes;
        });
    }

    private static @Nullable String given(String name, @Nullable String value) {
        String fit = value == null ? "" : within(name, value, Limits.PROVENANCE);
        return fit.isEmpty() ? null : fit;
    }

    private static String within(String name, String value, int most) {
        String fit = value.strip().replace("\r\n", "\n");
        if (fit.length() > most) {
            throw Fault.of(
                    Kind.LIMIT,
                    t(
                            "releases.long",
                            "what",
                            t("releases.long." + name),
                            "n",
                            String.valueOf(fit.length()),
                            "most",
                            String.valueOf(most)),
                    t("releases.long.remedy"));
        }
        return fit;
    }

    /**
     * Chooses the page that stands for the release; null for none.
     *
     * @throws Fault {@code MISSING} when the page is none of a document of this release
     */
    public Release cover(String who, String slug, @Nullable PageKey page) {
        return catalogue.inTransaction(() -> {
            Release was = known.release(slug);
            if (page != null) {
                member(slug, page.document());
                if (catalogue.pages().byKey(Viewer.local(), page).isEmpty()) {
                    throw none(t("releases.not_in.page", "page", named(page), "slug", slug));
                }
            }
            catalogue.releases().cover(slug, page);
            catalogue.trail().add(who, Deed.RELEASE_COVERED, slug, covered(was.cover()), covered(page));
            return known.release(slug);
        });
    }

    private static String covered(@Nullable PageKey page) {
        return Json.write(new Covered(page == null ? null : named(page)));
    }

    private static String named(PageKey page) {
        return page.document() + "/v" + page.version() + "/p" + page.page();
    }

    /**
     * Keeps a document from the public while its release is open.
     *
     * @param reason for the staff alone
     * @throws Fault {@code MISSING} when the document is not of this release; {@code USE} when there is no reason
     */
    public Release close(String who, String slug, String document, String reason) {
        String why = within("reason", reason, Limits.REASON);
        if (why.isEmpty()) {
            throw Fault.of(Kind.USE, t("releases.close.reason"), t("releases.close.reason.remedy"));
        }
        return closing(who, slug, document, why);
    }

    /** Gives a closed document back to the public, as far as its release is open. */
    public Release open(String who, String slug, String document) {
        return closing(who, slug, document, null);
    }

    private Release closing(String who, String slug, String document, @Nullable String reason) {
        return catalogue.inTransaction(() -> {
            member(slug, document);
            @Nullable String was = catalogue.releases().closed(document).orElse(null);
            @Nullable Excerpt had = catalogue.releases().excerpt(document).orElse(null);
            catalogue.releases().close(document, reason);
            catalogue
                    .trail()
                    .add(
                            who,
                            reason == null ? Deed.DOCUMENT_OPENED : Deed.DOCUMENT_CLOSED,
                            document,
                            Json.write(new Closed(was != null, was, Excerpted.of(had))),
                            Json.write(new Closed(reason != null, reason, null)));
            return known.release(slug);
        });
    }

    /**
     * Makes pages of a closed document public all the same, in place of those that were: with one row.
     *
     * @param version of the document that the pages are of
     * @param pages from 1; none takes the excerpt away
     * @param counted whether the public is told how many pages the version has
     * @throws Fault {@code MISSING} when the document is not of this release, or has no such version or page; {@code USE} when it is not closed
     */
    public Release excerpt(
            String who, String slug, String document, int version, Collection<Integer> pages, boolean counted) {
        return catalogue.inTransaction(() -> {
            member(slug, document);
            if (catalogue.releases().closed(document).isEmpty()) {
                throw Fault.of(Kind.USE, t("excerpt.fault.open"), t("excerpt.fault.open.remedy"));
            }
            int most = catalogue
                    .documents()
                    .version(Viewer.local(), document, version)
                    .orElseThrow(() -> none(t("excerpt.fault.version", "version", String.valueOf(version))))
                    .pages();
            pages.stream().filter(page -> page < 1 || page > most).findFirst().ifPresent(page -> {
                throw none(t("excerpt.fault.page", "page", String.valueOf(page)));
            });
            @Nullable Excerpt was = catalogue.releases().excerpt(document).orElse(null);
            @Nullable Excerpt becomes = pages.isEmpty() ? null : Excerpt.of(version, pages, counted, clock.instant());
            catalogue.releases().excerpt(document, becomes);
            @Nullable Excerpted before = Excerpted.of(was);
            @Nullable Excerpted after = Excerpted.of(becomes);
            catalogue
                    .trail()
                    .add(
                            who,
                            Deed.DOCUMENT_EXCERPTED,
                            document,
                            before == null ? null : Json.write(before),
                            after == null ? null : Json.write(after));
            return known.release(slug);
        });
    }

    /** Moves the document of this number to a position of the list, from 1; beyond the last is the last. */
    public Release place(String who, String slug, int number, int position) {
        return catalogue.inTransaction(() -> {
            Release release = known.release(slug);
            var before = catalogue.releases().numbered(Viewer.local(), slug, 0, Integer.MAX_VALUE).stream()
                    .filter(each -> each.number() == number)
                    .findFirst()
                    .orElseThrow(
                            () -> none(t("releases.not_in.number", "number", String.valueOf(number), "slug", slug)));
            int to = Math.clamp(position, 1, release.numbers());
            catalogue.releases().place(slug, number, to);
            catalogue
                    .trail()
                    .add(
                            who,
                            Deed.RELEASE_ORDERED,
                            slug,
                            Json.write(new Placed(number, before.position())),
                            Json.write(new Placed(number, to)));
            return known.release(slug);
        });
    }

    /** Sets the whole list in order, by date or by number. */
    public Release sort(String who, String slug, boolean byDate) {
        return catalogue.inTransaction(() -> {
            known.release(slug);
            catalogue.releases().sort(slug, byDate);
            catalogue
                    .trail()
                    .add(who, Deed.RELEASE_ORDERED, slug, null, Json.write(new Sorted(byDate ? "date" : "number")));
            return known.release(slug);
        });
    }

    /**
     * Takes in a document that is in no release yet, under the next number.
     *
     * @throws Fault {@code MISSING} when there is no such document; {@code USE} when it is in a release, or one of its name is in this one
     */
    public int fill(String who, String slug, String id) {
        return catalogue.inTransaction(() -> {
            known.release(slug);
            Document document = catalogue
                    .documents()
                    .byId(Viewer.local(), id)
                    .orElseThrow(() -> Fault.of(
                            Kind.MISSING, t("releases.no_document", "document", id), t("releases.no_document.remedy")));
            if (document.release() != null) {
                throw Fault.of(
                        Kind.USE,
                        t("releases.elsewhere", "document", document.title(), "slug", document.release()),
                        t("releases.elsewhere.remedy"));
            }
            if (catalogue.documents().ofName(document.name(), slug).isPresent()) {
                throw Fault.of(
                        Kind.USE,
                        t("releases.same_name", "slug", slug, "name", document.name()),
                        t("releases.same_name.remedy"));
            }
            int number = catalogue.releases().fill(slug, id);
            catalogue.trail().add(who, Deed.RELEASE_FILLED, id, null, Json.write(new Numbered(slug, number)));
            return number;
        });
    }

    private void member(String slug, String document) {
        boolean here = catalogue
                .documents()
                .byId(Viewer.local(), document)
                .filter(it -> slug.equals(it.release()))
                .isPresent();
        if (!here) {
            throw none(t("releases.not_in.document", "document", document, "slug", slug));
        }
    }

    private static Fault none(String what) {
        return Fault.of(Kind.MISSING, what, t("releases.not_in.remedy"));
    }
}
