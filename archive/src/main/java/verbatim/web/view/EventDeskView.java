package verbatim.web.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event in its form.
 *
 * @param head above every page of the desk
 * @param action where the form is sent
 * @param version that the form was made from; 0 for a new event
 * @param notice what was not done; null for nothing
 * @param clash fields that somebody else changed meanwhile
 * @param form what is in it
 * @param find what was looked for to prove it
 * @param kept what is kept of it; null for a new one
 */
public record EventDeskView(
        DeskHead head,
        String action,
        int version,
        @Nullable String notice,
        List<Clash> clash,
        Form form,
        Find find,
        @Nullable Kept kept) {
    public EventDeskView {
        clash = List.copyOf(clash);
    }

    /**
     * What is in the form.
     *
     * @param understood how the date is understood, or what is wrong with it; empty while there is none
     * @param proofs in their order
     * @param releases to choose from
     * @param stories slugs with blanks between
     * @param links that were typed and are none
     * @param mistakes by field
     */
    public record Form(
            String date,
            String zone,
            String position,
            String place,
            String sentence,
            String note,
            String understood,
            List<Proof> proofs,
            List<ChronologyView.Choice> releases,
            String stories,
            String links,
            Map<String, String> mistakes) {
        public Form {
            proofs = List.copyOf(proofs);
            releases = List.copyOf(releases);
            mistakes = Map.copyOf(mistakes);
        }

        /** What is wrong with a field; null for nothing. */
        public @Nullable String wrong(String field) {
            return mistakes.get(field);
        }

        /** Ids of what describes a field: its hint, and what is wrong with it. */
        public String described(String field) {
            return mistakes.containsKey(field) ? field + "-w " + field + "-h" : field + "-h";
        }
    }

    /** A passage, and its permanent link's id. */
    public record Proof(String id, EventView.Proof shown) {}

    /**
     * Passages that were looked for.
     *
     * @param says what was found, in words; null when nothing was looked for
     * @param found passages that can be taken
     */
    public record Find(
            String words,
            String document,
            String page,
            @Nullable String says,
            List<Proof> found) {
        public Find {
            found = List.copyOf(found);
        }
    }

    /**
     * An event that is kept.
     *
     * @param path of its state
     * @param href its page for readers; null while only its address would say that it is gone
     * @param state draft, out or removed
     * @param says what that means now
     * @param obstacles what stands in the way of putting it out
     * @param versions the newest first
     */
    public record Kept(
            String path,
            @Nullable String href,
            String state,
            String says,
            List<String> obstacles,
            List<Version> versions) {
        public Kept {
            obstacles = List.copyOf(obstacles);
            versions = List.copyOf(versions);
        }
    }

    /** What was said once. */
    public record Version(String number, String when, String said, boolean current) {}

    /** One field of two edits. */
    public record Clash(String field, String sent, String kept) {}
}
