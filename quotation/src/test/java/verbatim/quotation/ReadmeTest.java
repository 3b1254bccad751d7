package verbatim.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Runs the example of the module's README. */
class ReadmeTest {
    @Test
    void the_example_of_the_readme_says_what_the_readme_says() {
        PageText page = new PageText(
                new PageKey("minutes-7", 1, 3),
                1,
                true,
                "We do not agree that the harbour should be closed.",
                List.of(),
                List.of(),
                List.of());
        PageCollection pages = PageCollection.of(List.of(page));

        Verdict verdict = new QuotationEngine().judge(Claim.of("We do agree that the harbour should be closed"), pages);

        assertThat(verdict.wording()).isEqualTo(Wording.ALTERED);
        assertThat(verdict.sentence())
                .isEqualTo("Not as printed on page 3. The quotation leaves out 1 word, and does not mark it.");
    }
}
