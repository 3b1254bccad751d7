package verbatim.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
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
    private static final String TITLE = "Check a quotation";

    private final QuotationCheck check;
    private final Verdicts verdicts;
    private final Turns turns;

    CheckPage(Catalogue catalogue, QuotationCheck check, Turns turns) {
        this.check = check;
        this.verdicts = new Verdicts(catalogue);
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
            return Shown.page("check", TITLE, Section.CHECK, "/check", () -> blank(form, null), () -> {
                throw Fault.of(Kind.USE, "quote is missing", "Give the quotation: /check.json?quote=…");
            });
        }
        String path = path(form);
        return Shown.page(
                "check",
                TITLE,
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
                    "Result",
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
        return check.json(viewer, null, check.judge(viewer, question));
    }

    private Question question(Form form, Viewer viewer) {
        if (!form.document().isEmpty() && !check.knows(viewer, form.document())) {
            throw Fault.of(
                    Kind.MISSING,
                    "no document here is called “" + form.document() + "”",
                    "Name it by its id or its file’s name, or leave it out.");
        }
        int page = Asked.number("page", form.page()).orElse(0);
        if (page > 0 && form.document().isEmpty()) {
            throw Fault.of(
                    Kind.USE,
                    "a page without a document says nothing",
                    "Name the document too, or leave the page out.");
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
                form.speaker().isEmpty() ? null : "Given to: " + form.speaker(),
                form.document().isEmpty() ? null : form.document(),
                form.page().isEmpty() ? null : "page " + form.page());
    }

    static String scope(VerdictJson verdict) {
        return "Compared with " + Say.count(verdict.scope().pages(), "page", "pages") + " of "
                + Say.count(verdict.scope().documents(), "document", "documents") + ", as of "
                + verdict.scope().asOf().replace('T', ' ').replaceFirst(":\\d\\d(\\.\\d+)?Z$", " UTC")
                + ". Rules, version "
                + verdict.ruleset() + ".";
    }

    /** A pasted article, for people. */
    Shown article(Context ctx, Viewer viewer) {
        String text = article(ctx);
        return Shown.page(
                "check",
                "Check an article",
                Section.CHECK,
                "/check",
                () -> article(text, viewer),
                () -> json(text, viewer));
    }

    private static String article(Context ctx) {
        Guard.origin(ctx);
        String text = Asked.form(ctx, "text", (int) Limits.BODY);
        if (text.isEmpty()) {
            throw Fault.of(Kind.USE, "text is missing", "Paste the article into the form.");
        }
        return text;
    }

    private StoryCheck.Checked judged(String text, Viewer viewer) {
        var story = Stories.read("the article", text.getBytes(StandardCharsets.UTF_8));
        return turns.take(() -> new StoryCheck(
                        claim -> judge(new Question(claim.quotation(), claim.speaker(), null, null, null), viewer))
                .check(story));
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
        String more = shown < judged.size() ? " The first " + shown + " are shown." : "";
        return new CheckView(
                new Form("", "", "", "", text),
                null,
                judged.isEmpty() ? "No quotation found" : Say.count(judged.size(), "quotation", "quotations"),
                judged.isEmpty()
                        ? "There is no pair of quotation marks in the text, and no block quotation."
                        : scope(judged.getFirst().verdict()) + more,
                judged.stream().limit(shown).map(j -> result(j, viewer)).toList(),
                Axes.tally(judged.stream().map(j -> j.verdict().wording()).toList()),
                null);
    }

    private ResultView result(StoryCheck.Judged judged, Viewer viewer) {
        String speaker = judged.found().speaker();
        String self = path(judged.found().quotation(), speaker, "", "");
        String asked = speaker == null ? "" : "The article gives it to: " + speaker;
        return verdicts.of(judged.number(), judged.verdict(), Axes.Claim.STORY, asked, self, viewer);
    }
}
