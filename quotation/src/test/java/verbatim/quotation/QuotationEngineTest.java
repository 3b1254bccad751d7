package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.quotation.Texts.judge;
import static verbatim.quotation.Texts.machine;
import static verbatim.quotation.Texts.spoken;
import static verbatim.quotation.Texts.typed;
import static verbatim.quotation.Texts.version;
import static verbatim.quotation.Texts.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Word;

/** The rules, section by section, on small invented texts. */
class QuotationEngineTest {
    private static final String PAGE =
            "The delegation arrived late. We do not agree that the harbour should be closed in winter, he said. "
                    + "Nobody answered him for a while.";

    private static void assertWording(Wording wording, String page, String quotation) {
        assertThat(judge(page, quotation).wording())
                .as("%s <- %s", page, quotation)
                .isEqualTo(wording);
    }

    @Nested
    class Wordings {
        @Test
        void calls_the_same_words_exact() {
            Verdict verdict = judge(PAGE, "We do not agree that the harbour should be closed");
            assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
            assertThat(verdict.sentence()).isEqualTo("These words are on page 1, as quoted.");
            assertThat(verdict.evidence()).isEqualTo(Verdict.Evidence.CONFIRMED);
        }

        @Test
        void names_the_words_by_their_offsets() {
            Verdict verdict = judge(PAGE, "We do not agree that the harbour");
            assertThat(verdict.passage()).isNotNull();
            Passage.Range range = verdict.passage().pages().getFirst();
            assertThat(PAGE.substring(range.start(), range.end())).isEqualTo("We do not agree that the harbour");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "We do agree that the harbour should be closed",
                    "We do not agree that the port should be closed",
                    "We do not agree that the harbour should not be closed",
                    "We do not agree the harbour that should be closed",
                    "We do not agree that the harbor should be closed",
                    "We don't agree that the harbour should be closed",
                })
        void calls_one_changed_dropped_added_or_moved_word_altered(String quotation) {
            assertWording(Wording.ALTERED, PAGE, quotation);
        }

