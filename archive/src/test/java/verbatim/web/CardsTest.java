package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Viewer;
import verbatim.verification.Stories;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.Card;
import verbatim.web.view.Card.Fact;
import verbatim.web.view.Settlement;

/** What the card of a quotation says. */
class CardsTest {
    @TempDir
    private static Path folder;

    private static Trove trove;

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
    }

    @AfterAll
    static void stop() {
        trove.close();
    }

    private static Judged judged(String words) {
        byte[] story = ("Premier Osk said: “" + words + "”.").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return StoryCheck.of(trove.archive.quotations(), Viewer.local())
                .check(Stories.read("story.md", story))
                .quotations()
                .getFirst();
    }

    private static Card card(Told told) {
        Sources sources = Sources.of(
                trove.archive.catalogue(),
                trove.archive.quotations(),
                Viewer.local(),
                List.of(told.judged().verdict()));
        return new Cards(sources, Map.of(trove.memcon.id(), 7)).of(told);
    }

    private static String fact(Card card, String name) {
        return card.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .map(fact -> fact.mark() == null ? fact.value() : fact.mark().words())
                .orElse("");
    }

    @Test
    void a_quotation_shows_its_words_on_the_scan_and_its_document_by_number() {
        Card card = card(Told.now(judged("Our ships would be under a common admiral")));
        assertThat(card.head().words()).isEqualTo("Exact");
        assertThat(card.where()).isEqualTo("Premier Osk, No. 7, page 1");
        assertThat(fact(card, "Document")).startsWith("No. 7, Ferries of the Varran Strait");
        assertThat(fact(card, "Text")).startsWith("Read by machine");
        assertThat(card.finding().crops()).hasSize(1);
        assertThat(card.foot()).isNotNull();
    }

    @Test
    void a_confirmed_one_says_who_compared_it_and_with_which_text() {
        Card card = card(new Told(
                judged("Our ships would be under a common admiral"),
                new Settlement.Confirmed("M. Okafor", "12 November 2026", 2),
                null));
        assertThat(fact(card, "Text"))
                .isEqualTo("Confirmed against the scan by M. Okafor, 12 November 2026, from text 2 of the page");
    }

    @Test
    void a_waived_one_gives_the_reason_first_and_then_what_the_rules_found() {
        Card card = card(new Told(
                judged("Our ships would be under a single admiral"),
                new Settlement.Waived("L. Haas", "13 November 2026", "A slogan of the time."),
                null));
        assertThat(card.head().words()).isEqualTo("Waived, with a reason");
        assertThat(card.waiver())
                .containsExactly(
                        new Fact("Reason", "A slogan of the time."),
                        new Fact("Waived by", "L. Haas, 13 November 2026"));
        assertThat(card.finding().apart())
                .satisfies(found -> assertThat(found).extracting("words").isEqualTo("Altered, not marked"));
        assertThat(card.finding().sentence()).contains("changes 1");
        assertThat(card.finding().difference()).isNotEmpty();
    }

    @Test
    void one_that_was_not_found_shows_the_nearest_words_and_leads_nowhere() {
        Card card = card(Told.now(judged("The zeppelins will be painted red before the winter")));
        assertThat(card.where()).isEqualTo("on no page");
        assertThat(card.foot()).isNull();
        assertThat(fact(card, "Searched")).contains("pages of 2 documents");
    }
}
