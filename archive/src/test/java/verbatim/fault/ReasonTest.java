package verbatim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.wire.Json;

class ReasonTest {
    private static final Reason LARGE =
            Reason.ofPage("fault.picture.large", "strait.tif", 1_995, "size", "70000 x 90000", "millions", 60);

    private static String russian(Reason reason) {
        return Texts.of(Language.RUSSIAN).speaking(reason::line);
    }

    @Test
    void it_is_told_in_the_language_that_is_spoken() {
        assertThat(LARGE.line())
                .isEqualTo("strait.tif, page 1995: the picture is too large (got 70000 x 90000 pixels, expected at most"
                        + " 60 million). Scan the page again at 300 dpi, or scale the picture down.");
        assertThat(russian(LARGE))
                .isEqualTo("strait.tif, страница 1995: изображение слишком велико (70000 x 90000 пикселей, допускается"
                        + " не больше 60 миллионов). Отсканируйте страницу ещё раз с разрешением 300 dpi или уменьшите"
                        + " изображение.");
    }

    @Test
    void it_is_the_same_after_it_was_kept() {
        Reason kept = Json.read(Json.write(LARGE), Reason.class);
        assertThat(kept).isEqualTo(LARGE);
        assertThat(kept.line()).isEqualTo(LARGE.line());
    }

    @Test
    void a_name_that_looks_like_a_pattern_stays_as_it_is() {
        assertThat(Reason.ofPage("fault.page.damaged", "{page}'s \u201cown\u201d.pdf", 2)
                        .what())
                .isEqualTo("{page}'s \u201cown\u201d.pdf, page 2: the page is damaged and cannot be opened");
    }

    @Test
    void one_that_another_version_of_the_program_kept_is_told_by_its_facts() {
        assertThat(Reason.ofPage("fault.page.upside-down", "a.pdf", 2).line())
                .isEqualTo("fault.page.upside-down {file=a.pdf, page=2}.");
    }

    @Test
    void one_that_was_told_in_sentences_keeps_them() {
        Fault fault = Fault.of(Kind.INPUT, "strait.pdf: the PDF is locked", "Ask for another.");
        assertThat(fault.line()).isEqualTo("strait.pdf: the PDF is locked. Ask for another.");
        assertThat(russian(fault.reason())).isEqualTo(fault.line());
    }

    @Test
    void a_fault_is_told_in_the_language_of_who_asks() {
        Fault fault = Fault.of(Kind.INPUT, Reason.ofPage("fault.page.lost", "a.pdf", 3));
        assertThat(fault.line())
                .isEqualTo("a.pdf, page 3: the page is not readable, because the PDF is damaged and its content is"
                        + " lost. Get the file again from its sender.");
        String what = Texts.of(Language.RUSSIAN).speaking(fault::what);
        assertThat(what).isEqualTo("a.pdf, страница 3: страница не читается: PDF повреждён, и её содержимое утрачено");
    }
}
