package verbatim.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verbatim.home.Archive;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.Mark;
import verbatim.web.view.ReportView;
import verbatim.web.view.ReportView.Item;
import verbatim.web.view.ReportView.StoryPart;

/** Stories with their quotations judged, as one HTML page that holds everything it shows: to send to an editor. */
public final class StoryReport {
    private static final List<String> WORDINGS =
            List.of("exact", "same-words", "edited", "doubtful", "altered", "absent");

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
        StoryText text = StoryText.of(number, checked);
        ReportItems items = new ReportItems(archive, checked.story().blocks());
        List<Item> judged = new ArrayList<>();
        for (Judged each : checked.quotations()) {
            judged.add(items.item(
                    each, StoryText.evidence(number, each.number()), StoryText.place(number, each.number())));
        }
        return new StoryPart(
                number,
                checked.story().name(),
                checked.story().title(),
                text.title(),
                text.standfirst(),
                tally(checked),
                text.sections(),
                judged);
    }

    private static List<Mark> tally(Checked checked) {
        List<Mark> tally = new ArrayList<>();
        for (String wording : WORDINGS) {
            long count = checked.quotations().stream()
                    .filter(each -> each.verdict().wording().equals(wording))
                    .count();
            if (count > 0) {
                Mark mark = Axes.wording(wording);
                tally.add(new Mark(
                        mark.axis(), mark.value(), count + " " + mark.words().toLowerCase(Locale.ROOT), mark.loud()));
            }
        }
        return tally;
    }

    private static String scope(List<Checked> stories) {
        return stories.stream()
                .flatMap(story -> story.quotations().stream())
                .findFirst()
                .map(each -> "Searched " + Axes.searched(each.verdict().scope()))
                .orElse("No quotation to check");
    }
}
