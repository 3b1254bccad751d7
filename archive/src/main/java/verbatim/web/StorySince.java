package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.catalogue.Texts.Provenance;
import verbatim.holdings.Document;
import verbatim.holdings.Manuscript;
import verbatim.holdings.OwnText;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.text.PageKey;
import verbatim.verification.OwnTexts;
import verbatim.web.api.StoryDeskJson.ChangedJson;
import verbatim.web.view.StoryDeskView.Changed;
import verbatim.wire.KeptJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** What has changed of a story since it went out: which verdicts, by what reading, version or edition, and when. */
final class StorySince {
    private static final Viewer LOCAL = Viewer.local();

    private final Archive archive;
    private final Catalogue catalogue;
    private final UnaryOperator<String> person;

    /** @param person how an account is called for readers */
    StorySince(Archive archive, UnaryOperator<String> person) {
        this.archive = archive;
        this.catalogue = archive.catalogue();
        this.person = person;
    }

    /**
     * A quotation of what is out whose verdict is another now.
     *
     * @param page whose text is another now; null when that is not the cause, or not known
     * @param made how that text was made
     * @param version of the document that came since; 0 when that is not the cause
     */
    record Since(
            KeptJson then,
            VerdictJson now,
            @Nullable PageKey page,
            @Nullable Provenance made,
            int version) {}

    /** By number. Looks only where a page, a document or an own text is another since. */
    List<Since> of(Manuscript manuscript) {
        List<Since> since = new ArrayList<>();
        if (!catalogue.editions().overtaken().contains(manuscript.slug())) {
            return since;
        }
        Edition out = catalogue.editions().out(manuscript.slug()).orElseThrow();
        Map<Integer, VerdictJson> now = archive.proofreading().since(manuscript, out);
        for (KeptJson then : out.quotations()) {
            VerdictJson verdict = now.get(then.number());
            if (verdict != null) {
                since.add(since(then, verdict));
            }
        }
        return since;
    }

    private Since since(KeptJson then, VerdictJson now) {
        PassageJson was = then.verdict().passage();
        PassageJson is = Sources.shown(now).orElse(was);
        if (was == null || is == null || OwnText.named(was.document()).isPresent()) {
            return new Since(then, now, null, null, 0);
        }
        if (is.document().equals(was.document()) && is.version() > was.version()) {
            return new Since(then, now, null, null, is.version());
        }
        PageKey first = Sources.key(was, was.pages().getFirst());
        for (RangeJson range : was.pages()) {
            PageKey key = Sources.key(was, range);
            Optional<Provenance> made = catalogue.texts().provenance(LOCAL, key);
            if (made.isPresent() && (!key.equals(first) || made.get().revision() != was.textRevision())) {
                return new Since(then, now, key, made.get(), 0);
            }
        }
        return new Since(then, now, null, null, 0);
    }

    Changed told(Since since) {
        return new Changed(Axes.flat(since.now().quotation()), sentence(since));
    }

    private String sentence(Since since) {
        String number = String.valueOf(since.then().number());
        String was = t("editor.wording." + since.then().verdict().wording());
        String now = t("editor.wording." + since.now().wording());
        PageKey page = since.page();
        Provenance made = since.made();
        PassageJson kept = since.then().verdict().passage();
        if (page != null && made != null) {
            String account = made.by();
            return t(
                    "editor.changed_by." + (account == null ? "reading" : "person"),
                    "number",
                    number,
                    "was",
                    was,
                    "now",
                    now,
                    "revision",
                    String.valueOf(made.revision()),
                    "page",
                    String.valueOf(page.page()),
                    "document",
                    title(page.document()),
                    "who",
                    account == null ? Making.engine(made.engine()) : person.apply(account),
                    "day",
                    Say.instant(made.at()));
        }
        if (since.version() > 0 && kept != null) {
            return t(
                    "editor.changed_by_version",
                    "number",
                    number,
                    "was",
                    was,
                    "now",
                    now,
                    "version",
                    String.valueOf(since.version()),
                    "document",
                    title(kept.document()),
                    "day",
                    catalogue
                            .documents()
                            .version(LOCAL, kept.document(), since.version())
                            .map(version -> Say.instant(version.received()))
                            .orElse(""));
        }
        Optional<OwnTexts.Public> own =
                kept == null ? Optional.empty() : new OwnTexts(catalogue).named(kept.document());
        return own.map(text -> t(
                        "editor.changed_by_edition",
                        "number",
                        number,
                        "was",
                        was,
                        "now",
                        now,
                        "title",
                        text.title(),
                        "day",
                        Say.instant(text.since())))
                .orElseGet(() -> t("editor.changed_today", "number", number, "was", was, "now", now));
    }

    private String title(String document) {
        return catalogue.documents().byId(LOCAL, document).map(Document::title).orElse(document);
    }

    static ChangedJson json(Since since) {
        PageKey page = since.page();
        Provenance made = since.made();
        return new ChangedJson(
                since.then().number(),
                since.now().quotation(),
                since.then().verdict().wording(),
                since.now().wording(),
                page == null ? null : "/d/" + page,
                made == null ? null : made.revision(),
                made == null ? null : made.at().toString(),
                since.version() == 0 ? null : since.version());
    }
}
