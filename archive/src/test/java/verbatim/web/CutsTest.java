package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.holdings.Page;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;

class CutsTest {
    private static final PageKey KEY = new PageKey("d1", 1, 2);
    private static final Page PAGE = new Page(KEY, Page.State.READ, 1, null, new Page.Image(1_700, 2_200, 200, 0), 1);

    private static Box region(Box alone) {
        Word word = new Word("2", 0, 1, alone, 0.5, true, null, null);
        PageText text = new PageText(KEY, 1, false, "2", List.of(word), List.of(), List.of());
        return Cuts.around(PAGE, text, List.of(alone), false, "2").orElseThrow().region();
    }

    @Test
    void a_word_alone_on_its_line_is_shown_with_the_page_around_it_and_not_blown_up() {
        Box middle = region(new Box(840, 100, 20, 30));
        assertThat(middle.width()).isBetween(560, 570);
        assertThat(middle.x() + middle.width() / 2).isBetween(845, 855);
    }

    @Test
    void at_an_edge_of_the_page_the_cut_stays_inside_it() {
        Box first = region(new Box(2, 100, 20, 30));
        assertThat(first.x()).isZero();
        assertThat(first.width()).isBetween(560, 570);
        Box last = region(new Box(1_675, 100, 20, 30));
        assertThat(last.right()).isEqualTo(1_700);
        assertThat(last.width()).isBetween(560, 570);
    }
}
