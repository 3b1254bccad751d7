package verbatim.chronology;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Events.Seen;
import verbatim.dates.Edtf;
import verbatim.holdings.Event.Said;

/**
 * What a list of events is narrowed by. It looks at nothing that the viewer is not shown.
 *
 * @param release slug of the one they belong to; null for any
 * @param story slug of the one they are shown in; null for any
 * @param from events that may have happened then or later; null for any
 * @param to events that may have happened then or earlier; null for any
 * @param words that stand in sentence, place or note, all of them; empty for any
 */
public record Filter(
        @Nullable String release,
        @Nullable String story,
        @Nullable Edtf from,
        @Nullable Edtf to,
        String words) {
    /** Everything. */
    public static Filter everything() {
        return new Filter(null, null, null, null, "");
    }

    /** What belongs to this release. */
    public static Filter ofRelease(String slug) {
        return new Filter(slug, null, null, null, "");
    }

    /** Whether anything was asked for. */
    public boolean narrowed() {
        return !equals(everything());
    }

    /** Those that fit, in their order. */
    public List<Seen> of(List<Seen> events) {
        return events.stream().filter(this::fits).toList();
    }

    private boolean fits(Seen seen) {
        Said said = seen.event().said();
        return (release == null || said.releases().contains(release))
                && (story == null || said.stories().contains(story))
                && (from == null || !said.date().latest().isBefore(from.earliest()))
                && (to == null || !said.date().earliest().isAfter(to.latest()))
                && says(said);
    }

    private boolean says(Said said) {
        String text = (said.sentence() + "\n" + said.place() + "\n" + said.note()).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
