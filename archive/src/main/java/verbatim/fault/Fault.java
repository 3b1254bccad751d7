package verbatim.fault;

import org.jspecify.annotations.Nullable;

/** A failure that a person is told of in one line: what is wrong, where, and what to do. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Reason reason;

    private Fault(Kind kind, Reason reason, @Nullable Throwable cause) {
        super(reason.what(), cause);
        this.kind = kind;
        this.reason = reason;
    }

    /** @param reason told in the language that is spoken when the fault is asked */
    public static Fault of(Kind kind, Reason reason) {
        return new Fault(kind, reason, null);
    }

    /** Likewise, with what led to it for the log. */
    public static Fault of(Kind kind, Reason reason, Throwable cause) {
        return new Fault(kind, reason, cause);
    }

    /**
     * One that is told at once, in the language spoken now.
     *
     * @param what names the file and page, what is wrong, and got and expected where there are such; no full stop at the end
     * @param remedy what to do, a sentence with its full stop
     */
    public static Fault of(Kind kind, String what, String remedy) {
        return new Fault(kind, Reason.told(what, remedy), null);
    }

    /** Likewise, with what led to it for the log. */
    public static Fault of(Kind kind, String what, String remedy, Throwable cause) {
        return new Fault(kind, Reason.told(what, remedy), cause);
    }

    /** Decides exit code, status and log level. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong and what to do, for telling it later in another language. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, without the remedy. */
    public String what() {
        return reason.what();
    }

    /** What to do. */
    public String remedy() {
        return reason.remedy();
    }

    /** The one line for people: what is wrong, a full stop, and the remedy. */
    public String line() {
        return reason.line();
    }
}
