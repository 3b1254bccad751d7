package verbatim.web.view;

import java.util.List;

/**
 * Documents on a line of time; all lengths are pixels of the drawing.
 *
 * @param axis how far down the line is
 * @param span from when to when, in words
 */
public record StripView(int width, int height, int axis, List<Square> squares, List<Tick> ticks, String span) {
    public StripView {
        squares = List.copyOf(squares);
        ticks = List.copyOf(ticks);
    }

    /** A document; its upper left corner. */
    public record Square(int number, int x, int y) {}

    /** A month or year with its name. */
    public record Tick(int x, String name) {}
}
