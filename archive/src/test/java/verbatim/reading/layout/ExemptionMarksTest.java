package verbatim.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.5(c)|3.5(c)",
                "3.500)|3.5(c)",
                "3.5(c|3.5(c)",
                "3.3(h)(2)|3.3(h)(2)",
                "a(h)(2)-|3.3(h)(2)",
                "3-3(N)(2)|3.3(h)(2)",
                "1.4(d)|1.4(d)",
                "1,4(D)|1.4(d)",
                "(b)(1)|(b)(1)",
                "(0)(3)|(b)(3)",
                "(b)(7)(C)|(b)(7)(C)",
                "B1|(b)(1)",
                "25X1|25X1",
                "P1/b(1)|P1/b(1)"
            })
    void codes_are_read_through_misread_brackets(String seen, String mark) {
        assertThat(ExemptionMarks.near(seen)).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1951", "3.50", "(page", "(2)", "h", "3.14159", "B-52", "9:50"})
    void other_figures_are_no_codes(String seen) {
        assertThat(ExemptionMarks.near(seen)).isEmpty();
    }

    @Test
    void the_same_section_belongs_to_the_order_of_its_day() {
        assertThat(Authorities.decode("1.4(d)", Optional.empty(), Optional.of(LocalDate.of(2005, 5, 1))))
                .contains("E.O. 12958 as amended by E.O. 13292 \u00a71.4(d)");
        assertThat(Authorities.decode("1.4(d)", Optional.empty(), Optional.of(LocalDate.of(2015, 5, 1))))
                .contains("E.O. 13526 \u00a71.4(d)");
        assertThat(Authorities.decode("1.5(d)", Optional.empty(), Optional.of(LocalDate.of(1997, 3, 21))))
                .contains("E.O. 12958 \u00a71.5(d)");
    }

    @Test
    void without_a_day_only_what_is_certain_is_said() {
        assertThat(Authorities.decode("1.4(d)", Optional.empty(), Optional.empty()))
                .contains("E.O. 12958 as amended by E.O. 13292 \u00a71.4(d) or E.O. 13526 \u00a71.4(d)");
        assertThat(Authorities.decode("1.4(d)", Optional.of("13526"), Optional.empty()))
                .contains("E.O. 13526 \u00a71.4(d)");
        assertThat(Authorities.decode("9.9(z)", Optional.empty(), Optional.empty()))
                .isEmpty();
    }
}
