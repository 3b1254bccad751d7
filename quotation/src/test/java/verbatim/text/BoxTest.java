package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BoxTest {
    @Test
    void the_union_holds_both() {
        assertThat(new Box(0, 0, 2, 2).union(new Box(5, 1, 2, 4))).isEqualTo(new Box(0, 0, 7, 5));
    }

    @Test
    void boxes_that_only_touch_do_not_overlap() {
        assertThat(new Box(0, 0, 2, 2).overlap(new Box(2, 0, 2, 2))).isZero();
    }

    @Property
    void a_box_overlaps_itself_by_its_area(
            @ForAll @IntRange(max = 5000) int x,
            @ForAll @IntRange(max = 5000) int width,
            @ForAll @IntRange(max = 5000) int height) {
        Box box = new Box(x, x, width, height);
        assertThat(box.overlap(box)).isEqualTo((long) width * height);
    }
}
