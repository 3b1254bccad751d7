package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import verbatim.fault.Fault;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** Words of a page put right: what stays, what moves, and who vouches for what. */
class RewordingTest {
    private static final Word.Emended OSK = new Word.Emended("Jonna Osk", Instant.parse("2026-11-24T06:00:00Z"));

    /** A page whose words are ten pixels a letter wide on lines forty pixels high, all of them doubtful. */
    private static PageText page(String text, List<Span> spans, List<Turn> turns) {
        List<Word> words = new ArrayList<>();
        int lineStart = 0;
        int line = 0;
        for (Rewording.Piece piece : Rewording.Piece.of(text, 0, text.length())) {
            while (text.indexOf('\n', lineStart) >= 0 && text.indexOf('\n', lineStart) < piece.start()) {
                lineStart = text.indexOf('\n', lineStart) + 1;
                line++;
            }
            Box box = new Box(
                    (piece.start() - lineStart) * 10, line * 40, piece.text().length() * 10, 30);
            words.add(new Word(piece.text(), piece.start(), piece.end(), box, 0.7, true, "other"));
        }
        return new PageText(new PageKey("d00000001", 1, 1), 1, false, text, words, spans, turns);
    }

    private static PageText page(String text) {
        return page(text, List.of(), List.of());
    }

    private static Rewording all(PageText page, String typed) {
        return Rewording.of(page, 0, page.text().length(), typed, OSK);
    }

    private static List<String> vouched(Rewording made) {
        return made.words().stream()
                .filter(word -> word.emended() != null)
                .map(Word::text)
                .toList();
    }

    private static void sound(Rewording made) {
        for (Word word : made.words()) {
            assertThat(made.text().substring(word.start(), word.end())).isEqualTo(word.text());
        }
        new PageText(new PageKey("d00000001", 1, 1), 2, false, made.text(), made.words(), made.spans(), made.turns());
    }

    @Test
    void a_changed_word_is_the_persons_and_no_other_is() {
        Rewording made = all(page("he saicl so to the\nwhole island"), "he said so to the\nwhole island");
        sound(made);
        assertThat(made.text()).isEqualTo("he said so to the\nwhole island");
        assertThat(vouched(made)).containsExactly("said");
        assertThat(made.words().get(1)).isEqualTo(new Word("said", 3, 7, new Box(30, 0, 50, 30), 1, false, null, OSK));
        assertThat(made.words().get(2))
                .isEqualTo(new Word("so", 8, 10, new Box(90, 0, 20, 30), 0.7, true, "other", null));
        assertThat(made.before()).containsExactly("saicl");
        assertThat(made.after()).containsExactly("said");
    }

    @Test
    void words_that_were_run_together_share_the_box_by_their_letters() {
        Rewording made = all(page("of theUnited States"), "of the United States");
        sound(made);
        assertThat(vouched(made)).containsExactly("the", "United");
        assertThat(made.words().get(1).box()).isEqualTo(new Box(30, 0, 30, 30));
        assertThat(made.words().get(2).box()).isEqualTo(new Box(60, 0, 60, 30));
    }

    @Test
    void a_word_that_was_torn_apart_has_the_boxes_of_its_parts() {
        Rewording made = all(page("put to gether again"), "put together again");
        sound(made);
        assertThat(vouched(made)).containsExactly("together");
        assertThat(made.words().get(1).box()).isEqualTo(new Box(40, 0, 90, 30));
    }

    @Test
    void a_word_that_the_machine_did_not_see_stands_between_its_neighbours_or_nowhere() {
        Rewording between = all(page("do     agree"), "do not agree");
        assertThat(between.words().get(1).box()).isEqualTo(new Box(20, 0, 50, 30));
        Rewording nowhere = all(page("we do\nagree"), "we do not\nagree");
        sound(nowhere);
        assertThat(nowhere.words().get(2).box()).isNull();
        assertThat(vouched(nowhere)).containsExactly("not");
    }

    @Test
    void dirt_that_is_taken_out_leaves_nothing_behind() {
        Rewording made = all(page("the | cat"), "the cat");
        sound(made);
        assertThat(made.words()).extracting(Word::text).containsExactly("the", "cat");
        assertThat(vouched(made)).isEmpty();
    }

    @Test
    void what_is_left_of_a_word_at_the_edges_of_a_stretch_stays() {
        PageText page = page("one twa, three four");
        Rewording made = Rewording.of(page, 4, 7, "two", OSK);
        sound(made);
        assertThat(made.text()).isEqualTo("one two, three four");
        assertThat(vouched(made)).containsExactly("two,");
    }

    @Test
    void spans_and_turns_move_along() {
        String text = "SECRET\nMr. A: I saicl it was theirs\nMr. B: no";
        PageText page = page(
                text,
                List.of(new Span(Role.FURNITURE, 0, 6)),
                List.of(
                        new Turn("Mr. A", text.indexOf("I saicl"), text.indexOf("\nMr. B")),
                        new Turn("Mr. B", text.indexOf("no"), text.length())));
        Rewording made = all(page, "SECRET\nMr. A: I said that it was all theirs\nMr. B: no");
        sound(made);
        assertThat(made.spans()).containsExactly(new Span(Role.FURNITURE, 0, 6));
        assertThat(made.turns())
                .extracting(turn -> made.text().substring(turn.start(), turn.end()))
                .containsExactly("I said that it was all theirs", "no");
    }

    @Test
    void a_place_where_words_are_withheld_is_not_filled_by_hand() {
        String text = "they met [3.3(b)(6)] in May";
        PageText page = page(text, List.of(new Span(Role.REDACTION, 9, 20)), List.of());
        assertThatThrownBy(() -> all(page, "they met Smith in May"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("words are withheld");
        assertThat(all(page, "they mot [3.3(b)(6)] in May").spans()).containsExactly(new Span(Role.REDACTION, 9, 20));
    }

    @Test
    void whatever_is_typed_every_word_span_and_turn_stays_within_the_text() {
        Random random = new Random(20261124);
        List<String> vocabulary = List.of("a", "bb", "ccc", "dd-", "e.", "ff", "ggg");
        for (int round = 0; round < 3_000; round++) {
            String text = typed(random, vocabulary);
            List<Span> spans = new ArrayList<>();
            List<Turn> turns = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int start = random.nextInt(text.length() + 1);
                int end = start + random.nextInt(text.length() - start + 1);
                spans.add(new Span(Role.NOTE, start, end));
                turns.add(new Turn("Mr. A", start, end));
            }
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            PageText page = page(text, spans, turns);
            Rewording made = Rewording.of(page, start, end, typed(random, vocabulary), OSK);
            sound(made);
            long kept =
                    made.words().stream().filter(word -> word.emended() == null).count();
            assertThat(kept).isLessThanOrEqualTo(page.words().size());
            assertThat(made.words())
                    .extracting(Word::text)
                    .isEqualTo(Rewording.Piece.of(made.text(), 0, made.text().length()).stream()
                            .map(Rewording.Piece::text)
                            .toList());
        }
    }

    private static String typed(Random random, List<String> vocabulary) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(vocabulary.get(random.nextInt(vocabulary.size()))).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.toString().strip();
    }
}
