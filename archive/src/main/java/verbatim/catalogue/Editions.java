package verbatim.catalogue;

import java.util.List;
import java.util.Optional;
import verbatim.holdings.Correction;
import verbatim.wire.KeptJson;

/** What was put out of stories. */
public interface Editions {
    /**
     * Keeps a draft with its verdicts as the story's next edition, the one that is out from now on: readers see it as soon as its release is public.
     *
     * @param title for lists
     * @param by an account's name
     */
    Edition putOut(String story, int draft, String title, List<KeptJson> quotations, String by);

    /** The one that is out. */
    Optional<Edition> out(String story);

    /**
     * Stories that are out and quote a page whose text, a document whose version, or a story or essay whose text may no longer be the one that was judged. By
     * slug.
     */
    List<String> overtaken();

    /** Keeps a note of what was put right. */
    Correction correct(String story, String text, String by);

    /** The stories that are shown beside this one, in this order. */
    void relate(String story, List<String> others);

    /** Slugs of the stories shown beside this one. */
    List<String> related(String story);
}
