package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.quotation.Verdict;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Stories;
import verbatim.verification.StoryCheck;
import verbatim.web.api.CheckJson;
import verbatim.web.view.CheckView;
import verbatim.web.view.CheckView.Form;
import verbatim.web.view.Head.Section;
import verbatim.web.view.ResultView;
import verbatim.wire.VerdictJson;

/** {@code /check}: judges one quotation, or every quotation of a pasted article. Nothing is kept. */
final class CheckPage {
    private static final int SPEAKER = 200;
    private static final int DOCUMENT = 300;

    private final QuotationCheck check;
    private final Verdicts verdicts;
    private final Turns turns;

    CheckPage(Catalogue catalogue, QuotationCheck check, Turns turns) {
        this.check = check;
        this.verdicts = new Verdicts(catalogue, check);
        this.turns = turns;
    }

    Shown one(Context ctx, Viewer viewer) {
        Form form = new Form(
                Asked.text(ctx, "quote", verbatim.quotation.Limits.QUOTATION),
                Asked.text(ctx, "speaker", SPEAKER),
                Asked.text(ctx, "document", DOCUMENT),
                Asked.text(ctx, "page", 12),
                "");
        if (form.quote().isEmpty()) {
            return Shown.page("check", t("check.title"), Section.CHECK, "/check", () -> blank(form, null), () -> {
                throw Fault.of(Kind.USE, t("check.missing.quote"), t("check.missing.quote.remedy"));
            });
        }
        String path = path(form);
        return Shown.page(
                "check",
                t("check.title"),
                Section.CHECK,
                path,
                () -> one(form, path, viewer),
                () -> turns.take(() -> judge(question(form, viewer), viewer)));
    }

    private CheckView one(Form form, String path, Viewer viewer) {
        try {
            VerdictJson verdict = turns.take(() -> judge(question(form, viewer), viewer));
            return new CheckView(
                    form,
                    null,
                    t("check.result"),
                    scope(verdict),
                    List.of(verdicts.of(1, verdict, Axes.Claim.ASKED, asked(form), path, viewer)),
                    List.of(),
                    Html.twin(path));
        } catch (Fault fault) {
            if (fault.kind() == Kind.USE || fault.kind() == Kind.MISSING || fault.kind() == Kind.LIMIT) {
                return blank(form, Say.upper(fault.what()) + ". " + fault.remedy());
            }
            throw fault;
        }
    }

    private static CheckView blank(Form form, @Nullable String error) {
        return new CheckView(form, error, null, "", List.of(), List.of(), null);
    }

    private static String path(Form form) {
        return path(form.quote(), form.speaker(), form.document(), form.page());
    }

    static String path(String quote, @Nullable String speaker, String document, String page) {
        StringBuilder path = new StringBuilder("/check?quote=" + Addresses.encoded(quote));
        add(path, "speaker", speaker == null ? "" : speaker);
        add(path, "document", document);
        add(path, "page", page);
        return path.toString();
    }

    private static void add(StringBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.append('&').append(name).append('=').append(Addresses.encoded(value));
        }
    }

    private VerdictJson judge(Question question, Viewer viewer) {
        Verdict verdict = check.judge(viewer, question);
        return VerdictLine.told(check.json(viewer, null, verdict), Axes.Claim.ASKED, verdict.claim());
    }

    private Question question(Form form, Viewer viewer) {
        if (!form.document().isEmpty() && !check.knows(viewer, form.document())) {
            throw Fault.of(Kind.MISSING, t("check.unknown", "document", form.document()), t("check.unknown.remedy"));
        }
        int page = Asked.number("page", form.page()).orElse(0);
        if (page > 0 && form.document().isEmpty()) {
            throw Fault.of(Kind.USE, t("check.pageless"), t("check.pageless.remedy"));
        }
        return new Question(
                unquoted(form.quote()),
                form.speaker().isEmpty() ? null : form.speaker(),
                form.document().isEmpty() ? null : form.document(),
                page > 0 ? page : null,
                null);
    }

    /** Without the marks around it, when there are no others: they are the form's, not the quotation's. */
    private static String unquoted(String quote) {
        boolean marked = quote.length() > 2
                && "\"“„«".indexOf(quote.charAt(0)) >= 0
                && "\"”“»".indexOf(quote.charAt(quote.length() - 1)) >= 0;
        String inside = marked ? quote.substring(1, quote.length() - 1) : quote;
        return inside.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0) ? quote : inside;
    }

    private static String asked(Form form) {
        return Say.line(
                form.speaker().isEmpty() ? null : t("check.given", "speaker", form.speaker()),
                form.document().isEmpty() ? null : form.document(),
                form.page().isEmpty() ? null : t("site.page.of", "page", form.page()));
    }

    static String scope(VerdictJson verdict) {
        return t(
                "check.scope",
                "pages",
                verdict.scope().pages(),
                "documents",
                verdict.scope().documents(),
                "at",
                Say.instant(Instant.parse(verdict.scope().asOf())),
                "version",
                verdict.ruleset());
    }

    /** A pasted article, for people. */
    Shown article(Context ctx, Viewer viewer) {
        String text = article(ctx);
        return Shown.page(
                "check",
                t("check.article.title"),
                Section.CHECK,
                "/check",
                () -> article(text, viewer),
                () -> json(text, viewer));
    }

    private static String article(Context ctx) {
        Guard.origin(ctx);
        String text = Asked.form(ctx, "text", (int) Limits.BODY);
        if (text.isEmpty()) {
            throw Fault.of(Kind.USE, t("check.missing.text"), t("check.missing.text.remedy"));
        }
        return text;
    }

    private StoryCheck.Checked judged(String text, Viewer viewer) {
        var story = Stories.read(t("check.article.name"), text.getBytes(StandardCharsets.UTF_8));
        return turns.take(() -> new StoryCheck(claim -> proposed(claim, viewer)).check(story));
    }

    /** Only the words and the speaker that the article itself names are asked about. */
    private VerdictJson proposed(Claim claim, Viewer viewer) {
        Question question = new Question(claim.quotation(), claim.speaker(), null, null, null);
        Verdict verdict = check.judge(viewer, question);
        return VerdictLine.told(check.json(viewer, null, verdict), Axes.Claim.STORY, verdict.claim());
    }

    private CheckJson json(String text, Viewer viewer) {
        List<StoryCheck.Judged> judged = judged(text, viewer).quotations();
        return new CheckJson(
                judged.size(),
                judged.size(),
                judged.stream().map(StoryCheck.Judged::verdict).toList());
    }

    private CheckView article(String text, Viewer viewer) {
        List<StoryCheck.Judged> judged = judged(text, viewer).quotations();
        int shown = Math.min(judged.size(), Limits.QUOTATIONS);
        String more = shown < judged.size() ? " " + t("check.first", "n", shown) : "";
        return new CheckView(
                new Form("", "", "", "", text),
                null,
                judged.isEmpty() ? t("check.none") : t("site.quotations", "n", judged.size()),
                judged.isEmpty()
                        ? t("check.none.says")
                        : scope(judged.getFirst().verdict()) + more,
                judged.stream().limit(shown).map(j -> result(j, viewer)).toList(),
                Axes.tally(judged.stream().map(j -> j.verdict().wording()).toList()),
                null);
    }

    private ResultView result(StoryCheck.Judged judged, Viewer viewer) {
        String speaker = judged.found().speaker();
        String self = path(judged.found().quotation(), speaker, "", "");
        String asked = speaker == null ? "" : t("check.article.gives", "speaker", speaker);
        return verdicts.of(judged.number(), judged.verdict(), Axes.Claim.STORY, asked, self, viewer);
    }
}
