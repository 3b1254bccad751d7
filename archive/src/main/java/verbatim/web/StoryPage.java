package verbatim.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Stories;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.StoryText.Marked;
import verbatim.web.api.CheckJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReleaseView.Row;
import verbatim.web.view.StoryView;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** {@code /s/{slug}}: a story of the archive with the evidence for its quotations. */
final class StoryPage {
    private static final Pattern BYLINE = Pattern.compile("(?m)^(?:byline|author): *(.+)$");

    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final Shelf shelf;
    private final Turns turns;

    StoryPage(Catalogue catalogue, QuotationCheck check, Turns turns) {
        this.catalogue = catalogue;
        this.check = check;
        this.shelf = new Shelf(catalogue);
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
                        Addresses.story(story.slug()),
                        () -> view(story, checked, viewer),
                        () -> new CheckJson(
                                checked.quotations().size(),
                                checked.quotations().size(),
                                checked.quotations().stream()
                                        .map(Judged::verdict)
                                        .toList()))
                .with("quote-card.js");
    }

    /** Its parts. */
    static Story read(verbatim.holdings.StoryText story) {
        return Stories.read(story.slug() + ".md", story.markdown().getBytes(StandardCharsets.UTF_8));
    }

    private StoryView view(verbatim.holdings.StoryText story, Checked checked, Viewer viewer) {
        List<Told> told = checked.quotations().stream().map(Told::now).toList();
        List<VerdictJson> verdicts =
                checked.quotations().stream().map(Judged::verdict).toList();
        Sources sources = Sources.of(catalogue, viewer, verdicts);
        Map<String, Integer> quoted = quoted(verdicts);
        Map<String, Integer> numbers = catalogue.releases().numbers(viewer, List.copyOf(quoted.keySet()));
        Cards cards = new Cards(sources, numbers);
        StoryText text = StoryText.of(
                checked.story(), told.stream().map(StoryPage::marked).toList());
        return new StoryView(
                head(story, text, told, viewer),
                text.sections(),
                verdicts.isEmpty() ? "" : CheckPage.scope(verdicts.getFirst()),
                told.stream().map(cards::of).toList(),
                List.of(),
                documents(verdicts, quoted, numbers, sources, viewer),
                List.of());
    }

    private static Marked marked(Told told) {
        String number = String.valueOf(told.judged().number());
        return Marked.quotation(told.judged(), "q" + number, "e" + number, Cards.head(told));
    }

    private StoryView.Head head(verbatim.holdings.StoryText story, StoryText text, List<Told> told, Viewer viewer) {
        Optional<Release> release = Optional.ofNullable(story.release())
                .flatMap(slug -> catalogue.releases().bySlug(viewer, slug));
        return new StoryView.Head(
                release.map(known -> new Link(known.title(), Addresses.release(known.slug())))
                        .orElse(null),
                text.title(),
                text.standfirst(),
                facts(byline(story.markdown()), release.orElse(null)),
                null,
                Say.count(told.size(), "quotation", "quotations"),
                Axes.tally(told.stream().map(Cards::wording).toList()));
    }

    private static List<String> facts(String byline, @Nullable Release release) {
        List<String> facts = new ArrayList<>();
        if (!byline.isEmpty()) {
            facts.add(byline);
        }
        if (release != null && release.standing() instanceof Standing.Public open) {
            facts.add("Published " + Say.local(open.local()));
        }
        return facts;
    }

    /** How often each document is quoted, in the order in which the story does. */
    private static Map<String, Integer> quoted(List<VerdictJson> verdicts) {
        Map<String, Integer> quoted = new LinkedHashMap<>();
        for (VerdictJson verdict : verdicts) {
            PassageJson passage = verdict.passage();
            if (passage != null) {
                quoted.merge(passage.document(), 1, Integer::sum);
            }
        }
        return quoted;
    }

    private List<Row> documents(
            List<VerdictJson> verdicts,
            Map<String, Integer> quoted,
            Map<String, Integer> numbers,
            Sources sources,
            Viewer viewer) {
        List<Row> rows = new ArrayList<>();
        quoted.forEach((id, times) -> sources.document(id)
                .flatMap(document -> catalogue
                        .documents()
                        .version(viewer, id, version(verdicts, id))
                        .map(version -> DocumentRows.of(
                                numbers.getOrDefault(id, 0),
                                document,
                                version,
                                sources.page(new PageKey(id, version.number(), 1))
                                        .orElse(null),
                                List.of("Quoted here " + Say.times(times)))))
                .ifPresent(rows::add));
        return rows;
    }

    /** The version of this document that the story quotes first. */
    private static int version(List<VerdictJson> verdicts, String document) {
        return verdicts.stream()
                .map(VerdictJson::passage)
                .filter(passage -> passage != null && passage.document().equals(document))
                .mapToInt(passage -> passage == null ? 1 : passage.version())
                .findFirst()
                .orElse(1);
    }

    static String byline(String markdown) {
        Matcher matcher = BYLINE.matcher(markdown);
        return markdown.startsWith("---") && matcher.find() ? matcher.group(1).strip() : "";
    }
}
