package verbatim.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Correction;
import verbatim.holdings.Quoting;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;

/** Stories as they are read: of each the edition that is out; for the staff also those of which none is, as their newest draft. */
public interface StoryTexts {
    Optional<StoryText> bySlug(Viewer viewer, String slug);

    /** The edition that is out; empty when none is, or when the viewer may not see it yet. */
    Optional<Edition> edition(Viewer viewer, String slug);

    /** The titles of those of these stories of which an edition is out that the viewer may see, by slug. */
    Map<String, String> titles(Viewer viewer, Collection<String> slugs);

    /** The release with which this story was withdrawn from the viewer; empty when it was not. */
    Optional<String> withdrawn(Viewer viewer, String slug);

    /** Those of one release, newest first. */
    List<StoryText> ofRelease(Viewer viewer, String release, int limit);

    /** Newest first. */
    List<StoryText> list(Viewer viewer, int limit);

    /** What was put right since it went out, oldest first. */
    List<Correction> corrections(Viewer viewer, String slug);

    /** What was put right in stories that are out, the last first; of one release's stories when it is named. */
    List<Corrected> corrected(Viewer viewer, @Nullable String release, int limit);

    /** The stories that editors put beside this one, in their order. */
    List<StoryText> related(Viewer viewer, String slug);

    /** Stories about the same: that quote the same documents, or ones with the same people or of the same month; the nearest first. */
    List<StoryText> akin(Viewer viewer, String slug, int limit);

    /**
     * The same for a story that quotes these documents, whether it is out or not, and what they have in common.
     *
     * @param documents ids
     */
    List<Akin> akin(Viewer viewer, String slug, List<String> documents, int limit);

    /** The quotations of this version of a document in stories that are out, by page and place. */
    List<Quoting> quoting(Viewer viewer, String document, int version);

    /** How many quotations of each of these documents there are in stories that are out; a document without any is left out. */
    Map<String, Integer> quoted(Viewer viewer, List<String> documents);

    /** The passages that most stories quote, each as one of its quotations, with the number of stories; of one release's stories when it is named. */
    List<Often> often(Viewer viewer, @Nullable String release, int limit);

    /**
     * A correction with its story.
     *
     * @param story its slug
     * @param title its title
     * @param seen when everybody could read the correction: when it was made, or when its release became public if that is later
     */
    record Corrected(String story, String title, Correction correction, Instant seen) {}

    /**
     * A story about the same.
     *
     * @param documents how many of the documents it quotes as well
     * @param people how many take part in documents of both
     * @param month whether documents of both are of one month
     */
    record Akin(StoryText story, int documents, int people, boolean month) {}

    /**
     * A passage that stories quote.
     *
     * @param stories how many
     * @param one its longest quotation
     */
    record Often(int stories, Quoting one) {}
}
