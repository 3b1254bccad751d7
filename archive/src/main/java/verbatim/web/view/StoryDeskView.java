package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in the editor.
 *
 * @param path its address at the desk
 * @param saved which draft, when and by whom
 * @param text in the box: as saved, or as it was sent and not kept
 * @param version that the text is made from
 * @param notice what was not done; null for nothing
 * @param clash what somebody else saved meanwhile; null for nothing
 * @param changed what has changed since it went out
 * @param tally how many quotations, and how many of them are settled
 * @param quotations in reading order
 * @param publish what stands in the way of its going out
 * @param out what can be done once it is out; null before
 * @param related the stories beside it
 */
public record StoryDeskView(
        DeskHead head,
        String path,
        String title,
        String saved,
        String text,
        int version,
        @Nullable String notice,
        @Nullable Clash clash,
        List<Changed> changed,
        String tally,
        List<DeskQuotation> quotations,
        Publish publish,
        @Nullable Out out,
        Related related) {
    public StoryDeskView {
        changed = List.copyOf(changed);
        quotations = List.copyOf(quotations);
    }

    /**
     * What somebody else saved meanwhile.
     *
     * @param by that person
     * @param number of their draft
     * @param at when they saved it
     * @param text what they saved
     * @param changes from their text to the one in the box
     */
    public record Clash(String by, String number, String at, String text, List<WordChange> changes) {
        public Clash {
            changes = List.copyOf(changes);
        }
    }

    /** A quotation whose verdict is another than when it went out. */
    public record Changed(String quotation, String says) {}

    /**
     * What stands in the way, and what it goes out with.
     *
     * @param heading how many things
     * @param todo each of them
     * @param settled who settled what; empty when nothing is
     * @param releases to choose from; empty when the story stays with its own
     * @param release that it goes out with; null while it has none
     * @param when it goes out
     * @param barred why it cannot be put out by itself now; null when it can
     * @param again whether it is out already
     */
    public record Publish(
            String heading,
            List<Todo> todo,
            String settled,
            List<Choice> releases,
            @Nullable Link release,
            String when,
            @Nullable String barred,
            boolean again) {
        public Publish {
            todo = List.copyOf(todo);
            releases = List.copyOf(releases);
        }
    }

    /** One thing to do: what it is, what it is about, and the remedy. */
    public record Todo(Mark mark, String name, @Nullable String href, String remedy) {}

    /** A release to choose. */
    public record Choice(String slug, String title, boolean chosen) {}

    /**
     * What is said beside a story that is out.
     *
     * @param href where it is read
     * @param corrections that it has, with their days
     * @param correction that was sent and not kept
     */
    public record Out(String href, List<StoryView.Correction> corrections, String correction) {
        public Out {
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * The stories beside it.
     *
     * @param chosen their slugs, one a line
     * @param proposals further ones about the same, the nearest first
     */
    public record Related(String chosen, List<Proposal> proposals) {
        public Related {
            proposals = List.copyOf(proposals);
        }
    }

    /** A story about the same, and what both have in common. */
    public record Proposal(String slug, String title, String why) {}
}
