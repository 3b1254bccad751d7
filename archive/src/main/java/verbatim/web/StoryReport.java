package verbatim.web;

import static verbatim.language.Texts.t;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verbatim.home.Archive;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.ReportView;
import verbatim.web.view.ReportView.Item;
import verbatim.web.view.ReportView.StoryPart;

/** Stories with their quotations judged, as one HTML page that holds everything it shows: to send to an editor. */
public final class StoryReport {
    private final Archive archive;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param archive the one they were judged against, where the scans are */
    public StoryReport(Archive archive) {
        this.archive = archive;
    }

    /**
     * The page, UTF-8.
     *
     * @param at when they were checked
     */
    public byte[] html(List<Checked> stories, Instant at) {
        List<StoryPart> parts = new ArrayList<>();
        for (Checked story : stories) {
            parts.add(part(parts.size() + 1, story));
        }
        ReportView view = new ReportView(ReportStyle.whole(), Say.instant(at), scope(stories), parts);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("report.jte", Map.of("page", view), output);
        return output.toByteArray();
    }

    private StoryPart part(int number, Checked checked) {
        ReportItems items = new ReportItems(archive, checked.story().blocks());
        List<Item> judged = new ArrayList<>();
        List<StoryText.Marked> marked = new ArrayList<>();
        for (Judged each : checked.quotations()) {
            String place = "s" + number + "-q" + each.number();
            String evidence = "s" + number + "-e" + each.number();
            judged.add(items.item(each, evidence, place));
            marked.add(StoryText.Marked.quotation(
                    each, place, evidence, Axes.wording(each.verdict().wording())));
        }
        StoryText text = StoryText.of(checked.story(), marked, Leads::elsewhere);
        return new StoryPart(
                number,
                checked.story().name(),
                checked.story().title(),
                text.title(),
                text.standfirst(),
                Axes.tally(checked.quotations().stream()
                        .map(each -> each.verdict().wording())
                        .toList()),
                text.sections(),
                judged);
    }

    private static String scope(List<Checked> stories) {
        return stories.stream()
                .flatMap(story -> story.quotations().stream())
                .findFirst()
                .map(each -> t(
                        "report.scope", "searched", Axes.searched(each.verdict().scope())))
                .orElse(t("report.scope.none"));
    }
}
