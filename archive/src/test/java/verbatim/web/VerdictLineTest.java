package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.quotation.Claim;
import verbatim.quotation.PageCollection;
import verbatim.quotation.Passage;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Verdict;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** What a verdict says in the language of its reader: in English what the engine says, and in Russian the same. */
class VerdictLineTest {
    private static final String TREATY =
            "We do not agree that the harbour should be closed, and Peter said so.\nThe envoy of Tarn asked for time until the spring.";

    private static final List<PageText> PAGES = List.of(
            page("treaty", 1, TREATY, List.of(new Turn("Premier Osk", 0, TREATY.length())), List.of()),
            page("treaty", 2, "The ferries shall sail again in May without any", List.of(), List.of()),
            page(
                    "treaty",
                    3,
                    "further delay whatever the weather. Drafted by the clerk of the port.",
                    List.of(),
                    List.of()),
            page("letter", 1, "Nothing else was said that day.\nThe ministers left by boat.", List.of(), List.of()),
            noted(),
            read());

    private static final List<Claim> CLAIMS = List.of(
            Claim.of("We do not agree that the harbour should be closed"),
            Claim.of("we do not agree that the harbour should be closed and Peter said so"),
            Claim.of("We do not agree that the Harbour should be closed"),
            Claim.of("We do not agree; that the harbour should be closed and peter said so"),
            Claim.of("… that the harbour should be closed"),
            Claim.of("We do … agree that the harbour should be closed"),
            Claim.of("We do not agree that [it] should be closed"),
            Claim.of("The envoy [of the north] asked for time until the spring"),
            Claim.of("We do agree that the harbour should be closed"),
            Claim.of("We do not agree that the port should be closed"),
            Claim.of("We do not agree that the old harbour should be closed for good"),
            Claim.of("We do not think that the harbour be closed at once, and Peter said"),
            Claim.of("The ferries shall sail again in May without any further delay"),
            Claim.of("Twelve green bottles were hanging on a wall"),
            Claim.of("Peter said"),
            Claim.of("…"),
            Claim.of("long ".repeat(3_000)),
            Claim.of("it is true that he said so to them"),
            Claim.of("The clause on pilots was struck out later"),
            new Claim("Peter shouted", null, "treaty", null),
            new Claim("We do not agree that the harbour should be closed", "Minister Hale", null, null),
            new Claim("We do not agree that the harbour should be closed", "Premier Osk", "treaty", 1),
            new Claim("We do not agree that the harbour should be closed", null, "treaty", 3),
            new Claim("We do not agree that the harbour should be closed", null, "letter", null),
            new Claim("The ministers left by boat", "Minister Hale", null, null));

    private static PageText page(String document, int page, String text, List<Turn> turns, List<Span> spans) {
        return new PageText(new PageKey(document, 1, page), 1, true, text, List.of(), spans, turns);
    }

    private static PageText noted() {
        String text = "The council met in the old hall.\nThe clause on pilots was struck out later.";
        return page(
                "minutes", 1, text, List.of(), List.of(new Span(Role.NOTE, text.indexOf("The clause"), text.length())));
    }

    private static PageText read() {
        String text = "He wrote: it is true that he saicl so to them.";
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            words.add(new Word(word, at, at + word.length(), null, 0.5, false, null));
            at += word.length() + 1;
        }
        return new PageText(new PageKey("scan", 1, 1), 1, false, text, words, List.of(), List.of());
    }

    private static VerdictJson judged(Claim claim) {
        Verdict verdict = new QuotationEngine().judge(claim, PageCollection.of(PAGES));
        return VerdictJson.of(
                null, verdict, "2026-11-30T12:00:00Z", shape(verdict.passage()), List.of(), shape(verdict.closest()));
    }

    private static @Nullable PassageJson shape(@Nullable Passage passage) {
        return passage == null
                ? null
                : new PassageJson(
                        passage.document(),
                        passage.version(),
                        null,
                        passage.textRevision(),
                        null,
                        passage.text(),
                        passage.pages().stream()
                                .map(each -> new RangeJson(each.page(), each.start(), each.end(), List.of()))
                                .toList());
    }

    private static String russian(Claim claim, Axes.Claim by) {
        return Texts.of(Language.RUSSIAN)
                .<String, RuntimeException>speaking(
                        () -> VerdictLine.told(judged(claim), by, claim).sentence());
    }

    @Test
    void in_english_the_line_made_of_the_data_is_the_engines_own() {
        Set<String> wordings = new TreeSet<>();
        for (Claim claim : CLAIMS) {
            VerdictJson verdict = judged(claim);
            wordings.add(verdict.wording());
            assertThat(VerdictLine.said(verdict, Axes.Claim.ASKED, claim))
                    .as(claim.toString())
                    .isEqualTo(verdict.sentence());
        }
        assertThat(wordings).containsExactly("absent", "altered", "doubtful", "edited", "exact", "same-words");
    }

    @Test
    void what_the_engine_said_is_kept_where_english_is_spoken() {
        Claim claim = Claim.of("We do not agree that the harbour should be closed");
        VerdictJson kept = judged(claim).withSentence("As it was kept.");
        assertThat(VerdictLine.told(kept, Axes.Claim.ASKED, claim)).isSameAs(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Эти слова есть на странице 1, как в цитате.",
                "4 | Слова есть на странице 1. На месте «…» ничего не опущено.",
                "5 | Слова есть на странице 1. На месте «…» опущено 1 слово. В опущенном есть отрицание: прочтите его.",
                "6 | Слова есть на странице 1. «[it]» стоит вместо «the harbour».",
                "8 | Не так, как напечатано на странице 1. В цитате опущено 1 слово, и это никак не помечено.",
                "12 | Эти слова есть на страницах 2 и 3, как в цитате.",
                "13 | Мы не нашли этих слов на 6 просмотренных страницах. Это не значит, что их никогда не говорили.",
                "14 | Столь малое число слов встречается во многих местах и ничего не доказывает. Назовите документ или процитируйте больше.",
                "15 | Здесь нет слов, которые можно искать.",
                "17 | На странице 1 машина прочитала иначе в 1 месте, возможно ошибочно. Сверьте цитату со сканом.",
                "20 | Эти слова есть на странице 1, как в цитате. Говорит Premier Osk. Вы указали: Minister Hale.",
                "22 | Эти слова есть на странице 1, как в цитате. Не на странице 3, как вы указали, а на странице 1.",
                "23 | Эти слова есть на странице 1, как в цитате. Это не тот документ, который вы назвали.",
            })
    void in_russian_it_says_the_same_and_no_more(int claim, String line) {
        assertThat(russian(CLAIMS.get(claim), Axes.Claim.ASKED)).isEqualTo(line);
    }

    @Test
    void no_word_of_english_is_left_in_any_of_them() {
        for (Claim claim : CLAIMS) {
            String line = russian(claim, Axes.Claim.STORY);
            assertThat(line.replaceAll("«[^»]*»|Premier Osk|Minister Hale", ""))
                    .as(claim.toString())
                    .doesNotContainPattern("[A-Za-z]");
        }
    }

    @Test
    void words_that_sound_like_a_verdict_make_none() {
        Claim claim =
                Claim.of("We do not agree that [That is another document than the one you named.] should be closed");
        assertThat(russian(claim, Axes.Claim.ASKED)).doesNotContain("не тот документ");
    }
}
