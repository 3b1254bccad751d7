package verbatim.holdings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import verbatim.text.PageKey;

/**
 * A trove that becomes public as one.
 *
 * @param slug its name in addresses; never changed
 * @param words what is said of it
 * @param provenance where it comes from
 * @param standing whether it is public, and since when
 * @param cover the page that stands for it; null when none was chosen
 * @param numbers the last number given to a document; none is ever given twice
 * @param version grows with each edit, so that two editors lose nothing
 * @param created when its row was made
 */
public record Release(
        String slug,
        Words words,
        Provenance provenance,
        Standing standing,
        @Nullable PageKey cover,
        int numbers,
        int version,
        Instant created) {
    /** The title to show: its own, or else the slug. */
    public String title() {
        return words.title().isBlank() ? slug : words.title();
    }

    /**
     * What is said of it.
     *
     * @param title empty when it has none yet
     * @param description a sentence or two; empty when there are none
     * @param essay Markdown; empty when there is none
     */
    public record Words(String title, String description, String essay) {}

    /**
     * Where it comes from.
     *
     * @param releasedBy the body that gave it out; null when not known
     * @param authority the law or order it was given out under; null when not known
     * @param caseNumber as that body writes it; null when not known
     */
    public record Provenance(
            @Nullable String releasedBy,
            @Nullable String authority,
            @Nullable String caseNumber) {}

    /** What may be seen of it by whom. */
    public sealed interface Standing {
        /** For staff alone. */
        record Draft() implements Standing {}

        /** Public from the instant on, with nobody doing anything: before it like a draft. */
        record Public(Instant since, ZoneId zone) implements Standing {
            /** The instant on the clock of the zone it was given in. */
            public ZonedDateTime local() {
                return since.atZone(zone);
            }
        }

        /**
         * It was public, and is no more.
         *
         * @param since when it was published
         * @param withdrawn when it was withdrawn
         * @param reason a sentence for the public
         * @param numbers the last number that had been public
         */
        record Withdrawn(Instant since, ZoneId zone, Instant withdrawn, String reason, int numbers)
                implements Standing {}
    }

    /** Whether everybody may see it at this instant. */
    public boolean isPublic(Instant now) {
        return standing instanceof Standing.Public open && !open.since().isAfter(now);
    }

    /** The state in one word at this instant: draft, scheduled, published or withdrawn. */
    public String state(Instant now) {
        return switch (standing) {
            case Standing.Draft _ -> "draft";
            case Standing.Public open -> open.since().isAfter(now) ? "scheduled" : "published";
            case Standing.Withdrawn _ -> "withdrawn";
        };
    }

    /**
     * A document's place in it.
     *
     * @param number given once and for ever
     * @param position in the list, from 1; may be changed
     * @param closed for the staff alone, why it is kept from the public; null when it is open
     * @param excerpt for the staff alone, what is public of a closed document; null for nothing
     */
    public record Numbered(
            int number,
            String document,
            int position,
            @Nullable String closed,
            @Nullable Excerpt excerpt) {}
}
