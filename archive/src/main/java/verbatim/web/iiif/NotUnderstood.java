package verbatim.web.iiif;

/** A request that is wrong (400) or not supported (501). */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private NotUnderstood(int status, String what) {
        super(what);
        this.status = status;
    }

    static NotUnderstood wrong(String part, String got, String expected) {
        return new NotUnderstood(400, "the " + part + " is \"" + got + "\", expected " + expected);
    }

    static NotUnderstood unsupported(String part, String got, String expected) {
        return new NotUnderstood(501, "the " + part + " \"" + got + "\" is not made here, only " + expected);
    }

    /** 400 or 501. */
    public int status() {
        return status;
    }
}
