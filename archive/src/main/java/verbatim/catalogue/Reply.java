package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.wire.VerdictJson;

/**
 * What a reader wrote to a story, and what became of it. The e-mail address is no part of it; {@link SealedEmails} has it.
 *
 * @param n counts from 1 in the order in which replies came
 * @param story its slug
 * @param parent the reply that this one answers; null when it answers the story
 * @param verdict on the quotation of a page, as it was when the reply was shown; null before, and where there is no quotation
 * @param answer of the editors, shown below; null for none
 * @param version grows with every change
 */
public record Reply(
        long n,
        String id,
        String story,
        @Nullable String parent,
        Letter letter,
        @Nullable VerdictJson verdict,
        Held held,
        State state,
        @Nullable Decided decided,
        @Nullable String answer,
        int version,
        Instant received) {

    /**
     * What was written.
     *
     * @param website an address with http or https; null for none
     * @param text with paragraphs between blank lines
     * @param about the quotation of the story that is answered; null for the whole story
     * @param quotation words of a page; null for none
     */
    public record Letter(
            String name,
            @Nullable String website,
            String text,
            @Nullable About about,
            @Nullable String quotation) {}

    /** A quotation of the story, as the story had it when the reply came. */
    public record About(int number, String words) {}

    /**
     * Why it is held.
     *
     * @param suspect whether it looks like no honest reply, so that it is read last
     */
    public record Held(List<Reason> reasons, boolean suspect) {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    /** One reason; the detail is a count, a word or a name, or empty. */
    public record Reason(Why why, String detail) {}

    /** Kinds of reasons. */
    public enum Why {
        /** The text holds so many links. */
        LINKS,
        /** The text holds what makes links or scripts elsewhere. */
        MARKUP,
        /** So many characters that nobody sees, or that turn the direction of writing, were taken out. */
        HIDDEN,
        /** A word of the block list. */
        WORD,
        /** The website's host is on the block list. */
        HOST,
        /** The name is on the block list. */
        NAME,
        /** The e-mail address is on the block list; which one is not said. */
        EMAIL,
        /** It was sent so many seconds after its form was shown. */
        FAST,
        /** Its form was not made by this site. */
        FORM,
        /** A field was filled that people do not see. */
        TRAP,
        /** Another reply has the same text. */
        REPEATED,
        /** No reply of this name was shown before. */
        FIRST,
        /** Nothing in particular: every reply is read before it is shown. */
        ROUTINE
    }

    /** What became of it. */
    public enum State {
        HELD,
        SHOWN,
        REFUSED,
        SPAM,
        /** By its writer, for good; what was written is erased. */
        WITHDRAWN
    }

    /**
     * A decision.
     *
     * @param by an account's name, or {@code a reader}
     * @param reason of a refusal, for whoever wrote it; null for none
     */
    public record Decided(Instant at, String by, @Nullable String reason) {}
}
