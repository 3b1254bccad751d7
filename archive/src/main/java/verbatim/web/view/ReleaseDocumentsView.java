package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a release, for those who prepare it.
 *
 * @param title of the release
 * @param action address of this page, and of its forms
 * @param version of the release, which every form sends back
 * @param total how many there are
 * @param after position behind which this screen begins
 * @param notice what was not done, and why; null for nothing
 * @param barred why this person cannot change what the public sees; null when they can
 * @param isPublic whether the public sees the release
 * @param next address of the next screen; null on the last
 * @param found what words were looked for among the documents of no release; empty for none
 * @param loose what was found
 */
public record ReleaseDocumentsView(
        DeskHead head,
        String title,
        String back,
        String action,
        int version,
        int total,
        int after,
        @Nullable String notice,
        @Nullable String barred,
        boolean isPublic,
        List<Row> documents,
        @Nullable String next,
        String found,
        List<Loose> loose) {
    public ReleaseDocumentsView {
        documents = List.copyOf(documents);
        loose = List.copyOf(loose);
    }

    /**
     * A document of the release.
     *
     * @param position in the list, from 1
     * @param pages of its latest version
     * @param closed why it is closed; null when it is open
     * @param excerpt what of a closed one is public, in a sentence; null for nothing
     * @param choose where the public pages of a closed one are chosen
     * @param cover whether a page of it stands for the release
     */
    public record Row(
            int number,
            int position,
            String id,
            HomeView.Row document,
            int pages,
            @Nullable String closed,
            @Nullable String excerpt,
            String choose,
            boolean cover) {}

    /** A document of no release. */
    public record Loose(String id, Link link, String meta) {}
}
