package verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.fault.Fault;
import verbatim.holdings.Excerpt;
import verbatim.search.SearchIndex.Entry;
import verbatim.search.SearchIndex.Hit;
import verbatim.search.SearchIndex.Hits;
import verbatim.search.SearchIndex.Match;
import verbatim.search.SearchIndex.Query;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Word;

/** What every index must do; each adapter's test extends it. */
abstract class SearchIndexContract {
    private SearchIndex index;

    abstract SearchIndex open();

    @BeforeEach
    void opens_the_index() {
        index = open();
    }

    @AfterEach
    void closes_the_index() {
        index.close();
    }

    @Test
    void an_empty_index_finds_nothing_and_counts_nothing() {
        assertThat(index.count()).isZero();
        assertThat(find("peace").total()).isZero();
        assertThat(index.candidates(List.of("peace"), null, Visible.everything(), 10))
                .isEmpty();
    }

    @Test
    void what_was_put_is_found_after_the_commit() {
        file(page("dmemcon01", 1, "The Ministers agreed to meet again."));
        assertThat(index.count()).isEqualTo(1);
        assertThat(found("ministers")).containsExactly("dmemcon01/v1/p1");
        assertThat(found("chancellors")).isEmpty();
    }

    @Test
    void a_page_put_again_replaces_what_was_filed() {
        file(page("da", 1, "first reading"));
        file(page("da", 1, "second reading"));
        assertThat(index.count()).isEqualTo(1);
        assertThat(found("first")).isEmpty();
        assertThat(found("second")).containsExactly("da/v1/p1");
    }

    @Test
    void a_removed_version_is_found_no_more_and_others_are() {
        file(page("da", 1, "peace"), page("db", 1, "peace"));
        index.remove("da", 1);
        index.commit();
        assertThat(found("peace")).containsExactly("db/v1/p1");
    }

    @Test
    void a_cleared_index_is_empty() {
        file(page("da", 1, "peace"));
        index.clear();
        index.commit();
        assertThat(index.count()).isZero();
        assertThat(found("peace")).isEmpty();
    }

    @Test
    void all_words_must_stand_on_the_page() {
        file(page("da", 1, "arms control"), page("db", 1, "arms"), page("dc", 1, "control of arms"));
        assertThat(found("arms control")).containsExactlyInAnyOrder("da/v1/p1", "dc/v1/p1");
    }

    @Test
    void one_of_two_words_is_enough_with_OR() {
        file(page("da", 1, "Vienna talks"), page("db", 1, "Geneva talks"), page("dc", 1, "Paris talks"));
        assertThat(found("Vienna OR Geneva")).containsExactlyInAnyOrder("da/v1/p1", "db/v1/p1");
        assertThat(found("talks Vienna OR Geneva OR Oslo")).containsExactlyInAnyOrder("da/v1/p1", "db/v1/p1");
    }

    @Test
    void a_word_with_a_minus_must_not_stand_there() {
        file(page("da", 1, "arms control"), page("db", 1, "arms race"));
        assertThat(found("arms -race")).containsExactly("da/v1/p1");
        assertThat(found("-race")).containsExactly("da/v1/p1");
        assertThat(found("arms -\"arms race\"")).containsExactly("da/v1/p1");
    }

    @Test
    void case_accents_and_compatibility_forms_do_not_count() {
        file(page("da", 1, "Président Mitterrand and Milošević spoke of the ﬁrst Łódź CONFERENCE"));
        for (String word : List.of("president", "Milosevic", "MILOŠEVIĆ", "first", "lodz", "conference")) {
            assertThat(found(word)).as(word).hasSize(1);
        }
    }

    @Test
    void possessives_initials_and_figures_are_found_as_people_type_them() {
        file(page("da", 1, "Yeltsin’s view of U.S. forces: 9,300 troops, 1.5 percent, I don't know"));
        for (String word : List.of("Yeltsin", "Yeltsin's", "US", "U.S.", "9300", "9,300", "1.5", "don’t")) {
            assertThat(found(word)).as(word).hasSize(1);
        }
        assertThat(found("15")).isEmpty();
    }

    @Test
    void a_phrase_stands_in_order_and_crosses_lines() {
        file(page("da", 1, "we will not\nattack first"), page("db", 1, "attack we will not"));
        assertThat(found("\"not attack\"")).containsExactly("da/v1/p1");
        assertThat(found("“will not attack first”")).containsExactly("da/v1/p1");
    }

    @Test
    void the_words_of_a_phrase_are_marked_only_where_the_phrase_stands() {
        file(page("da", 1, "will he attack? we will not attack"));
        assertThat(find("\"we will not\"").hits().getFirst().matches()).containsExactly(new Match(16, 27));
    }

