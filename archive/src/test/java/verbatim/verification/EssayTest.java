package verbatim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EssayTest {
    @Test
    void markdown_becomes_html_with_headings_below_those_of_the_page() {
        assertThat(Essay.html("# One\n\nWords, *some* loud.\n\n### Three\n\n- a\n- b\n\n> said", 3))
                .isEqualToIgnoringNewLines(
                        "<h3>One</h3>\n<p>Words, <em>some</em> loud.</p>\n<h4>Three</h4>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<blockquote>\n<p>said</p>\n</blockquote>\n");
        assertThat(Essay.html("### Only\n", 3)).contains("<h3>Only</h3>");
        assertThat(Essay.html("", 3)).isEmpty();
    }

    @Test
    void nothing_in_it_runs_and_nothing_is_fetched_from_elsewhere() {
        String html = Essay.html(
                "<script>alert(1)</script>\n\nA <b onclick=x>tag</b>, [a link](javascript:alert(1)), ![a *fine* picture](https://a.example/p.png).",
                3);
        assertThat(html).doesNotContain("<script", "<b ", "javascript:", "<img", "p.png");
        assertThat(html).contains("&lt;script&gt;", "a <em>fine</em> picture");
        assertThat(Essay.html("[here](/r/x)", 3)).contains("<a rel=\"nofollow\" href=\"/r/x\">here</a>");
    }
}