        @Test
        void shows_what_was_dropped() {
            Verdict verdict = judge(PAGE, "We do agree that the harbour should be closed");
            assertThat(verdict.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(Difference.Kind.DROPPED);
                assertThat(difference.onPage()).isNotNull();
                assertThat(difference.onPage().text()).isEqualTo("not");
            });
            assertThat(verdict.sentence())
                    .isEqualTo("Not as printed on page 1. The quotation leaves out 1 word, and does not mark it.");
        }

        @Test
        void lists_punctuation_and_case_as_the_same_words() {
            assertWording(
                    Wording.SAME_WORDS, "They want peace, not war, in the bay.", "They want peace not war in the bay");
            assertWording(Wording.SAME_WORDS, "Are we ready to go home?", "Are we ready to go home.");
            assertWording(Wording.SAME_WORDS, "the Northern Line will open", "the northern line will open");
        }

        @Test
        void says_what_was_searched_when_the_words_are_nowhere() {
            Verdict verdict = judge(PAGE, "Twelve green bottles were hanging on a wall");
            assertThat(verdict.wording()).isEqualTo(Wording.ABSENT);
            assertThat(verdict.sentence()).contains("in the 1 page searched");
            assertThat(verdict.passage()).isNull();
        }
    }

    @Nested
    class Foldings {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "“We agree,” he said to them | 'We agree,' he said to them",
                    "the nego-\\ntiations went on | the negotiations went on",
                    "an anti-\\ngovernment mood grew | an anti-government mood grew",
                    "the ﬁrst ofﬁce of the two | the first office of the two",
                    "he waited -- for once -- in vain | he waited—for once—in vain",
                    "he was u n a b l e to come | he was unable to come",
                    "the harbour,⁵ if it freezes | the harbour, if it freezes",
                    "a coop\u00ADerative mood then | a cooperative mood then",
                    "wait . . . until the spring | wait… until the spring",
                    "the café was closed then | the cafe\u0301 was closed then",
                })
        void sees_no_difference(String page, String quotation) {
            assertWording(Wording.EXACT, page.replace("\\n", "\n"), quotation);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "we're in the harbour now | were in the harbour now",
                    "it rose by 1.5 points then | it rose by 15 points then",
                    "they met at 9:50 that day | they met at 950 that day",
                    "it cost $85 million then | it cost £85 million then",
                    "the agent ███ left the room | the agent left the room",
                    "they are now here at last | they are nowhere at last",
                    "it took 2½ years to build | it took 2 years to build",
                    "the pass is closed today | the p\u0430ss is closed today",
                })
        void keeps_what_carries_meaning(String page, String quotation) {
            assertWording(Wording.ALTERED, page, quotation);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "it gave 10\u2075 tons a year | it gave 10 tons a year",
                    "the sum 5*3 is known | the sum 5 3 is known",
                    "and it was -5 degrees at sea | 5 degrees at sea",
                    "and it was \u22125 degrees at sea | 5 degrees at sea",
                    "an error of \u00B13 percent in all | 3 percent in all",
                    "a depth of \u22655 fathoms in all | a depth of 5 fathoms in all",
                    "a depth of \u22655 fathoms in all | 5 fathoms in all",
                    "that the sum \u2260 the parts of it | that the sum the parts of it",
                })
        void keeps_what_makes_another_number_of_a_figure(String page, String quotation) {
            assertWording(Wording.ALTERED, page, quotation);
            assertWording(Wording.EXACT, page, page);
        }

        @Test
        void takes_a_hyphen_at_the_end_of_a_line_for_nothing_or_a_hyphen_but_for_no_space() {
            assertWording(Wording.EXACT, "he is a not-\nable man here", "he is a notable man here");
            assertWording(Wording.EXACT, "he is a not-\nable man here", "he is a not-able man here");
            assertWording(Wording.ALTERED, "he is a not-\nable man here", "he is a not able man here");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "some 1,500 ships came in | some 1500 ships came in",
                    "the U.S. ships came in | the US ships came in",
                    "an anti-government mood grew | an anti government mood grew",
                })
        void calls_dress_alone_the_same_words(String page, String quotation) {
            assertWording(Wording.SAME_WORDS, page, quotation);
        }
    }

    @Nested
    class Conventions {
        @Test
        void permits_the_first_letter_and_the_closing_stop_to_follow_the_sentence() {
            assertWording(Wording.EXACT, PAGE, "we do not agree that the harbour should be closed.");
            assertWording(Wording.EXACT, PAGE, "Nobody answered him for a while,");
        }

        @Test
        void needs_no_ellipsis_at_the_ends_but_notes_one() {
            Verdict verdict = judge(PAGE, "… that the harbour should be closed");
            assertThat(verdict.wording()).isEqualTo(Wording.EDITED);
            assertThat(verdict.flags().omitsNothing()).isTrue();
        }
    }

    @Nested
    class Marks {
        @Test
        void shows_what_an_ellipsis_omits_and_flags_a_denial() {
            Verdict verdict = judge(PAGE, "We do … agree that the harbour should be closed");
            assertThat(verdict.wording()).isEqualTo(Wording.EDITED);
            assertThat(verdict.flags().omitsNegation()).isTrue();
            assertThat(verdict.sentence()).contains("The “…” leaves out 1 word.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[They] do not agree that the harbour should be closed",
                    "We do not agree that [this] harbour should be closed",
                    "We do not agree[d] that the harbour should be closed",
                    "[w]e do not agree that the harbour should be closed",
                    "We do not agree [sic] that the harbour should be closed",
                    "We do not agree […] should be closed in winter",
                })
        void calls_what_is_marked_edited(String quotation) {
            assertWording(Wording.EDITED, PAGE, quotation);
        }

        @Test
        void reads_a_mark_that_stands_in_the_source_literally() {
            assertWording(
                    Wording.EXACT,
                    "they own the country [capital] and … all else",
                    "own the country [capital] and … all else");
        }

        @Test
        void excuses_only_what_stands_at_the_mark() {
            assertWording(Wording.ALTERED, PAGE, "We do … agree that the port should be closed");
        }

        @Test
        void refuses_a_quotation_that_is_cut_up() {
            assertWording(Wording.ALTERED, PAGE, "The delegation … do not … harbour should … winter … answered");
        }
    }

    @Nested
    class Rules {
        @Test
        void judges_a_short_quotation_in_the_claimed_document_alone() {
            PageText page = typed("d1", 1, PAGE);
            assertThat(judge(new Claim("arrived late", null, "d1", null), page).wording())
                    .isEqualTo(Wording.EXACT);
            assertThat(judge(new Claim("arrived late", null, "d2", null), page, typed("d2", 1, "Nothing to see."))
                            .wording())
                    .isEqualTo(Wording.ABSENT);
            assertThat(judge(Claim.of("arrived late"), page).wording()).isEqualTo(Wording.ABSENT);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "he was unable to come home | able to come home",
                    "the un-\\nable men came home | able men came home",
                    "the non-aligned states came home | aligned states came home",
                    "he was u n a b l e to come home | able to come home",
                    "the A m b a s s a d o r came | the A m b a s s",
                    "they agreed to cease-fire talks then | they agreed to cease",
                })
        void never_begins_or_ends_inside_a_word(String page, String quotation) {
            assertThat(judge(page.replace("\\n", "\n"), quotation).wording()).isIn(Wording.ALTERED, Wording.ABSENT);
        }

        @Test
        void may_end_behind_a_prefix_that_is_no_word_of_its_own() {
            String page = "they were stirring up anti-government feeling and went home from non-aligned states";
            assertThat(judge(page, "they were stirring up anti").wording()).isEqualTo(Wording.EXACT);
            assertThat(judge(page, "and went home from non").wording()).isNotEqualTo(Wording.EXACT);
            assertThat(judge(page, "government feeling and went home").wording())
                    .isNotEqualTo(Wording.EXACT);
        }

        @Test
        void prefers_exact_words_elsewhere_to_altered_ones_where_claimed_and_shows_both() {
            Verdict verdict = judge(
                    new Claim("We do agree that the harbour should be closed", null, "d1", 1),
                    typed("d1", 1, PAGE),
                    typed("d2", 1, "We do agree that the harbour should be closed."));
            assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
            assertThat(verdict.place()).isEqualTo(Verdict.Place.ELSEWHERE);
            assertThat(verdict.closest()).isNotNull();
            assertThat(verdict.closest().document()).isEqualTo("d1");
        }

        @Test
        void counts_other_places_but_not_other_versions() {
            PageText page = typed("d1", 1, PAGE);
            Verdict verdict = judge(
                    Claim.of("that the harbour should be closed"),
                    page,
                    version(page, 2),
                    typed("d2", 4, "He denied that the harbour should be closed."));
            assertThat(verdict.flags().places()).isEqualTo(2);
            assertThat(verdict.passage()).isNotNull();
            assertThat(verdict.passage().version()).isEqualTo(2);
        }
    }

    @Nested
    class Speakers {
        private final PageText page = spoken(
                spoken(
                        typed("d1", 1, "Ms. Hart: We sail at dawn tomorrow.\nMr. Vale: Then we sail without me."),
                        "Ms. Hart",
                        "We sail at dawn tomorrow."),
                "The President",
                "Then we sail without me.");

        private Verdict.Agreement agreement(String quotation, String speaker, List<String> participants) {
            PageCollection pages = PageCollection.of(List.of(page), Map.of("d1", participants));
            return new QuotationEngine()
                    .judge(new Claim(quotation, speaker, null, null), pages)
                    .speaker()
                    .agreement();
        }

        @Test
        void compares_last_names() {
            assertThat(agreement("We sail at dawn", "Hart", List.of())).isEqualTo(Verdict.Agreement.SAME);
            assertThat(agreement("We sail at dawn", "Vale", List.of())).isEqualTo(Verdict.Agreement.OTHER);
        }

        @Test
        void resolves_an_office_only_by_the_documents_own_list() {
            assertThat(agreement("Then we sail without me", "Vale", List.of())).isEqualTo(Verdict.Agreement.OTHER);
            assertThat(agreement("Then we sail without me", "Vale", List.of("Edgar Vale, President")))
                    .isEqualTo(Verdict.Agreement.SAME);
        }

        @Test
        void calls_a_label_run_over_altered_and_the_speaker_mixed() {
            Verdict verdict = judge(Claim.of("We sail at dawn tomorrow. Then we sail without me."), page);
            assertThat(verdict.wording()).isEqualTo(Wording.ALTERED);
            assertThat(verdict.speaker().agreement()).isEqualTo(Verdict.Agreement.MIXED);
        }
    }

    @Nested
    class Evidence {
        @Test
        void a_possible_misreading_is_doubtful_never_exact() {
            PageText page = machine("d1", 1, "it is true that he saicl so to them", 0.8);
            Verdict verdict = judge(Claim.of("it is true that he said so to them"), page);
            assertThat(verdict.wording()).isEqualTo(Wording.DOUBTFUL);
            assertThat(verdict.evidence()).isEqualTo(Verdict.Evidence.MACHINE);
            assertThat(verdict.lowestConfidence()).isEqualTo(0.8);
        }

        @Test
        void two_words_run_together_are_doubtful() {
            PageText page = machine("d1", 1, "ships of theUnited States came in", 0.95);
            assertThat(judge(Claim.of("ships of the United States came in"), page)
                            .wording())
                    .isEqualTo(Wording.DOUBTFUL);
        }

        @Test
        void a_word_that_a_person_put_right_is_evidence_for_itself_alone() {
            PageText page = emended(machine("d1", 1, "it is true that he said so to them", 0.8), "said", "so");
            Verdict verdict = judge(Claim.of("it is true that he said so"), page);
            assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
            assertThat(verdict.evidence()).isEqualTo(Verdict.Evidence.MACHINE);
            assertThat(verdict.lowestConfidence()).isEqualTo(0.8);
            Verdict alone = judge(new Claim("said so", null, "d1", 1), page);
            assertThat(alone.evidence()).isEqualTo(Verdict.Evidence.CONFIRMED);
            assertThat(alone.lowestConfidence()).isEqualTo(1);
        }

        @Test
        void a_word_that_a_person_put_right_was_not_misread() {
            PageText page = machine("d1", 1, "it is true that he saicl so to them", 0.8);
            assertThat(judge(Claim.of("it is true that he said so"), page).wording())
                    .isEqualTo(Wording.DOUBTFUL);
            assertThat(judge(Claim.of("it is true that he said so"), emended(page, "saicl"))
                            .wording())
                    .isEqualTo(Wording.ALTERED);
        }

        private static PageText emended(PageText page, String... right) {
            List<Word> words = page.words().stream()
                    .map(word -> List.of(right).contains(word.text())
                            ? new Word(
                                    word.text(),
                                    word.start(),
                                    word.end(),
                                    null,
                                    1,
                                    false,
                                    null,
                                    new Word.Emended("Jonna Osk", Instant.EPOCH))
                            : word)
                    .toList();
            return new PageText(page.key(), 2, false, page.text(), words, page.spans(), page.turns());
        }

        @Test
        void a_known_word_read_with_confidence_is_what_it_is() {
            PageText page = machine("d1", 1, "we expect a change in the weather", 0.96);
            assertThat(judge(Claim.of("we expect a chance in the weather"), page)
                            .wording())
                    .isEqualTo(Wording.ALTERED);
        }

        @Test
        void a_join_may_not_hide_a_word() {
            PageText page = machine("d1", 1, "we came nowadaysthat there was no wind", 0.8);
            assertThat(judge(Claim.of("we came nowadays there was no wind"), page)
                            .wording())
                    .isEqualTo(Wording.ALTERED);
        }

        @Test
        void the_other_reading_of_a_word_makes_doubtful() {
            Word word = new Word("harvest", 4, 11, null, 0.6, true, "harbour");
            PageText page = new PageText(
                    typed("d1", 1, "").key(),
                    1,
                    false,
                    "the harvest will be closed",
                    List.of(word),
                    List.of(),
                    List.of());
            assertThat(judge(Claim.of("the harbour will be closed"), page).wording())
                    .isEqualTo(Wording.DOUBTFUL);
        }

        @Test
        void two_long_words_on_the_claimed_page_may_be_doubtful_but_nowhere_else() {
            PageText page = machine("d1", 1, "to re-examine longstanding contentious isaues and to identify", 0.8);
            assertThat(judge(new Claim("contentious issues", null, "d1", 1), page)
                            .wording())
                    .isEqualTo(Wording.DOUBTFUL);
            assertThat(judge(new Claim("contentious issues", null, "d1", null), page)
                            .wording())
                    .isEqualTo(Wording.ABSENT);
            assertThat(judge(new Claim("contentious tissue", null, "d1", 1), page)
                            .wording())
                    .isEqualTo(Wording.ABSENT);
        }

        @Test
        void a_page_that_could_hardly_be_read_proves_nothing_against_a_quotation() {
            String rubbish = "thwre os ereas vicleten sgrestant seached peepagends eve apolsssen rhe ".repeat(6);
            String line = "I would hope that the ministers apolsssen eve nor engsging in a peepagends effort ";
            Claim claim = Claim.of("I would hope that the ministers spokesmen are not engaging in a propaganda effort");
            assertThat(judge(claim, machine("d1", 1, line + rubbish, 0.5)).wording())
                    .isEqualTo(Wording.DOUBTFUL);
            String plain = "there is a story on the wire and a statement by an official of this house ".repeat(6);
            assertThat(judge(claim, machine("d1", 1, line + plain, 0.5)).wording())
                    .isEqualTo(Wording.ALTERED);
        }

        @Test
        void nor_does_it_prove_anything_for_one_of_which_most_is_rubbish() {
            String rubbish = "thwre os ereas vicleten sgrestant seached peepagends eve apolsssen rhe ".repeat(6);
            assertThat(judge(
                                    Claim.of("the ministers have given their word of honour to us"),
                                    machine("d1", 1, "the ministers " + rubbish, 0.5))
                            .wording())
                    .isEqualTo(Wording.ABSENT);
        }
    }

    @Nested
    class Furniture {
        @Test
        void a_marked_banner_is_skipped_and_quoted() {
            PageText page =
                    with(typed("d1", 1, "we came to\nMOST PRIVATE\nagree on terms"), Role.FURNITURE, "MOST PRIVATE");
            Verdict verdict = judge(Claim.of("we came to agree on terms"), page);
            assertThat(verdict.wording()).isEqualTo(Wording.EXACT);
            assertThat(verdict.flags().skippedFurniture()).containsExactly("MOST PRIVATE");
        }

        @Test
        void an_unmarked_banner_must_stand_at_two_edges() {
            Verdict twice = judge(
                    Claim.of("they came for the negotiations in spring"),
                    typed("d1", 1, "CONFIDENTIAL\nIt is known that they came for the nego-\nCONFIDENTIAL\n- 1 -"),
                    typed("d1", 2, "CONFIDENTIAL\n- 2 -\ntiations in spring."));
            assertThat(twice.wording()).isEqualTo(Wording.EXACT);
            assertThat(twice.passage()).isNotNull();
            assertThat(twice.passage().pages()).extracting(Passage.Range::page).containsExactly(1, 2);
            Verdict once = judge(
                    Claim.of("the plan must be kept for ever"),
                    typed("d1", 1, "They say the plan must be kept\nSECRET"),
                    typed("d1", 2, "for ever and a day."));
            assertThat(once.wording()).isEqualTo(Wording.ALTERED);
        }

        @Test
        void a_footnote_is_not_the_record() {
            PageText page = with(
                    typed("d1", 1, "The meeting went on.\n1 Drafted by the harbour master."),
                    Role.NOTE,
                    "1 Drafted by the harbour master.");
            assertThat(judge(Claim.of("Drafted by the harbour master"), page).part())
                    .isEqualTo(Verdict.Part.NOTE);
        }
    }
}
