package verbatim.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Viewer;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Stories;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.api.CheckJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.ResultView;
import verbatim.web.view.StoryView;

/** {@code /s/{slug}}: a story of the archive, its quotations judged now. */
final class StoryPage {
    private static final Pattern BYLINE = Pattern.compile("(?m)^(?:byline|author): *(.+)$");

    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final Shelf shelf;
    private final Verdicts verdicts;
    private final Turns turns;

    StoryPage(Catalogue catalogue, QuotationCheck check, Turns turns) {
        this.catalogue = catalogue;
        this.check = check;
        this.shelf = new Shelf(catalogue);
        this.verdicts = new Verdicts(catalogue);
        this.turns = turns;
    }

    Shown show(Context ctx, Viewer viewer) {
        String slug = ctx.pathParam("slug");
        var story = catalogue
                .stories()
                .bySlug(viewer, slug)
                .orElseThrow(() -> shelf.withdrawn(catalogue.stories().withdrawn(viewer, slug), viewer));
        Checked checked = turns.take(() -> StoryCheck.of(check, viewer).check(read(story)));
        return Shown.page(
                "story",
                checked.story().title(),
                Section.STORIES,
                "/s/" + story.slug(),
                () -> view(checked, byline(story.markdown()), viewer),
                () -> new CheckJson(
                        checked.quotations().size(),
                        checked.quotations().size(),
                        checked.quotations().stream().map(Judged::verdict).toList()));
    }

    /** Its parts. */
    static Story read(verbatim.holdings.StoryText story) {
        return Stories.read(story.slug() + ".md", story.markdown().getBytes(StandardCharsets.UTF_8));
    }

    private StoryView view(Checked checked, String byline, Viewer viewer) {
        StoryText text = StoryText.of(1, checked);
        List<Judged> judged = checked.quotations();
        return new StoryView(
                text.title(),
                text.standfirst(),
                text.sections(),
                byline,
                judged.isEmpty() ? "" : CheckPage.scope(judged.getFirst().verdict()),
                CheckPage.tally(judged),
                judged.stream().map(each -> result(each, viewer)).toList());
    }

    private ResultView result(Judged judged, Viewer viewer) {
        String speaker = judged.found().speaker();
        String self = CheckPage.path(judged.found().quotation(), speaker, "", "");
        String asked = speaker == null ? "" : "The story gives it to: " + speaker;
        return verdicts.of(judged.number(), judged.verdict(), Axes.Claim.STORY, asked, self, viewer);
    }

    static String byline(String markdown) {
        Matcher matcher = BYLINE.matcher(markdown);
        return markdown.startsWith("---") && matcher.find() ? matcher.group(1).strip() : "";
    }
}
