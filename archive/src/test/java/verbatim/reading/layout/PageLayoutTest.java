package verbatim.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.reading.layout.Typescript.PROSE;
import static verbatim.reading.layout.Typescript.turns;
import static verbatim.reading.layout.Typescript.with;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.holdings.Redaction;
import verbatim.reading.layout.PageLayout.Laid;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Turn;

class PageLayoutTest {
    @Test
    void lines_are_joined_by_line_feeds_and_words_by_one_space() {
        Laid laid = new Typescript().line(900, "One  two").line(950, "three").laid();
        assertThat(laid.text()).isEqualTo("One two\nthree");
        assertThat(laid.words())
                .allSatisfy(w ->
                        assertThat(laid.text().substring(w.start(), w.end())).isEqualTo(w.text()));
    }

    @Test
    void banners_stamps_and_page_numbers_are_furniture_and_the_rest_is_not() {
        Laid laid = new Typescript()
                .line(120, "SECRET/NODIS                       2")
                .body(700, PROSE)
                .line(2900, "CONFIDENTIAL")
                .line(2950, "Declassify on: OADR")
                .line(3100, "Approved for Release: 2019/03/14 C01234567")
                .laid();
        assertThat(with(Role.FURNITURE, laid))
                .containsExactly(
                        "SECRET/NODIS 2",
                        "CONFIDENTIAL",
                        "Declassify on: OADR",
                        "Approved for Release: 2019/03/14 C01234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEEREF/NODIS", "CONPIDENTIAL", "-TOP-SECRET-", "UNCLASSIFIEO"})
    void a_banner_struck_through_and_misread_is_still_one(String banner) {
        Laid laid = new Typescript().line(120, banner, 0.3).body(700, PROSE).laid();
        assertThat(with(Role.FURNITURE, laid)).containsExactly(banner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "Secretary", "confidential.", "reviewed by the ministers", "declassified"})
    void words_of_a_sentence_are_no_banner_and_no_stamp(String line) {
        Laid laid = new Typescript().body(2600, PROSE).line(2900, line).laid();
        assertThat(laid.spans()).isEmpty();
    }

    @Test
    void the_number_of_a_year_inside_the_text_is_no_page_number() {
        Laid laid =
                new Typescript().body(300, PROSE[0], "1951").body(400, PROSE).laid();
        assertThat(laid.spans()).isEmpty();
    }

    @Test
    void initials_with_a_speck_before_them_are_those_that_stand_elsewhere() {
        Laid laid = new Typescript()
                .line(300, "C:    " + PROSE[0])
                .line(350, "Y:    " + PROSE[1])
                .line(400, "C:    " + PROSE[2])
                .lineOf(
                        450,
                        ("XY: " + PROSE[0]).split(" "),
                        0.3,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9,
                        0.9)
                .laid();
        assertThat(laid.turns()).extracting(Turn::speaker).containsExactly("C", "Y", "C", "Y");
    }

    @Test
    void portion_marks_and_labels_are_never_furniture() {
        Laid laid = new Typescript()
                .line(120, "(U)")
                .line(200, "Y:    " + PROSE[0])
                .body(250, PROSE)
                .laid();
        assertThat(laid.spans()).isEmpty();
    }

    @Test
    void specks_at_the_edge_of_the_sheet_are_margin() {
        String text = "          " + PROSE[0];
        Typescript page = new Typescript().line(600, "NE" + text.substring(2)).line(650, "i" + text.substring(1));
        for (int y = 700; y < 2700; y += 50) {
            page.line(y, text);
        }
        assertThat(with(Role.MARGIN, page.laid())).containsExactly("NE", "i");
    }

    @Test
    void the_rest_of_a_copy_stamp_is_furniture() {
        Laid laid = new Typescript()
                .body(600, PROSE)
                .line(3050, "Br i HOTOCOPY", 0.9)
                .laid();
        assertThat(with(Role.FURNITURE, laid)).containsExactly("Br i HOTOCOPY");
    }

