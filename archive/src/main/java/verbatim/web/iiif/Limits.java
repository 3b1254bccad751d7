package verbatim.web.iiif;

/** The bounds of one picture, each with its reason. */
public final class Limits {
    /** Pixels to a side: a page of newsprint at 600 dots an inch. */
    public static final int SIDE = 12_000;

    /** Pixels in all: about 160 MB while it is made. */
    public static final long AREA = 40_000_000;

    /** The side of a tile: few requests a screen, each made quickly. */
    public static final int TILE = 512;

    private Limits() {}
}
