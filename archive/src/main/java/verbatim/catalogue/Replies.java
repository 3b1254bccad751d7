package verbatim.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Reply.Held;
import verbatim.catalogue.Reply.Letter;
import verbatim.catalogue.Reply.State;
import verbatim.holdings.Viewer;
import verbatim.wire.VerdictJson;

/** Replies of readers to stories. */
public interface Replies {
    /**
     * Keeps one as held.
     *
     * @param token the SHA-256 of the secret part of its private link
     * @param parent the reply that it answers; null for none
     */
    Reply put(String token, String story, @Nullable String parent, Letter letter, Held held);

    Optional<Reply> byId(String id);

    /** @param token the SHA-256 of the secret part of its private link */
    Optional<Reply> byToken(String token);

    /** Those of a story that are shown, oldest first, and withdrawn ones that others answer; none when the viewer may not see the story. */
    List<Reply> shown(Viewer viewer, String story);

    /** Of one pile, newest first. */
    List<Reply> list(Filter filter, int limit);

    /** How many there are of each pile, of one story or of all. */
    Map<Pile, Integer> counts(@Nullable String story);

    /** How many shown replies have this very name. */
    int shownOfName(String name);

    /** Whether another reply has this text to the letter. */
    boolean repeats(String text);

    /**
     * Decides, or takes a decision back.
     *
     * @param version that was decided about
     * @param state any but withdrawn
     * @param verdict on the quotation; kept when it is shown
     * @return as it is now; empty when it has another version by now, and nothing was done
     */
    Optional<Reply> decide(
            String id, int version, State state, String by, @Nullable String reason, @Nullable VerdictJson verdict);

    /** Sets the editors' answer; null takes it away. Empty as for {@link #decide}. */
    Optional<Reply> answer(String id, int version, @Nullable String answer);

    /** Withdraws it for good and erases what was written. */
    void withdraw(String id, String by);

    /** Looks anew at why it is held. */
    void reconsider(String id, Held held);

    /** Removes held suspect ones, the oldest first, until there are at most so many. How many went. */
    int thin(int most);

    /** Whether the story takes no more replies. */
    boolean closed(String story);

    /** False when it was closed already. */
    boolean close(String story, String by);

    /** False when it was open already. */
    boolean open(String story);

    /** Piles of the desk. */
    enum Pile {
        WAITING,
        SUSPECT,
        SHOWN,
        REFUSED,
        SPAM,
        WITHDRAWN
    }

    /**
     * What is looked for.
     *
     * @param story of this one alone; null for all
     * @param words in name, text or website; null for any
     * @param below only replies with a smaller number; {@link Long#MAX_VALUE} begins at the newest
     */
    record Filter(
            Pile pile, @Nullable String story, @Nullable String words, long below) {}
}