    @Test
    void a_case_number_written_under_a_stamp_belongs_to_it() {
        Laid laid = new Typescript()
                .line(400, "                                        DECLASSIFIED")
                .line(450, "                                        PER E.O. 13526")
                .line(500, "Hilltown                                2014-0943-M")
                .body(900, PROSE)
                .laid();
        assertThat(with(Role.FURNITURE, laid)).containsExactly("DECLASSIFIED", "PER E.O. 13526", "2014-0943-M");
    }

    @Test
    void the_last_word_of_a_paragraph_above_a_stamp_stays_in_the_text() {
        Laid laid = new Typescript()
                .body(2500, PROSE)
                .lineOf(2750, new String[] {"candidates.", "=e3"}, 0.95, 0.1)
                .line(2850, "Declassify on: OADR")
                .laid();
        assertThat(with(Role.FURNITURE, laid)).containsExactly("Declassify on: OADR");
    }

    @Test
    void a_sheet_about_a_record_is_furniture_as_a_whole() {
        Laid laid = new Typescript()
                .line(600, "This is not a presidential record. This is used as an")
                .line(650, "administrative marker by the library staff.")
                .body(800, PROSE)
                .laid();
        assertThat(with(Role.FURNITURE, laid)).hasSize(7);
    }

    @Test
    void labels_begin_turns_and_stand_outside_them() {
        Laid laid = new Typescript()
                .line(600, "SUBJECT:  The bridge")
                .line(700, "The President:  We need the bridge.")
                .line(750, "It is late. (U)")
                .line(850, "Chancellor Ostrova:  It is not ours to give.")
                .line(950, "-- End of Conversation --")
                .laid();
        assertThat(turns(laid))
                .containsExactly(
                        "The President|We need the bridge.\nIt is late. (U)",
                        "Chancellor Ostrova|It is not ours to give.");
    }

    @Test
    void the_date_of_a_stamp_at_the_foot_is_no_head() {
        Laid laid = new Typescript()
                .line(600, "SUBJECT:  The bridge")
                .line(700, "The President:  We need the bridge.")
                .line(850, "Chancellor Ostrova:  It is not ours to give.")
                .line(2900, "DATE 12 MAR 2009")
                .laid();
        assertThat(turns(laid)).hasSize(2);
    }

    @Test
    void initials_in_a_column_of_their_own_begin_turns() {
        Laid laid = new Typescript()
                .line(700, "C:    Yes.")
                .line(800, "Y:    No, for the river is")
                .line(850, "      too high.")
                .line(950, "C;    Then later.")
                .laid();
        assertThat(turns(laid)).containsExactly("C|Yes.", "Y|No, for the river is\ntoo high.", "C|Then later.");
    }

    @Test
    void questions_and_answers_are_turns() {
        Laid laid = new Typescript()
                .line(700, "     Q     Why not?")
                .line(800, "     MR. VELD:  Because of the river.")
                .line(900, "     Q     Which?")
                .laid();
        assertThat(turns(laid)).containsExactly("Q|Why not?", "MR. VELD|Because of the river.", "Q|Which?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUBJECT: The bridge",
                "DATE: 3 May",
                "TO: The Minister",
                "FROM: The Secretary",
                "Tab: A",
                "Re: bridge",
                "9:50 we met",
                "1. First: nothing",
                "Background: it rained",
                "in short: no"
            })
    void what_stands_before_these_colons_speaks_to_nobody(String line) {
        Laid laid = new Typescript()
                .line(700, "The President: Yes.")
                .line(800, line)
                .laid();
        assertThat(laid.turns().stream().map(t -> t.speaker())).allMatch(s -> s.equals("The President"));
    }

