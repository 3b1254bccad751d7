package verbatim.cli;

import verbatim.fault.Kind;

/** Exit codes. */
final class Exit {
    static final int DONE = 0;
    static final int ATTENTION = 1;
    static final int USE = 2;
    static final int COULD_NOT = 3;
    static final int INTERRUPTED = 130;

    private Exit() {}

    static int of(Kind kind) {
        return switch (kind) {
            case USE, MISSING -> USE;
            case INPUT, LIMIT -> ATTENTION;
            case RESOURCES, INTERNAL -> COULD_NOT;
        };
    }
}
