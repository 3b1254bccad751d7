package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Correction;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.verification.QuotationCheck;
import verbatim.web.Paraphrases.Paraphrase;
import verbatim.web.StoryText.Marked;
import verbatim.web.api.ToldJson;
import verbatim.web.api.ToldJson.CorrectionJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.ReleaseView.Row;
import verbatim.web.view.StoriesView;
import verbatim.web.view.StoryView;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** {@code /s/{slug}}: a story of the archive with the evidence for its quotations. */
final class StoryPage {
    private static final int RELATED = 3;

    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final Shelf shelf;
    private final Turns turns;
    private final RepliesPages replies;
    private final ChronologyPage chronology;
    private final SelfDescription self;

    StoryPage(
            Catalogue catalogue,
            QuotationCheck check,
            Turns turns,
            RepliesPages replies,
            ChronologyPage chronology,
            SelfDescription self) {
        this.chronology = chronology;
        this.replies = replies;
        this.self = self;
        this.catalogue = catalogue;
        this.check = check;
        this.shelf = new Shelf(catalogue);
        this.turns = turns;
    }

    Shown show(Context ctx, Viewer viewer) {
        String slug = ctx.pathParam("slug");
        Telling telling = Telling.of(slug, catalogue, check, turns, viewer)
                .orElseThrow(() -> shelf.withdrawn(catalogue.stories().withdrawn(viewer, slug), viewer));
        return Shown.page(
                        "story",
                        telling.story().title(),
                        Section.STORIES,
                        Addresses.story(slug),
                        () -> view(telling, viewer, new Leads(catalogue, viewer, Guard.root(ctx))),
                        () -> json(telling, viewer))
                .with("quote-card.js")
                .saying(() -> replies.said(slug, self.story(ctx, telling, release(telling, viewer))));
    }

    private StoryView view(Telling telling, Viewer viewer, Leads leads) {
        List<VerdictJson> verdicts = telling.verdicts();
        Map<String, Integer> quoted = quoted(verdicts);
        Map<String, Integer> numbers = catalogue.releases().numbers(viewer, List.copyOf(quoted.keySet()));
        Cards cards = new Cards(telling.sources(), numbers);
        List<Paraphrase> paraphrases = new Paraphrases(catalogue, viewer).of(telling);
        StoryText text = StoryText.of(
                telling.story(),
                Stream.concat(
                                telling.told().stream().map(StoryPage::marked),
                                paraphrases.stream().map(Paraphrase::marked))
                        .toList(),
                leads::of);
        List<Correction> corrections =
                catalogue.stories().corrections(viewer, telling.text().slug());
        return new StoryView(
                head(telling, text, corrections, viewer),
                text.sections(),
                scope(telling, verdicts),
                Stream.concat(
                                telling.told().stream().map(cards::of),
                                paraphrases.stream().map(Paraphrase::card))
                        .toList(),
                corrections.stream()
                        .map(each -> new StoryView.Correction(each.number(), Say.day(each.at()), each.text()))
                        .toList(),
                documents(verdicts, quoted, numbers, telling.sources(), viewer),
                chronology.ofStory(telling.text().slug(), telling.text().release(), viewer),
                related(telling.text().slug(), viewer),
                replies.below(telling.text().slug(), viewer));
    }

    private static String scope(Telling telling, List<VerdictJson> verdicts) {
        if (verdicts.isEmpty()) {
            return "";
        }
        Instant since = telling.since();
        return since == null
                ? CheckPage.scope(verdicts.getFirst())
                : t(
                        "story.scope",
                        "day",
                        Say.day(since),
                        "version",
                        verdicts.getFirst().ruleset());
    }

    /** Those that editors chose, then those that are about the same. */
    private List<StoriesView.Row> related(String slug, Viewer viewer) {
        List<StoriesView.Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List.of(catalogue.stories().related(viewer, slug), catalogue.stories().akin(viewer, slug, RELATED)).stream()
                .flatMap(List::stream)
                .filter(each -> seen.add(each.slug()))
                .limit(RELATED)
                .map(StoriesPage::row)
                .forEach(rows::add);
        return rows;
    }

    private ToldJson json(Telling telling, Viewer viewer) {
        Instant since = telling.since();
        return new ToldJson(
                telling.told().size(),
                telling.told().size(),
                telling.verdicts(),
                telling.story().title(),
                Byline.of(telling.text().markdown()),
                since == null ? null : since.toString(),
                telling.settlements(),
                catalogue.stories().corrections(viewer, telling.text().slug()).stream()
                        .map(each -> new CorrectionJson(each.at().toString(), each.text()))
                        .toList(),
                new Paraphrases(catalogue, viewer)
                        .of(telling).stream().map(Paraphrase::json).toList());
    }

    private static Marked marked(Told told) {
        String number = String.valueOf(told.judged().number());
        return Marked.quotation(told.judged(), "q" + number, "e" + number, Cards.head(told));
    }

    private StoryView.Head head(Telling telling, StoryText text, List<Correction> corrections, Viewer viewer) {
        Release release = release(telling, viewer);
        return new StoryView.Head(
                release == null ? null : new Link(release.title(), Addresses.release(release.slug())),
                text.title(),
                text.standfirst(),
                facts(telling, release),
                corrections.isEmpty() ? null : Say.day(corrections.getLast().at()),
                telling.told().size(),
                Axes.tally(telling.told().stream().map(Cards::wording).toList()));
    }

    private @Nullable Release release(Telling telling, Viewer viewer) {
        String slug = telling.text().release();
        return slug == null ? null : catalogue.releases().bySlug(viewer, slug).orElse(null);
    }

    private static List<String> facts(Telling telling, @Nullable Release release) {
        List<String> facts = new ArrayList<>();
        String byline = Byline.of(telling.text().markdown());
        if (!byline.isEmpty()) {
            facts.add(byline);
        }
        Instant since = telling.since();
        if (since == null) {
            facts.add(t("story.draft"));
        } else if (release != null && release.standing() instanceof Standing.Public open) {
            facts.add(t("story.published", "at", Say.local(since.atZone(open.zone()))));
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
        Map<String, Integer> everywhere = catalogue.stories().quoted(viewer, List.copyOf(quoted.keySet()));
        Map<String, Version> versions = catalogue.documents().versions(viewer, first(verdicts));
        quoted.forEach((id, times) -> sources.document(id)
                .flatMap(document -> Optional.ofNullable(versions.get(id))
                        .map(version -> DocumentRows.of(
                                numbers.getOrDefault(id, 0),
                                document,
                                version,
                                sources.page(new PageKey(id, version.number(), 1))
                                        .orElse(null),
                                everywhere.getOrDefault(id, 0),
                                List.of(t("story.quoted", "times", Say.times(times))))))
                .ifPresent(rows::add));
        return rows;
    }

    /** The version of each document that the story quotes first. */
    private static Map<String, Integer> first(List<VerdictJson> verdicts) {
        Map<String, Integer> first = new HashMap<>();
        for (VerdictJson verdict : verdicts) {
            PassageJson passage = verdict.passage();
            if (passage != null) {
                first.putIfAbsent(passage.document(), passage.version());
            }
        }
        return first;
    }
}
