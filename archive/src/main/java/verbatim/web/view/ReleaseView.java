package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ReaderView.Fact;

/**
 * A release: what it is, and its documents by number.
 *
 * @param title its name
 * @param description empty when there is none
 * @param facts since when it is public, how much is in it
 * @param slug for the search in it
 * @param documents a screen of them
 * @param cover null when none was chosen, or it may not be seen
 * @param strips the documents by date, wide and narrow; empty when few have dates
 * @param filter what the list is narrowed by
 * @param essay HTML, safe as it is; empty when there is none
 * @param provenance who gave it out, and by what right; empty when not known
 * @param stories that belong to it
 * @param chronology its events; null when there are none
 * @param most the passages that most of them quote
 * @param next address of the documents after these; null on the last screen
 */
public record ReleaseView(
        String title,
        String description,
        List<String> facts,
        String slug,
        List<Row> documents,
        @Nullable Cover cover,
        List<StripView> strips,
        Filter filter,
        String essay,
        List<Fact> provenance,
        List<StoriesView.Row> stories,
        ChronologyView.@Nullable Stretch chronology,
        List<Most> most,
        @Nullable String next) {
    public ReleaseView {
        facts = List.copyOf(facts);
        documents = List.copyOf(documents);
        strips = List.copyOf(strips);
        provenance = List.copyOf(provenance);
        stories = List.copyOf(stories);
        most = List.copyOf(most);
    }

    /**
     * A numbered document.
     *
     * @param number 0 for none
     * @param side its kind and length
     * @param quoted how often stories quote it, and where that is shown; null when none does
     */
    public record Row(
            int number,
            HomeView.Row document,
            String line,
            List<String> side,
            @Nullable Link quoted) {
        public Row {
            side = List.copyOf(side);
        }
    }

    /** The page that stands for it; {@code said} names it. */
    public record Cover(String href, String image, int width, int height, String said) {}

    /**
     * What the list was narrowed by, and goes by.
     *
     * @param action where the form is sent
     * @param order what it can go by
     * @param narrowed whether anything was asked for
     */
    public record Filter(
            String action,
            List<SearchView.Facet> facets,
            String from,
            String to,
            String words,
            SearchView.Facet order,
            boolean narrowed) {
        public Filter {
            facets = List.copyOf(facets);
        }
    }
}
