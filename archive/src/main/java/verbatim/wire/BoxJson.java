package verbatim.wire;

import java.util.List;
import verbatim.text.Box;

/** Boxes as {@code [x, y, width, height]}. */
public final class BoxJson {
    private BoxJson() {}

    /** The four numbers. */
    public static List<Integer> of(Box box) {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }

    /**
     * The box.
     *
     * @throws IllegalArgumentException when there are not four numbers
     */
    public static Box box(List<Integer> numbers) {
        if (numbers.size() != 4) {
            throw new IllegalArgumentException("a box must have 4 numbers, got " + numbers.size());
        }
        return new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
