package verbatim.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.replies.Submission.Field;
import verbatim.replies.Submission.Fit;
import verbatim.replies.Submission.Mistake;
import verbatim.replies.Submission.Typed;
import verbatim.replies.Submission.Unfit;

class SubmissionTest {
    private static Submission of(String name, String email, String website, String text) {
        return Submission.of(new Typed(name, email, website, text, null, "", null, false));
    }

    private static Fit fit(String text) {
        return (Fit) of("Ann", "ann@post.example", "", text);
    }

    private static void mistaken(Submission submission, Field field, Mistake mistake) {
        assertThat(submission).isEqualTo(new Unfit(java.util.Map.of(field, mistake)));
    }

    @Test
    void what_is_missing_is_said_of_each_field() {
        assertThat(of("…", "", "", "\u200b "))
                .isEqualTo(new Unfit(java.util.Map.of(
                        Field.NAME, Mistake.MISSING, Field.EMAIL, Mistake.MISSING, Field.TEXT, Mistake.MISSING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@post.example",
                "ann@post.example, b@c.example",
                "<ann@post.example>",
                "a b@c.example"
            })
    void what_is_no_address_is_refused(String email) {
        mistaken(of("Ann", email, "", "Text"), Field.EMAIL, Mistake.NO_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann\r\nBcc: all@post.example", "Ann\nx", "Ann\u0007", "Ann\u0085x", "An\u0000n"})
    void a_name_has_one_line_and_steers_nothing(String name) {
        mistaken(of(name, "ann@post.example", "", "Text"), Field.NAME, Mistake.CONTROLS);
    }

    @Test
    void an_address_with_another_header_in_it_is_refused() {
        mistaken(of("Ann", "ann@post.example\r\nBcc: all@post.example", "", "Text"), Field.EMAIL, Mistake.CONTROLS);
        mistaken(of("Ann", "ann@post.example", "", "Text\u001b[2J"), Field.TEXT, Mistake.CONTROLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "http://nohost",
                "https://me:pw@host.example",
                "mailto:a@b.example",
                "ht tp://x.example"
            })
    void a_website_is_one_of_the_web(String website) {
        mistaken(of("Ann", "ann@post.example", website, "Text"), Field.WEBSITE, Mistake.NO_WEBSITE);
    }

    @Test
    void a_website_may_lack_its_scheme() {
        assertThat(((Fit) of("Ann", "ann@post.example", "host.example/a", "Text")).website())
                .isEqualTo("https://host.example/a");
    }

    @Test
    void too_much_is_refused() {
        mistaken(of("Ann", "ann@post.example", "", "a".repeat(5_001)), Field.TEXT, Mistake.TOO_LONG);
        mistaken(of("a".repeat(81), "ann@post.example", "", "Text"), Field.NAME, Mistake.TOO_LONG);
        assertThat(fit("a".repeat(5_000)).hidden()).isZero();
    }

    @Test
    void what_nobody_sees_and_what_turns_the_writing_is_taken_out_and_counted() {
        Fit fit = fit("pay\u202elive\u202c \u200bnow\u2066\ufeff \u00adhere\u3164");
        assertThat(fit.text()).isEqualTo("paylive now here");
        assertThat(fit.hidden()).isEqualTo(7);
        assertThat(fit("a\u0301\u0302\u0303\u0304\u0305\u0306b").text())
                .hasSizeLessThan(8)
                .endsWith("b");
    }

    @Test
    void what_scripts_and_pictures_need_stays() {
        String persian = "می\u200cخواهم";
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        assertThat(fit(persian).text()).isEqualTo(persian);
        assertThat(fit(family).text()).isEqualTo(family);
        assertThat(fit("pay\u200dpal").text()).isEqualTo("paypal");
        assertThat(fit("שלום עולם").text()).isEqualTo("שלום עולם");
    }

    @Test
    void paragraphs_stand_between_blank_lines() {
        assertThat(fit("One\r\ntwo\r\n \r\n\r\n\r\nthree\n").text()).isEqualTo("One\ntwo\n\nthree");
    }

    @Test
    void nothing_says_an_address_by_itself() {
        assertThat(fit("Text").toString()).doesNotContain("post.example");
    }
}
