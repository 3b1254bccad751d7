package verbatim.holdings;

/** Who asks. Every query takes one, and shows only what that viewer may see. */
public sealed interface Viewer {
    /** The one person at this machine, before there are accounts; sees everything. */
    record Local() implements Viewer {}

    /** The one local person. */
    static Viewer local() {
        return new Local();
    }
}
