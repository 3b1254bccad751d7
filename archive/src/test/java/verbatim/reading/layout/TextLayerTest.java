package verbatim.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.reading.layout.Typescript.PROSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.text.Box;
import verbatim.text.Role;

class TextLayerTest {
    private static final List<String> LAYER =
            Arrays.asList(String.join(" ", PROSE).split(" "));

    private static List<Row> rows(String changed, String by) {
        List<Row> rows = new ArrayList<>();
        int y = 700;
        for (String line : PROSE) {
            List<SeenWord> words = new ArrayList<>();
            int x = 240;
            for (String word : line.split(" ")) {
                boolean other = word.equals(changed);
                String text = other ? by : word;
                words.add(new SeenWord(
                        text, new Box(x, y, word.length() * 30, 36), other ? 0.4 : 0.96, !other, !other, other, null));
                x += word.length() * 30 + 30;
            }
            rows.add(new Row(words));
            y += 50;
        }
        return rows;
    }

    private static List<String> alternatives(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.words().stream())
                .flatMap(word -> java.util.Optional.ofNullable(word.alternative()).stream())
                .toList();
    }

    @Test
    void a_good_layer_gives_a_doubtful_word_its_alternative() {
        List<Row> witnessed = TextLayer.witnessed(rows("harvest", "harvcst"), LAYER, word -> true);
        assertThat(alternatives(witnessed)).containsExactly("harvest");
    }

    @Test
    void a_letter_spaced_layer_and_one_of_unknown_words_are_not_heard() {
        List<Row> rows = rows("harvest", "harvcst");
        List<String> spaced =
                Arrays.asList(String.join("", PROSE).replaceAll("(.)", "$1 ").split(" +"));
        assertThat(TextLayer.witnessed(rows, spaced, word -> true)).isSameAs(rows);
        assertThat(TextLayer.witnessed(rows, LAYER, word -> word.length() < 5)).isSameAs(rows);
    }

    @Test
    void a_layer_of_another_page_is_not_heard() {
        List<Row> rows = rows("harvest", "harvcst");
        List<String> other =
                Arrays.asList("some quite different words that have nothing in common with any line on this page "
                        .repeat(4)
                        .split(" "));
        assertThat(TextLayer.witnessed(rows, other, word -> true)).isSameAs(rows);
    }

    @Test
    void a_typed_text_is_the_pages_text_with_the_boxes_of_the_scan() {
        PageLayout.Laid read =
                new Typescript().line(120, "SECRET").body(700, PROSE).laid();
        String typed = "SECRET\n\n"
                + String.join("\n", PROSE).replace("harvest", "HARVEST").replace("bridge", "brigde");
        TextLayer.Typed page = TextLayer.typed(read, typed, List.of(), List.of());
        assertThat(page.fits()).isTrue();
        assertThat(page.laid().text()).isEqualTo(typed);
        assertThat(page.laid().words()).allSatisfy(w -> {
            assertThat(w.box()).isNotNull();
            assertThat(w.confidence()).isEqualTo(1);
            assertThat(typed.substring(w.start(), w.end())).isEqualTo(w.text());
        });
        assertThat(Typescript.with(Role.FURNITURE, page.laid())).containsExactly("SECRET");
    }

    @Test
    void a_typed_text_of_another_page_is_left_out() {
        PageLayout.Laid read = new Typescript().body(700, PROSE).laid();
        TextLayer.Typed page = TextLayer.typed(read, "Something else was typed here altogether.", List.of(), List.of());
        assertThat(page.fits()).isFalse();
        assertThat(page.laid()).isSameAs(read);
    }
}
