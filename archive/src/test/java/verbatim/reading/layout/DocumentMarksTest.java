package verbatim.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.reading.layout.Typescript.PROSE;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.text.Turn;

class DocumentMarksTest {
    private static List<String> turns(DocumentMarks.Page page) {
        return page.turns().stream()
                .map(t -> t.speaker() + "|"
                        + page.text().substring(t.start(), t.end()).replace('\n', ' '))
                .toList();
    }

    @Test
    void a_speaker_goes_on_speaking_over_the_page_break() {
        List<DocumentMarks.Page> pages = DocumentMarks.refine(List.of(
                new Typescript()
                        .line(700, "The President: We need")
                        .line(3000, "SECRET")
                        .page(),
                new Typescript()
                        .line(120, "SECRET")
                        .line(300, "the bridge.")
                        .line(400, "Mr. Veld: No.")
                        .page()));
        assertThat(turns(pages.get(0))).containsExactly("The President|We need");
        assertThat(turns(pages.get(1))).containsExactly("The President|the bridge.", "Mr. Veld|No.");
    }

    @Test
    void nobody_goes_on_speaking_into_another_memorandum() {
        List<DocumentMarks.Page> pages = DocumentMarks.refine(List.of(
                new Typescript().line(700, "The President: We need it.").page(),
                new Typescript()
                        .line(300, "SUBJECT: The harvest")
                        .body(400, PROSE)
                        .page()));
        assertThat(pages.get(1).turns()).isEmpty();
    }

    @Test
    void a_line_that_comes_again_at_the_same_height_is_furniture() {
        List<DocumentMarks.Page> alone = List.of(repeated(1), repeated(2), repeated(3));
        List<DocumentMarks.Page> refined = DocumentMarks.refine(alone);
        assertThat(alone.getFirst().spans()).isEmpty();
        assertThat(refined)
                .allSatisfy(page -> assertThat(page.spans())
                        .singleElement()
                        .satisfies(span -> assertThat(page.text().substring(span.start(), span.end()))
                                .startsWith("Annals of the Bridge Office, vol.")));
    }

    private static DocumentMarks.Page repeated(int number) {
        return new Typescript()
                .line(150, "Annals of the Bridge Office, vol. 1" + number)
                .line(500, number + PROSE[number])
                .body(600, PROSE)
                .page();
    }

    @Test
    void a_page_that_nothing_is_learnt_of_stays_the_same_object() {
        DocumentMarks.Page page = new Typescript().body(700, PROSE).page();
        assertThat(DocumentMarks.refine(List.of(page)).getFirst()).isSameAs(page);
    }

    @Test
    void initials_stand_for_a_name_in_the_head_when_one_name_alone_fits() {
        DocumentMarks.Page page = new Typescript()
                .line(400, "Ostrova-Veld One-on-One")
                .line(600, "O:    Yes.")
                .line(700, "V:    No.")
                .page();
        assertThat(DocumentMarks.refine(List.of(page)).getFirst().turns())
                .extracting(Turn::speaker)
                .containsExactly("Ostrova", "Veld");
    }

    @Test
    void participants_are_read_with_sides_roles_and_continued_lines() {
        PageLayout.Laid laid = new Typescript()
                .line(600, "PARTICIPANTS:    U.S.")
                .line(650, "                 The President")
                .line(700, "                 Anna Veld, Secretary of")
                .line(750, "                   the Interior")
                .line(800, "                 Russia")
                .line(850, "                 Ivan Ostrov, Minister")
                .line(900, "                 Notetakers: Jan Berg and Lena Holm")
                .line(1000, "DATE, TIME     3 May 1961")
                .laid();
        assertThat(Participants.of(laid.text(), laid.words(), laid.spans()))
                .containsExactly(
                        new Participants.Participant("U.S.", "The President", null),
                        new Participants.Participant("U.S.", "Anna Veld", "Secretary of the Interior"),
                        new Participants.Participant("Russia", "Ivan Ostrov", "Minister"),
                        new Participants.Participant("Russia", "Jan Berg", "Notetakers"),
                        new Participants.Participant("Russia", "Lena Holm", "Notetakers"));
    }

    @Test
    void a_page_without_a_list_has_no_participants() {
        PageLayout.Laid laid = new Typescript().body(600, PROSE).laid();
        assertThat(Participants.of(laid.text(), laid.words(), laid.spans())).isEmpty();
    }
}