    @Test
    void a_name_alone_before_a_colon_is_no_turn_in_a_paper_without_speakers() {
        Laid laid = new Typescript()
                .line(700, "Ostrova: the harvest was poor.")
                .body(800, PROSE)
                .laid();
        assertThat(laid.turns()).isEmpty();
    }

    @Test
    void a_white_box_in_a_line_is_a_word_with_the_code_beside_it() {
        Laid laid = new Typescript()
                .body(700, PROSE)
                .line(950, "It was said by                     that the bridge would fall.")
                .line(955, "                                                                         3.3(h)(2)")
                .body(1000, PROSE)
                .line(3200, "Approved for Release: 2019/03/14 C01234567")
                .frame(new Box(700, 940, 500, 60))
                .laid();
        assertThat(laid.text()).contains("It was said by \u2588 that the bridge");
        assertThat(with(Role.REDACTION, laid)).containsExactly("\u2588");
        assertThat(laid.redactions()).hasSize(1);
        Redaction redaction = laid.redactions().getFirst();
        assertThat(redaction.mark()).isEqualTo("3.3(h)(2)");
        assertThat(redaction.authority()).isEqualTo("E.O. 13526 \u00a73.3(h)(2)");
        assertThat(redaction.box().overlap(new Box(700, 940, 500, 60))).isGreaterThan(25_000);
    }

    @Test
    void a_code_inside_its_box_is_part_of_the_withheld_place() {
        Laid laid = new Typescript()
                .body(700, PROSE)
                .line(1000, "Anna Veld        (b)(3)")
                .body(1100, PROSE)
                .frame(new Box(700, 985, 400, 66))
                .laid();
        assertThat(with(Role.REDACTION, laid)).containsExactly("\u2588 (b)(3)");
        assertThat(laid.redactions().getFirst().authority()).isEqualTo("5 U.S.C. 552(b)(3)");
    }

    @Test
    void a_black_bar_is_a_withheld_place() {
        Laid laid = new Typescript()
                .body(700, PROSE)
                .line(1000, "Seen by                 in May.")
                .filled(new Box(500, 996, 420, 44))
                .laid();
        assertThat(laid.text()).contains("Seen by \u2588 in May.");
    }

    @Test
    void a_place_beside_a_banner_hides_a_part_of_the_banner() {
        Laid laid = new Typescript()
                .body(700, PROSE)
                .line(3000, "             TOP SECRET")
                .frame(new Box(1300, 2985, 400, 70))
                .laid();
        assertThat(with(Role.FURNITURE, laid)).containsExactly("TOP SECRET \u2588");
        assertThat(with(Role.REDACTION, laid)).isEmpty();
        assertThat(laid.redactions()).hasSize(1);
    }

    @Test
    void a_form_with_many_boxes_withholds_nothing() {
        Typescript form = new Typescript().line(300, "Name").line(400, "Number");
        for (int i = 0; i < 20; i++) {
            form.frame(new Box(300, 600 + i * 100, 600, 80));
        }
        assertThat(form.laid().redactions()).isEmpty();
    }

    @Property(tries = 60)
    void nothing_is_lost_and_every_offset_holds(
            @ForAll @Size(max = 12) List<@StringLength(min = 1, max = 30) String> lines,
            @ForAll @IntRange(max = 3000) int y) {
        Typescript page = new Typescript();
        List<String> words = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
            if (!line.isEmpty()) {
                page.line(Math.min(3200, y + i * 50), line);
                words.addAll(List.of(line.split(" ")));
            }
        }
        Laid laid = page.laid();
        assertThat(laid.words()).extracting(w -> w.text()).containsExactlyElementsOf(words);
        assertThat(laid.words())
                .allSatisfy(w ->
                        assertThat(laid.text().substring(w.start(), w.end())).isEqualTo(w.text()));
        assertThat(laid.spans()).allMatch(s -> s.end() <= laid.text().length());
        assertThat(laid.turns())
                .allMatch(t -> t.end() <= laid.text().length() && !t.speaker().isEmpty());
    }
}
