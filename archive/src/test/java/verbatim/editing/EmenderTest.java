package verbatim.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.catalogue.Texts.Provenance;
import verbatim.fault.Fault;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.verification.Shelf;

/** Words of a page are put right by people, who vouch for those words alone; nothing that reads by machine takes them away. */
class EmenderTest extends StoryTest {
    private static final Viewer LOCAL = Viewer.local();
    private static final String MISREAD = PAGE.replace("common admiral", "comrnon adrniral");

    private Emender emender;
    private PageKey page;

    @BeforeEach
    void misread() {
        emender = new Emender(shelf.catalogue, Clock.fixed(Shelf.NOW, ZoneOffset.UTC));
        page = new PageKey(memcon, 1, 1);
        readAgain(MISREAD);
    }

    private void readAgain(String text) {
        shelf.catalogue.pages().retry(memcon, null, null, true);
        shelf.read(memcon, 1, false, text);
    }

    private PageText current() {
        return shelf.catalogue.texts().current(LOCAL, page).orElseThrow();
    }

    private Edit<PageText> emend(String was, String is) {
        PageText now = current();
        int start = now.text().indexOf(was);
        return emender.emend(OKAFOR, page, now.revision(), start, start + was.length(), is);
    }

    private List<AuditEntry> entries() {
        return shelf.catalogue.trail().list(null, "text", Long.MAX_VALUE, 9);
    }

    @Test
    void a_doubtful_quotation_whose_words_are_on_the_scan_is_settled_by_putting_the_page_right() {
        begun("“Our ships would be under a common admiral”");
        assertThat(why(proofed(1))).isEqualTo("DOUBTFUL");

        assertThat(emend("comrnon adrniral,", "common admiral,")).isInstanceOf(Edit.Made.class);
        assertThat(proofed(1).verdict().wording()).isEqualTo("exact");
        assertThat(proofed(1).verdict().evidence()).isEqualTo("machine");
        assertThat(proofed(1).verdict().lowestConfidence()).isEqualTo(0.97);
        assertThat(why(proofed(1))).isEqualTo("UNCONFIRMED");
        confirm(1);
        assertThat(why(proofed(1))).isEqualTo("settled");

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("m.okafor");
            assertThat(entry.what()).isEqualTo("text.emended");
            assertThat(entry.subject()).isEqualTo(memcon + "/v1/p1");
            assertThat(entry.before()).isEqualTo("{\"text\":2,\"words\":[\"comrnon adrniral,\"]}");
            assertThat(entry.after()).isEqualTo("{\"text\":3,\"words\":[\"common admiral,\"]}");
        });
    }

    @Test
    void who_puts_words_right_vouches_for_these_and_for_no_others() {
        emend("comrnon adrniral,", "common admiral,");
        begun("“a common admiral, but” and again “common admiral”");
        assertThat(proofed(1).verdict().evidence()).isEqualTo("machine");
        assertThat(why(proofed(1))).isEqualTo("UNCONFIRMED");
        assertThat(current().confirmed()).isFalse();
        assertThat(current().words().stream().filter(word -> word.emended() != null))
                .extracting(Word::text)
                .containsExactly("common", "admiral,");
    }

    @Test
    void a_quotation_of_nothing_but_words_put_right_is_settled_by_whoever_put_them_right() {
        emend("comrnon adrniral, but not", "common admiral, and never");
        begun("“admiral, and never”");
        newsroom.claim(HAAS, "ports", proofed(1).key(), 0, new verbatim.holdings.Decision.Claim(null, memcon, 1));
        assertThat(proofed(1).verdict().evidence()).isEqualTo("confirmed");
        assertThat(proofed(1).settlement()).isEqualTo(new Settlement.Confirmed("M. Okafor", Shelf.NOW, 3));
    }

    @Test
    void words_put_right_are_no_misreading_any_more() {
        begun("“Our ships would be under a comman admiral”");
        assertThat(why(proofed(1))).isEqualTo("DOUBTFUL");
        emend("comrnon adrniral,", "common admiral,");
        assertThat(why(proofed(1))).isEqualTo("ALTERED");
    }

    @Test
    void of_two_at_one_page_the_second_is_told_and_nothing_of_theirs_is_done() {
        int seen = current().revision();
        emend("May", "June");
        assertThat(emender.emend(HAAS, page, seen, 0, 3, "Those")).isEqualTo(new Edit.Meanwhile<>(current()));
        assertThat(current().text()).startsWith("The northern").contains("June");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void no_reading_takes_the_place_of_words_put_right_and_the_reading_is_kept_beside() {
        emend("comrnon adrniral,", "common admiral,");
        emend("first of May", "last of May");
        readAgain(MISREAD.replace("northern", "nothern"));
        assertThat(current().revision()).isEqualTo(6);
        assertThat(current().text()).contains("northern", "common admiral", "last of May");
        assertThat(current().words().stream().filter(word -> word.emended() != null))
                .hasSize(3);
        assertThat(shelf.catalogue.texts().at(LOCAL, page, 5).orElseThrow().text())
                .contains("nothern");
        assertThat(shelf.catalogue.texts().revisions(LOCAL, page))
                .extracting(Provenance::hand)
                .containsExactly(false, false, true, true, false, true);

        assertThat(emender.takeUp(HAAS, page, 6, 5)).isInstanceOf(Edit.Made.class);
        assertThat(current().text()).contains("nothern");
        readAgain(PAGE);
        assertThat(current().text()).isEqualTo(PAGE);
    }

    @Test
    void an_earlier_text_is_taken_up_again_as_a_new_one() {
        PageText misread = current();
        emend("comrnon adrniral,", "common admiral,");
        assertThat(emender.takeUp(HAAS, page, 2, 1)).isInstanceOf(Edit.Meanwhile.class);
        assertThat(emender.takeUp(HAAS, page, 3, 2)).isInstanceOf(Edit.Made.class);
        assertThat(current().revision()).isEqualTo(4);
        assertThat(current().words()).isEqualTo(misread.words());
        assertThat(entries().getFirst().what()).isEqualTo("text.taken-up");
        assertThatThrownBy(() -> emender.takeUp(HAAS, page, 4, 9))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no text 9");
    }

    @Test
    void stories_that_are_out_are_judged_again_and_their_editors_told() {
        begun("“The northern ports stay open until the first of May”");
        confirm(1);
        gate.pass("strait", "l.haas").run();
        shelf.catalogue.releases().publish("strait", Instant.EPOCH, ZoneId.of("UTC"));
        emend("first", "last");
        assertThat(shelf.catalogue.editions().overtaken()).containsExactly("ports");
        assertThat(shelf.catalogue.pages().toIndex(9)).extracting("key").contains(page);
    }

    @Test
    void a_confirmation_of_other_words_of_the_page_still_counts() {
        begun("“The northern ports stay open”");
        confirm(1);
        emend("comrnon adrniral,", "common admiral,");
        assertThat(why(proofed(1))).isEqualTo("settled");
        emend("northern", "southern");
        assertThat(why(proofed(1))).isEqualTo("ALTERED");
    }
}
