package verbatim.mail;

/** A mail was not taken. Says what kind of failure it was and never what the server said, which may hold an address. */
public final class Unsent extends Exception {
    private static final long serialVersionUID = 1L;

    Unsent(String kind) {
        super(kind);
    }
}