    @Test
    void a_word_parted_at_a_line_end_is_found_joined_and_apart() {
        file(page("da", 1, "The negotia-\ntions were long and well-\nknown to all"));
        for (String words : List.of(
                "negotiations",
                "negotia",
                "\"the negotiations were long\"",
                "well-known",
                "\"well known\"",
                "\"and well-known to all\"",
                "\"negotiations were long and wellknown\"")) {
            assertThat(found(words)).as(words).hasSize(1);
        }
    }

    @Test
    void a_phrase_crosses_to_the_next_page_and_the_hit_is_where_it_begins() {
        List<PageText> pages = List.of(
                page("da", 1, "He would respect the neutral status of the bor-"),
                page("da", 2, "der countries. He said so."));
        file(pages.toArray(PageText[]::new));
        assertThat(found("\"neutral status of the border countries\"")).containsExactly("da/v1/p1");
        assertThat(found("border")).containsExactly("da/v1/p1");
        assertThat(found("countries")).containsExactly("da/v1/p2");
        assertThat(found("\"countries he said\"")).containsExactly("da/v1/p2");
    }

    @Test
    void a_phrase_runs_over_the_furniture_at_a_page_end_and_furniture_is_found_too() {
        PageText first = spans(
                page("da", 1, "SECRET\nwe have agreed\nSECRET\n1"),
                new Span(Role.FURNITURE, 0, 6),
                new Span(Role.FURNITURE, 22, 30));
        PageText second = spans(page("da", 2, "SECRET\nto nothing at all"), new Span(Role.FURNITURE, 0, 6));
        file(first, second);
        assertThat(found("\"agreed to nothing\"")).containsExactly("da/v1/p1");
        assertThat(found("secret")).containsExactlyInAnyOrder("da/v1/p1", "da/v1/p2");
        assertThat(find("secret").hits().getFirst().matches()).isNotEmpty();
    }

    @Test
    void both_readings_of_a_doubtful_word_are_found() {
        PageText page = new PageText(
                new PageKey("da", 1, 1),
                1,
                false,
                "the rnilitary plan",
                List.of(
                        new Word("the", 0, 3, null, 0.9, false, null),
                        new Word("rnilitary", 4, 13, null, 0.4, true, "military"),
                        new Word("plan", 14, 18, null, 0.9, false, null)),
                List.of(),
                List.of());
        file(page);
        assertThat(found("military")).hasSize(1);
        assertThat(found("\"the military plan\"")).hasSize(1);
        assertThat(texts("military", page)).containsExactly("rnilitary");
    }

    @Test
    void matches_are_ranges_of_the_pages_text() {
        PageText page = page("da", 1, "😀 Peace, not war: we want peace-\nful days");
        file(page);
        assertThat(texts("peace war", page)).containsExactly("Peace", "war", "peace");
        assertThat(texts("\"not war we\"", page)).containsExactly("not war: we");
        assertThat(texts("peaceful", page)).containsExactly("peace-\nful");
    }

    @Test
    void fields_narrow_a_question() {
        Entry memcon = entry(page("da", 1, "peace"), "Kohl in Oggersheim", "memcon", "1994-04-23", "bosnia");
        Entry cable = entry(page("db", 1, "peace"), "Cable on Dayton", "cable", null, null);
        index.put(List.of(memcon, cable));
        index.commit();
        assertThat(found("peace title:kohl")).containsExactly("da/v1/p1");
        assertThat(found("title:\"kohl in oggersheim\"")).containsExactly("da/v1/p1");
        assertThat(found("peace kind:Cable")).containsExactly("db/v1/p1");
        assertThat(found("peace -kind:cable")).containsExactly("da/v1/p1");
        assertThat(found("document:db")).containsExactly("db/v1/p1");
        assertThat(found(new Query("peace", "MEMCON", null, null, null, null))).containsExactly("da/v1/p1");
        assertThat(found(new Query("peace", null, null, null, "bosnia", null))).containsExactly("da/v1/p1");
        assertThat(found(new Query("", null, null, null, null, "da"))).containsExactly("da/v1/p1");
        assertThat(found("")).hasSize(2);
    }

