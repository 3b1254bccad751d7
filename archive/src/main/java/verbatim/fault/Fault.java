package verbatim.fault;

import org.jspecify.annotations.Nullable;

/** A failure that a person is told of in one line: what is wrong, where, and what to do. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String remedy;

    private Fault(Kind kind, String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.remedy = remedy;
    }

    /**
     * @param what names the file and page, what is wrong, and got and expected where there are such; no full stop at the end
     * @param remedy what to do, a sentence with its full stop
     */
    public static Fault of(Kind kind, String what, String remedy) {
        return new Fault(kind, what, remedy, null);
    }

    /** Likewise, with what led to it for the log. */
    public static Fault of(Kind kind, String what, String remedy, Throwable cause) {
        return new Fault(kind, what, remedy, cause);
    }

    /** Decides exit code, status and log level. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong, without the remedy. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }

    /** The one line for people: what is wrong, a full stop, and the remedy. */
    public String line() {
        return (what() + ". " + remedy).replaceAll("\\s+", " ").strip();
    }
}
