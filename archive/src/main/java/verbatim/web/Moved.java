package verbatim.web;

/** What was asked for is here, under another address. */
final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String to;

    /** @param to the address below the site's root */
    Moved(String to) {
        super("this address has moved");
        this.to = to;
    }

    String to() {
        return to;
    }
}