    @Test
    void dates_overlap_and_unknown_ones_are_left_out() {
        index.put(List.of(
                entry(page("da", 1, "peace"), "", null, "1994-04-23", null),
                entry(page("db", 1, "peace"), "", null, "1994", null),
                entry(page("dc", 1, "peace"), "", null, "1993-11/1994-01~", null),
                entry(page("dd", 1, "peace"), "", null, "198X", null),
                entry(page("de", 1, "peace"), "", null, "sometime in April", null),
                entry(page("df", 1, "peace"), "", null, null, null)));
        index.commit();
        assertThat(found(new Query("peace", null, "1994-04", "1994-04", null, null)))
                .containsExactlyInAnyOrder("da/v1/p1", "db/v1/p1");
        assertThat(found(new Query("peace", null, null, "1993-12-31", null, null)))
                .containsExactlyInAnyOrder("dc/v1/p1", "dd/v1/p1");
        assertThat(found(new Query("peace", null, "1994-05", null, null, null))).containsExactly("db/v1/p1");
        assertThatThrownBy(() -> found(new Query("peace", null, null, "yesterday", null, null)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).contains("\"to\"", "yesterday", "1995-07"));
        assertThat(find("peace").facets().get("year"))
                .containsEntry("1994", 2L)
                .containsEntry("1993", 1L)
                .containsEntry("1980", 1L);
    }

