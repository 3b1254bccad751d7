package verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verbatim.language.Texts.t;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    private static final Texts RUSSIAN = Texts.of(Language.RUSSIAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | ru",
                "ru-RU,ru;q=0.9,en;q=0.8 | ru",
                "de-DE,de;q=0.9,ru;q=0.5,en;q=0.4 | ru",
                "en-US,en;q=0.9,ru;q=0.8 | en",
                "en;q=0.1,ru;q=0.2 | ru",
                "ru;q=0,en | en",
                "uk-UA,uk;q=0.9 | none",
                "* | none",
                "'' | none",
                ";;;q=,, | none"
            })
    void the_first_that_a_reader_takes_is_spoken(String ranges, String tag) {
        assertThat(Language.accepted(ranges).map(Language::tag).orElse("none")).isEqualTo(tag);
    }

    @Test
    void a_language_knows_its_name_and_its_direction() {
        assertThat(Language.all()).extracting(Language::ownName).containsExactly("English", "Русский");
        assertThat(Language.all()).extracting(Language::direction).containsOnly("ltr");
        assertThat(new Language(Locale.of("ar")).direction()).isEqualTo("rtl");
        assertThat(new Language(Locale.of("he")).direction()).isEqualTo("rtl");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 страниц",
        "1, 1 страница",
        "2, 2 страницы",
        "5, 5 страниц",
        "11, 11 страниц",
        "21, 21 страница",
        "22, 22 страницы",
        "111, 111 страниц",
        "1501, 1 501 страница"
    })
    void russian_counts_as_russian_does(int n, String pages) {
        // ICU groups by a no-break space.
        assertThat(RUSSIAN.say("site.pages", "n", n).replace('\u00A0', ' ')).isEqualTo(pages);
    }

    @Test
    void english_is_spoken_where_nothing_is_bound_and_a_language_only_within_its_work() {
        assertThat(t("site.pages", "n", 1_500)).isEqualTo("1,500 pages");
        assertThat(RUSSIAN.<String, RuntimeException>speaking(() -> t("site.pages", "n", 3)))
                .isEqualTo("3 страницы");
        assertThat(t("site.pages", "n", 3)).isEqualTo("3 pages");
    }

    @Test
    void what_is_put_in_is_no_pattern() {
        assertThat(t("site.title", "title", "{n, plural, one {#}} it's '{'"))
                .isEqualTo("{n, plural, one {#}} it's '{' · Verbatim");
    }

    @Test
    void a_text_that_is_not_there_is_a_fault_of_ours() {
        assertThatThrownBy(() -> t("site.no_such_text")).hasMessageContaining("site.no_such_text");
        assertThatThrownBy(() -> t("nothing")).hasMessageContaining("nothing");
    }

    @Test
    void a_language_that_runs_from_right_to_left_needs_but_its_texts() {
        Properties site = new Properties();
        site.setProperty("site.pages", "{n, plural, one {صفحة واحدة} two {صفحتان} few {# صفحات} other {# صفحة}}");
        Texts arabic = Texts.of(new Language(Locale.of("ar")), area -> site);
        assertThat(arabic.language().direction()).isEqualTo("rtl");
        assertThat(arabic.say("site.pages", "n", 2)).isEqualTo("صفحتان");
    }

    @Test
    void a_time_zone_is_called_by_its_city() {
        assertThat(Language.ENGLISH.city("America/New_York")).isEqualTo("New York");
        assertThat(Language.RUSSIAN.city("America/New_York")).isEqualTo("Нью-Йорк");
        assertThat(Language.RUSSIAN.city("Europe/Kyiv")).isEqualTo("Киев");
        assertThat(Language.RUSSIAN.city("UTC")).isEqualTo("UTC");
    }
}
