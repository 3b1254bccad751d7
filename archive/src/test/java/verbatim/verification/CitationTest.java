package verbatim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.quotation.Claim;

class CitationTest {
    @Test
    void a_link_right_behind_a_quotation_says_where_it_stands() {
        assertThat(claims(
                        "story.md",
                        "He said “we shall go home tomorrow” ([memo, page 2](papers/memo%201.pdf#page=2)) and left."))
                .containsExactly("memo 1.pdf 2");
    }

    @Test
    void a_link_round_a_quotation_says_where_it_stands() {
        assertThat(claims(
                        "story.md",
                        "He said [“we shall go home tomorrow”](/d/d0000000a/v1/p3), and “then we slept well” too."))
                .containsExactly("d0000000a 3", "null null");
    }

    @Test
    void a_link_behind_the_next_quotation_belongs_to_that_one() {
        assertThat(claims("story.md", "“We shall go home,” he said; “then we slept well” ([memo](memo.pdf))."))
                .containsExactly("null null", "memo.pdf null");
    }

    @Test
    void a_link_to_something_else_says_nothing() {
        assertThat(claims("story.md", "“We shall go home tomorrow,” he [told a newspaper](https://example.org/story)."))
                .containsExactly("null null");
    }

    @Test
    void a_link_in_html_counts_too() {
        String html =
                "<h1>Home</h1><p>“We shall go home tomorrow” (<a href='https://archive.example/d/d0000000a'>memo</a>)</p>";
        assertThat(claims("story.html", html)).containsExactly("d0000000a null");
    }

    private static List<String> claims(String name, String text) {
        List<Claim> claims = new ArrayList<>();
        StoryCheck check = new StoryCheck(claim -> {
            claims.add(claim);
            return Verdicts.of(claim, "exact");
        });
        check.check(Stories.read(name, text.getBytes(StandardCharsets.UTF_8)));
        return claims.stream()
                .map(claim -> claim.document() + " " + claim.page())
                .toList();
    }
}