    @Test
    void facets_count_every_page_that_fits() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            entries.add(entry(page("da", i, "peace"), "", i <= 20 ? "memcon" : "cable", null, "r1"));
        }
        index.put(entries);
        index.commit();
        Hits hits = index.find(question("peace"), Visible.everything(), 0, 5);
        assertThat(hits.total()).isEqualTo(30);
        assertThat(hits.exact()).isTrue();
        assertThat(hits.facets().get("kind")).containsExactly(entryOf("memcon", 20L), entryOf("cable", 10L));
        assertThat(hits.facets().get("release")).containsExactly(entryOf("r1", 30L));
    }

    @Test
    void pages_of_hits_follow_one_another_without_gap_or_overlap() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            entries.add(entry(page("da", i, "peace"), "", null, null, null));
        }
        index.put(entries);
        index.commit();
        List<PageKey> all = new ArrayList<>();
        for (int from = 0; from < 30; from += 10) {
            index.find(question("peace"), Visible.everything(), from, 10).hits().forEach(h -> all.add(h.page()));
        }
        assertThat(all).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void what_may_not_be_seen_is_not_found_counted_or_proposed() {
        file(page("dopen", 1, "peace"), page("dhidden", 1, "peace"));
        Visible visible = (document, version) -> document.equals("dopen");
        Hits hits = index.find(question("peace"), visible, 0, 10);
        assertThat(hits.total()).isEqualTo(1);
        assertThat(keys(hits)).containsExactly("dopen/v1/p1");
        assertThat(index.candidates(List.of("peace"), null, visible, 1)).containsExactly(new PageKey("dopen", 1, 1));
    }

    @Test
    void of_an_excerpt_its_pages_alone_are_found_and_nothing_crosses_to_a_hidden_one() {
        file(
                page("dpart", 1, "the hidden ferry"),
                page("dpart", 2, "peace at the harbour was infor-"),
                page("dpart", 3, "mation of the hidden kind, and peace"),
                page("dpart", 4, "peace again"),
                page("dopen", 1, "peace of the"),
                page("dopen", 2, "whole kind"));
        Visible visible = part(Set.of(2, 4));
        assertThat(keys(index.find(question("peace"), visible, 0, 10)))
                .containsExactlyInAnyOrder("dpart/v1/p2", "dpart/v1/p4", "dopen/v1/p1");
        assertThat(index.find(question("peace"), visible, 0, 1).total()).isEqualTo(3);
        assertThat(keys(index.find(question("harbour"), visible, 0, 10))).containsExactly("dpart/v1/p2");
        for (String hidden : List.of(
                "hidden",
                "information",
                "mation",
                "\"was infor mation\"",
                "\"was information\"",
                "\"information of the\"")) {
            assertThat(index.find(question(hidden), visible, 0, 10).total())
                    .as(hidden)
                    .isZero();
        }
        assertThat(keys(index.find(question("harbour -\"was information of\""), visible, 0, 10)))
                .containsExactly("dpart/v1/p2");
        assertThat(keys(index.find(question("\"peace of the whole kind\""), visible, 0, 10)))
                .containsExactly("dopen/v1/p1");
        assertThat(keys(index.find(question("\"was information of\""), part(Set.of(2, 3)), 0, 10)))
                .containsExactly("dpart/v1/p2");
        assertThat(found("information")).containsExactly("dpart/v1/p2");
        assertThat(index.candidates(List.of("peace"), "dpart", visible, 9))
                .containsExactly(new PageKey("dpart", 1, 2), new PageKey("dpart", 1, 4));
        assertThat(index.candidates(List.of("ferry"), null, visible, 9)).isEmpty();
    }

    @Test
    void the_score_of_an_excerpts_page_tells_nothing_of_the_page_behind_it() {
        file(page("dpart", 1, "peace at the harbour"), page("dpart", 2, "many words more that nobody is to know"));
        double with = index.find(question("peace"), part(Set.of(1)), 0, 9)
                .hits()
                .getFirst()
                .score();
        file(page("dpart", 1, "peace at the harbour"));
        assertThat(index.find(question("peace"), part(Set.of(1)), 0, 9)
                        .hits()
                        .getFirst()
                        .score())
                .isEqualTo(with);
    }

    /** Everything of {@code dopen}, and these pages of {@code dpart}. */
    private static Visible part(Set<Integer> pages) {
        return new Visible() {
            @Override
            public boolean sees(String document, int version) {
                return document.equals("dopen");
            }

            @Override
            public Map<String, Excerpt> excerpts() {
                return Map.of("dpart", Excerpt.of(1, pages, true, Instant.EPOCH));
            }
        };
    }

    @Test
    void bad_syntax_is_taken_as_words() {
        file(page("da", 1, "peace or war: foo bar 10 30 at dawn"));
        for (String words : List.of(
                "\"peace or",
                "OR peace",
                "peace OR",
                "foo:bar",
                "(peace",
                "10:30",
                "peace -",
                "- peace",
                "title:",
                "peace *")) {
            assertThat(find(words)).as(words).isNotNull();
        }
        assertThat(found("\"peace war")).hasSize(1);
        assertThat(found("foo:bar")).hasSize(1);
        assertThat(found("(peace) war)")).hasSize(1);
        assertThat(found("10:30")).hasSize(1);
        assertThat(found("peace OR")).hasSize(1);
        assertThat(found("?!*")).isEmpty();
        assertThat(found("word ".repeat(5_000))).isEmpty();
    }

    @Test
    void candidates_come_rarest_terms_first_and_ties_by_key() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            entries.add(entry(page("da", i, "the common words" + (i == 37 ? " rarely" : "")), "", null, null, null));
        }
        index.put(entries);
        index.commit();
        List<PageKey> best =
                index.candidates(List.of("the", "common", "rarely", "unknown"), null, Visible.everything(), 4);
        assertThat(best.stream().map(PageKey::page)).containsExactly(37, 1, 2, 3);
    }

    @Test
    void candidates_can_be_asked_of_one_document() {
        file(page("da", 1, "peace and war"), page("db", 1, "peace"), page("db", 2, "peace and war"));
        assertThat(index.candidates(List.of("peace", "war"), "db", Visible.everything(), 10))
                .containsExactly(new PageKey("db", 1, 2), new PageKey("db", 1, 1));
        assertThat(index.candidates(List.of("peace"), "dz", Visible.everything(), 10))
                .isEmpty();
    }

    @Test
    void more_than_one_segment_answers_as_one() {
        for (int i = 1; i <= 12; i++) {
            file(page("d" + (char) ('a' + i), 1, "peace number " + i));
        }
        assertThat(find("peace").total()).isEqualTo(12);
        assertThat(index.candidates(List.of("peace", "7"), null, Visible.everything(), 1))
                .containsExactly(new PageKey("dh", 1, 1));
    }

    private void file(PageText... pages) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < pages.length; i++) {
            boolean follows = i + 1 < pages.length
                    && pages[i + 1].key().equals(pages[i].key().plus(1));
            String next = follows ? Entry.opening(pages[i + 1]) : "";
            entries.add(new Entry(pages[i], terms(pages[i].text()), next, "", null, null, null));
        }
        index.put(entries);
        index.commit();
    }

    private Hits find(String words) {
        return index.find(question(words), Visible.everything(), 0, 100);
    }

    private List<String> found(String words) {
        return keys(find(words));
    }

    private List<String> found(Query query) {
        return keys(index.find(query, Visible.everything(), 0, 100));
    }

    private List<String> texts(String words, PageText page) {
        Hit hit = find(words).hits().getFirst();
        List<String> texts = new ArrayList<>();
        for (Match match : hit.matches()) {
            texts.add(page.text().substring(match.start(), match.end()));
        }
        return texts;
    }

    private static Query question(String words) {
        return new Query(words, null, null, null, null, null);
    }

    private static List<String> keys(Hits hits) {
        return hits.hits().stream().map(h -> h.page().toString()).toList();
    }

    private static Entry entry(
            PageText page, String title, @Nullable String kind, @Nullable String date, @Nullable String release) {
        return new Entry(page, terms(page.text()), "", title, kind, date, release);
    }

    private static Set<String> terms(String text) {
        return new TreeSet<>(List.of(text.split("\\W+")));
    }

    private static PageText page(String document, int number, String text) {
        return new PageText(new PageKey(document, 1, number), 1, true, text, List.of(), List.of(), List.of());
    }

    private static PageText spans(PageText page, Span... spans) {
        return new PageText(page.key(), 1, true, page.text(), List.of(), List.of(spans), List.of());
    }

    private static Map.Entry<String, Long> entryOf(String key, long value) {
        return java.util.Map.entry(key, value);
    }
}
