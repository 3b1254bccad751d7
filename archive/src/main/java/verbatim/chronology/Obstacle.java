package verbatim.chronology;

/** What stands in the way of showing an event to readers. */
public sealed interface Obstacle {
    /** No passage proves it. */
    record Unproved() implements Obstacle {}

    /** Its date says a time, and neither a zone nor an offset. */
    record Timeless() implements Obstacle {}

    /** The words of this proof are no longer read on its page. */
    record Changed(String proof) implements Obstacle {}

    /** These words stand in quotation marks, and on the page of a proof, but not within the passage that is the proof. */
    record Outside(String words) implements Obstacle {}

    /**
     * These words stand in quotation marks, and on the page of no proof as quoted.
     *
     * @param wording of the best verdict, such as {@code altered}
     */
    record Misquoted(String words, String wording) implements Obstacle {}
}
