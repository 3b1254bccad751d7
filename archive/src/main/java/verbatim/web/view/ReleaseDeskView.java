package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One release, to be described and made public.
 *
 * @param facts its state, and how much is in it
 * @param words as the form shows them: what is kept, or what was sent and not kept
 * @param version the one shown, which every form sends back
 * @param notice what was not done, and why; null for nothing
 * @param clash the fields in which somebody else wrote something else meanwhile; empty for none
 * @param cover the page that stands for it; null when none was chosen
 * @param state what can be done about its being public
 * @param previews the links that show it before
 */
public record ReleaseDeskView(
        DeskHead head,
        String slug,
        String title,
        List<String> facts,
        Words words,
        int version,
        @Nullable String notice,
        List<Clash> clash,
        @Nullable Link cover,
        State state,
        Previews previews) {
    public ReleaseDeskView {
        facts = List.copyOf(facts);
        clash = List.copyOf(clash);
    }

    /** The form's fields. */
    public record Words(
            String title, String description, String essay, String releasedBy, String authority, String caseNumber) {}

    /** One field of two edits. */
    public record Clash(String field, String sent, String kept) {}

    /**
     * What can be done about its being public; each deed that cannot be done is absent.
     *
     * @param line the state, with its instant
     * @param barred why this person can do none of it; null when they can
     * @param warning what one should know before; null for nothing
     * @param publish whether it can be made public now
     * @param schedule whether an instant can be set
     * @param unschedule whether the instant can be taken back
     * @param withdraw whether it can be taken from the public
     * @param date as the form shows it
     * @param zones to choose from
     */
    public record State(
            String line,
            @Nullable String barred,
            @Nullable String warning,
            boolean publish,
            boolean schedule,
            boolean unschedule,
            boolean withdraw,
            String date,
            String time,
            List<Zone> zones,
            String reason) {
        public State {
            zones = List.copyOf(zones);
        }
    }

    /** A time zone. */
    public record Zone(String id, String label, boolean chosen) {}

    /**
     * Preview links.
     *
     * @param barred why none can be made; null when one can
     * @param made one just made, shown this once; null for none
     */
    public record Previews(
            @Nullable String barred, @Nullable Made made, List<Row> links, int days, int daysMost) {
        public Previews {
            links = List.copyOf(links);
        }
    }

    /** A link just made. */
    public record Made(String address, String until) {}

    /** A link; {@code open} says whether it still shows anything. */
    public record Row(String id, String made, String ends, boolean open) {}
}
