package verbatim.web.view;

/** A piece of a text beside another: in both, or in one of them alone. */
public record WordChange(Kind kind, String text) {
    /** Which of the two has it. */
    public enum Kind {
        BOTH,
        BEFORE,
        AFTER
    }
}
