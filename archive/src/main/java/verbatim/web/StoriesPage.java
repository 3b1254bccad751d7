package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;
import verbatim.verification.Story;
import verbatim.web.api.StoriesJson;
import verbatim.web.api.StoriesJson.StoryJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.StoriesView;
import verbatim.web.view.StoriesView.Row;

/** {@code /s}: the stories of the archive. Their quotations are judged when one is opened, not here. */
final class StoriesPage {
    private final Catalogue catalogue;

    StoriesPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Shown show(Context ctx, Viewer viewer) {
        List<StoryText> stories = catalogue.stories().list(viewer, Limits.STORIES);
        return Shown.page(
                "stories",
                t("home.stories.title"),
                Section.STORIES,
                "/s",
                () -> new StoriesView(stories.stream().map(StoriesPage::row).toList()),
                () -> new StoriesJson(stories.stream().map(StoriesPage::json).toList()));
    }

    /** As a line of a list. */
    static Row row(StoryText story) {
        Story read = StoryParts.story(story);
        return new Row(
                new Link(read.title(), Addresses.story(story.slug())),
                standfirst(read).orElse(""),
                Say.line(Byline.of(story.markdown()).replaceAll("\\.$", ""), Say.instant(story.received())));
    }

    private static StoryJson json(StoryText story) {
        Story read = StoryParts.story(story);
        return new StoryJson(
                story.slug(),
                read.title(),
                standfirst(read).orElse(null),
                story.received().toString(),
                Addresses.story(story.slug()));
    }

    static Optional<String> standfirst(Story story) {
        return story.blocks().stream()
                .filter(block -> block.kind() == Kind.STANDFIRST)
                .map(Block::text)
                .findFirst();
    }
}
