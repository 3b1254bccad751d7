package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.Arrays;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Viewer;
import verbatim.quotation.Verdict;
import verbatim.web.api.AboutJson;
import verbatim.web.api.HelpJson;
import verbatim.web.api.HelpJson.WordingJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.HelpView;

/** {@code /about} and {@code /help}: what this archive is, and what its words mean. */
final class WordsPages {
    private static final String API = "/api/v1/openapi.json";

    private final Catalogue catalogue;

    WordsPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Shown about(Context ctx, Viewer viewer) {
        return Shown.words("about", t("about.title"), Section.NONE, "/about", () -> {
            Counts counts = catalogue.pages().counts(viewer, null);
            return new AboutJson(
                    t("site.foot.says.text"), counts.documents(), counts.pages(), counts.read(), Verdict.RULESET, API);
        });
    }

    Shown help(Context ctx, Viewer viewer) {
        return Shown.page(
                "help",
                t("help.title"),
                Section.HELP,
                "/help",
                () -> new HelpView(
                        Arrays.stream(Meaning.values()).map(Meaning::explained).toList()),
                () -> new HelpJson(
                        Arrays.stream(Meaning.values())
                                .map(each -> new WordingJson(
                                        each.wording().value(), each.wording().words(), each.says()))
                                .toList(),
                        API));
    }
}
