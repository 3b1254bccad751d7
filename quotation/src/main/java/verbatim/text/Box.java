package verbatim.text;

/**
 * A rectangle on a page image.
 *
 * @param x pixels from the left edge to the box
 * @param y pixels from the top edge to the box
 * @param width pixels, 0 or more
 * @param height pixels, 0 or more
 */
public record Box(int x, int y, int width, int height) {
    public Box {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("width and height must be >= 0, got " + width + " x " + height);
        }
    }

    /** The first pixel column right of the box. */
    public int right() {
        return x + width;
    }

    /** The first pixel row below the box. */
    public int bottom() {
        return y + height;
    }

    /** The smallest box that holds both. */
    public Box union(Box other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** The pixels that lie in both boxes; 0 when they do not meet. */
    public long overlap(Box other) {
        long across = Math.min(right(), other.right()) - Math.max(x, other.x);
        long down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return across > 0 && down > 0 ? across * down : 0;
    }
}
