package verbatim.holdings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The intellectual thing, whatever was released of it when.
 *
 * @param id {@code d} and 8 digits of Crockford's base 32, lower case; never reused
 * @param name the received file's path below the folder given, or the sender's own name of a document inside a file
 * @param release slug of the release it was received for; null when none was named
 * @param description what is known of it from the sender
 * @param versions how many
 * @param created when the first version was received
 */
public record Document(
        String id, String name, @Nullable String release, Description description, int versions, Instant created) {
    /** The title to show: the described one, or else the name's last part without its extension. */
    public String title() {
        if (description.title() != null) {
            return description.title();
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /**
     * What the viewer of an excerpt is told of it: the version that the excerpt is of as the latest, and participants only with the first page, since they
     * may have been read there.
     */
    public Document only(Excerpt part) {
        Description told = part.pages().first() == 1 ? description : description.withoutParticipants();
        return new Document(id, name, release, told, part.version(), created);
    }

    /**
     * Described fields as they came beside the file ({@code metadata.csv} and the like).
     *
     * @param title null when not given
     * @param kind memcon, telcon, cable …; null when not given
     * @param date as given; EDTF where it can be told; null when not given
     * @param place null when not given
     * @param subject null when not given
     * @param participants as printed, roles included; empty when not given
     * @param source where the original lies; null when not given
     */
    public record Description(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String date,
            @Nullable String place,
            @Nullable String subject,
            List<String> participants,
            @Nullable String source) {
        public Description {
            participants = List.copyOf(participants);
        }

        Description withoutParticipants() {
            return new Description(title, kind, date, place, subject, List.of(), source);
        }

        /** Nothing is known. */
        public static Description none() {
            return new Description(null, null, null, null, null, List.of(), null);
        }
    }
}
