package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;

class AttributionTest {
    private static List<Found> in(String text) {
        return Quotations.in(List.of(new Block(Kind.PARAGRAPH, text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“No,” said President Yeltsin. | President Yeltsin",
                "“No,” Yeltsin said. | Yeltsin",
                "“No,” replied Mr. Kohl, smiling. | Mr. Kohl",
                "“No!” Mr. Kohl said. | Mr. Kohl",
                "“No”, said the Secretary. | the Secretary",
                "“No,” the Russian foreign minister told them. | the Russian foreign minister",
                "“No,” Clinton told Yeltsin. | Clinton",
                "“No,” Clinton later told Yeltsin. | Clinton",
                "“No,” had warned Strobe Talbott. |",
                "“No,” Strobe Talbott had already warned. | Strobe Talbott",
                "“No,” Yeltsin, the Russian president, answered. | Yeltsin",
                "“No,” according to Talbott. | Talbott",
                "“No,” as Secretary of State Madeleine Albright put it. | Secretary of State Madeleine Albright",
                "“No” was how Kohl put it. | Kohl",
                "“No,” in Kohl's words. | Kohl",
                "“No,” in the words of Helmut Kohl. | Helmut Kohl",
                "Yeltsin said: “No.” | Yeltsin",
                "Yeltsin said that Russia would “never” accept. | Yeltsin",
                "But Clinton replied, “No.” | Clinton",
                "Then, President Clinton told Yeltsin: “No.” | President Clinton",
                "Yeltsin, the Russian president, replied: “No.” | Yeltsin",
                "Yeltsin, who was tired, replied: “No.” | Yeltsin",
                "Yeltsin, who replied: “No.” | Yeltsin",
                "Yeltsin nodded and said: “No.” | Yeltsin",
                "Yeltsin went on to say: “No.” | Yeltsin",
                "According to Strobe Talbott, “no” was the answer. | Strobe Talbott",
                "In Kohl’s words, “no.” | Kohl",
                "In the words of Charles de Gaulle, “non.” | Charles de Gaulle",
                "As Kohl put it, “no.” | Kohl",
                "President Yeltsin: “No.” | President Yeltsin",
                "President Yeltsin (in English): “No.” | President Yeltsin",
                "Yeltsin to Clinton: “No.” | Yeltsin",
                "Clinton's reply was “no.” | Clinton",
                "The notes quote Yeltsin as saying “no.” | Yeltsin",
                "Clinton called these “auxiliary operations”. | Clinton",
                "Clinton wondered why Yeltsin called it “an allergy”. | Yeltsin",
                "It was late. Clinton said: “No.” | Clinton",
                "On March 3 Gen. J. M. Shalikashvili wrote that “no” was no answer. | Gen. J. M. Shalikashvili",
                "The U.S. Ambassador said “no.” | The U.S. Ambassador",
                "The Chairman of the Joint Chiefs of Staff has said: “No.” | The Chairman of the Joint Chiefs of Staff",
                "“No,” said the Secretary of State. | the Secretary of State",
                "“No” — Boris Yeltsin | Boris Yeltsin",
                "‘Not a good idea’: Clinton | Clinton",
            })
    void proposes_whom_the_sentence_names(String text, String speaker) {
        assertThat(in(text).getFirst().speaker()).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“No,” he said.",
                "Yeltsin was tired. “No,” he said.",
                "He told Yeltsin: “No.”",
                "The memo said “no.”",
                "The cable from Moscow says “no.”",
                "“No,” said a senior official.",
                "Yeltsin was told “no.”",
                "Yeltsin's spokesman said “no.”",
                "“No.” Clinton said nothing more.",
                "The so-called “allergy” was well known.",
                "In March, “no” was the answer.",
                "Moscow said “no.”",
                "The word “no” stood there.",
            })
    void proposes_nobody_when_it_names_nobody(String text) {
        assertThat(in(text).getFirst().speaker()).isNull();
    }

    @Test
    void who_speaks_goes_on_speaking() {
        assertThat(in("“Not a good idea,” Clinton said. “First, we don’t want this.” Later “something” happened."))
                .extracting(Found::speaker)
                .containsExactly("Clinton", "Clinton", null);
        assertThat(in("“One” and “two,” Yeltsin said."))
                .extracting(Found::speaker)
                .containsExactly("Yeltsin", "Yeltsin");
        assertThat(in("“One,” said Yeltsin, adding “two.”"))
                .extracting(Found::speaker)
                .containsExactly("Yeltsin", "Yeltsin");
        assertThat(in("“One,” Yeltsin said, and then: “two.”"))
                .extracting(Found::speaker)
                .containsExactly("Yeltsin", "Yeltsin");
        assertThat(in("Yeltsin said “one,” and Clinton replied “two.”"))
                .extracting(Found::speaker)
                .containsExactly("Yeltsin", "Clinton");
    }

    @Test
    void a_paragraph_that_ends_with_a_colon_leads_to_the_next() {
        List<Found> found = Quotations.in(
                List.of(new Block(Kind.PARAGRAPH, "President Clinton answered:"), new Block(Kind.PARAGRAPH, "“No.”")));

        assertThat(found.getFirst().speaker()).isEqualTo("President Clinton");
    }
}
