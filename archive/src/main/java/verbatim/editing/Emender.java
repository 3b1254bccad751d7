package verbatim.editing;

import static verbatim.language.Texts.t;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Texts.Provenance;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.PageReading;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.wire.Json;

/**
 * Puts words of pages right by the scan. Each change is the page's next text with its line in the audit trail, in one transaction; stories that quote
 * the page are then shown to their editors as overtaken. The person vouches for the words that changed, and for no others. Thread-safe.
 */
public final class Emender {
    private static final Viewer LOCAL = Viewer.local();

    private final Catalogue catalogue;
    private final Clock clock;

    public Emender(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What the trail keeps of one side of an emendation: which text, and the words that differ, run by run. */
    private record Emended(int text, List<String> words) {}

    /** What the trail keeps of a text that was taken up again. */
    private record TakenUp(int text, int from) {}

    /**
     * Keeps a stretch of a page as it is printed.
     *
     * @param seen the revision that the person saw
     * @param start of the stretch, UTF-16 units into that text
     * @param end half-open; beyond the text for all of it
     * @param typed the stretch as it is printed, with its line ends
     * @return the text that is current now
     * @throws Fault {@code MISSING} when the page has no text; {@code USE} when the stretch is none, or words are withheld there
     */
    public Edit<PageText> emend(Editor by, PageKey key, int seen, int start, int end, String typed) {
        return edit(key, seen, page -> {
            int to = Math.min(end, page.text().length());
            if (start < 0 || start > to) {
                throw Fault.of(
                        Kind.USE,
                        t(
                                "editor.stretch",
                                "start",
                                String.valueOf(start),
                                "end",
                                String.valueOf(end),
                                "n",
                                String.valueOf(page.text().length())),
                        t("editor.stretch.remedy"));
            }
            Rewording made = Rewording.of(
                    page,
                    start,
                    to,
                    typed,
                    new Word.Emended(by.name(), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            if (made.text().equals(page.text())) {
                return;
            }
            int now = catalogue
                    .texts()
                    .emend(key, seen, reading(page, made), by.account())
                    .orElseThrow();
            catalogue
                    .trail()
                    .add(
                            by.account(),
                            Deed.TEXT_EMENDED,
                            subject(key),
                            Json.write(new Emended(seen, made.before())),
                            Json.write(new Emended(now, made.after())));
        });
    }

    /**
     * Makes an earlier text of the page the current one again, as a further revision.
     *
     * @param seen the revision that the person saw
     * @throws Fault {@code MISSING} when the page has no such text
     */
    public Edit<PageText> takeUp(Editor by, PageKey key, int seen, int earlier) {
        return edit(key, seen, page -> {
            if (catalogue.texts().at(LOCAL, key, earlier).isEmpty()) {
                throw Fault.of(
                        Kind.MISSING,
                        t("editor.no_revision", "number", String.valueOf(earlier)),
                        t("editor.no_revision.remedy"));
            }
            if (earlier == seen) {
                return;
            }
            int now = catalogue.texts().takeUp(key, seen, earlier, by.account()).orElseThrow();
            catalogue
                    .trail()
                    .add(
                            by.account(),
                            Deed.TEXT_TAKEN_UP,
                            subject(key),
                            Json.write(new TakenUp(seen, seen)),
                            Json.write(new TakenUp(now, earlier)));
        });
    }

    /** What an edit does to the current text. */
    @FunctionalInterface
    private interface Change {
        void of(PageText page);
    }

    private Edit<PageText> edit(PageKey key, int seen, Change change) {
        return catalogue.inTransaction(() -> {
            PageText was = current(key);
            if (was.revision() != seen) {
                return new Edit.Meanwhile<>(was);
            }
            change.of(was);
            return new Edit.Made<>(current(key));
        });
    }

    private PageText current(PageKey key) {
        return catalogue
                .texts()
                .current(LOCAL, key)
                .orElseThrow(() ->
                        Fault.of(Kind.MISSING, t("editor.no_text", "page", subject(key)), t("editor.no_text.remedy")));
    }

    /** The page as the trail names it. */
    public static String subject(PageKey key) {
        return key.document() + "/v" + key.version() + "/p" + key.page();
    }

    private PageReading reading(PageText page, Rewording made) {
        Optional<Provenance> how = catalogue.texts().provenance(LOCAL, page.key());
        return new PageReading(
                catalogue.pages().byKey(LOCAL, page.key()).orElseThrow().image(),
                how.map(Provenance::engine).orElse("typed"),
                how.map(Provenance::models).orElse(List.of()),
                how.map(Provenance::settings).orElse(""),
                page.confirmed(),
                made.text(),
                made.words(),
                made.spans(),
                made.turns(),
                catalogue.texts().redactions(LOCAL, page.key(), page.revision()),
                how.map(Provenance::remarks).orElse(List.of()));
    }
}
