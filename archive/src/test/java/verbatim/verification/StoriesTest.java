package verbatim.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import verbatim.fault.Fault;
import verbatim.quotation.Quotations;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;
import verbatim.verification.Story.Format;

class StoriesTest {
    private static Story read(String name, String text) {
        return Stories.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reads_markdown_with_title_standfirst_headings_and_block_quotations() {
        Story story = read("story.md", """
                # “Not a good idea”: what was settled

                *Two presidents argued over “control”.*

                First [line](https://example.org "no quotation")
                goes **on**\\
                here.

                ## A heading

                > We have an *allergy*.
                >
                > So be it.
                > — Boris Yeltsin

                - An "item"

                ```
                code "left out"
                ```
                """);

        assertThat(story.format()).isEqualTo(Format.MARKDOWN);
        assertThat(story.title()).isEqualTo("“Not a good idea”: what was settled");
        assertThat(story.blocks())
                .extracting(Block::kind, Block::text, Block::continued)
                .containsExactly(
                        tuple(Kind.TITLE, "“Not a good idea”: what was settled", false),
                        tuple(Kind.STANDFIRST, "Two presidents argued over “control”.", false),
                        tuple(Kind.PARAGRAPH, "First line goes on\nhere.", false),
                        tuple(Kind.HEADING, "A heading", false),
                        tuple(Kind.BLOCK_QUOTATION, "We have an allergy.", false),
                        tuple(Kind.BLOCK_QUOTATION, "So be it. — Boris Yeltsin", true),
                        tuple(Kind.PARAGRAPH, "An \"item\"", false));
    }

    @Test
    void takes_title_and_standfirst_from_front_matter() {
        Story story = read("story.md", """
                ---
                title: "He called it \\"a good idea\\""
                date: 1995-10-23
                standfirst: >
                  Two presidents argued
                  over ‘control’.
                ---
                Text.
                """);

        assertThat(story.blocks())
                .extracting(Block::kind, Block::text)
                .containsExactly(
                        tuple(Kind.TITLE, "He called it \"a good idea\""),
                        tuple(Kind.STANDFIRST, "Two presidents argued over ‘control’."),
                        tuple(Kind.PARAGRAPH, "Text."));
    }

    @Test
    void a_title_below_a_standfirst_from_front_matter_comes_first() {
        Story story = read("story.md", "---\ndek: Below\n---\n# Above\n\nText.");

        assertThat(story.blocks()).extracting(Block::text).containsExactly("Above", "Below", "Text.");
    }

    @Test
    void reads_html_without_what_is_no_story() {
        Story story = read("story.html", """
                <!doctype html><html><head><title>“Head”</title><style>a{content:"x"}</style></head><body>
                <nav>“Menu”</nav>
                <article><h1>He said <q>no</q></h1><p class="standfirst">About “control”.</p>
                <div>Loose “text”<br>on a new line</div>
                <p>First&nbsp;“one” <em>and</em> <q>two</q>.</p><script>"x"</script>
                <blockquote><p>We agree.</p><p>So do we.</p><cite>Boris Yeltsin</cite></blockquote>
                <blockquote>Another.</blockquote>
                <figure><img alt="“alt”"><figcaption>The “caption”.</figcaption></figure>
                <p hidden>“Hidden”</p></article>
                <footer>“Foot”</footer></body></html>
                """);

        assertThat(story.blocks())
                .extracting(Block::kind, Block::text, Block::continued)
                .containsExactly(
                        tuple(Kind.TITLE, "He said “no”", false),
                        tuple(Kind.STANDFIRST, "About “control”.", false),
                        tuple(Kind.PARAGRAPH, "Loose “text”\non a new line", false),
                        tuple(Kind.PARAGRAPH, "First\u00A0“one” and “two”.", false),
                        tuple(Kind.BLOCK_QUOTATION, "We agree.", false),
                        tuple(Kind.BLOCK_QUOTATION, "So do we.", true),
                        tuple(Kind.BLOCK_QUOTATION, "— Boris Yeltsin", true),
                        tuple(Kind.BLOCK_QUOTATION, "Another.", false),
                        tuple(Kind.PARAGRAPH, "The “caption”.", false));
        assertThat(Quotations.in(story.blocks()))
                .extracting(Found::quotation, Found::speaker)
                .contains(tuple("We agree.\nSo do we.", "Boris Yeltsin"));
    }

    @Test
    void without_a_heading_the_page_title_and_description_serve() {
        Story story = read(
                "story.html", "<title>A “title”</title><meta name=description content='A “description”'><p>Text.</p>");

        assertThat(story.blocks())
                .extracting(Block::kind, Block::text)
                .containsExactly(
                        tuple(Kind.TITLE, "A “title”"),
                        tuple(Kind.STANDFIRST, "A “description”"),
                        tuple(Kind.PARAGRAPH, "Text."));
    }

    @Test
    void nested_q_elements_get_single_marks() {
        Story story = read("story.html", "<p>He said <q>she said <q>no</q> twice</q> and <q>“marked”</q>.</p>");

        assertThat(story.blocks().getFirst().text()).isEqualTo("He said “she said ‘no’ twice” and “marked”.");
    }

    @Test
    void reads_plain_text_with_a_short_first_line_as_title() {
        Story story = read("story.txt", "A title\n\nFirst line\nsecond line.\n\n> quoted\n> text\n\n“Last.”\n");

        assertThat(story.blocks())
                .extracting(Block::kind, Block::text)
                .containsExactly(
                        tuple(Kind.TITLE, "A title"),
                        tuple(Kind.PARAGRAPH, "First line second line."),
                        tuple(Kind.BLOCK_QUOTATION, "quoted text"),
                        tuple(Kind.PARAGRAPH, "“Last.”"));
    }

    @Test
    void a_sentence_is_no_title_and_long_lines_are_paragraphs() {
        assertThat(read("a.txt", "It was “late.”\n\nMore.").blocks())
                .extracting(Block::kind)
                .containsOnly(Kind.PARAGRAPH);
        assertThat(read("a.txt", "word ".repeat(40) + "\nshort").blocks()).hasSize(2);
    }

    @Test
    void tells_the_format_by_content_when_the_name_does_not_say() {
        assertThat(read("standard input", "<p>One</p>").format()).isEqualTo(Format.HTML);
        assertThat(read("standard input", "# One\n\nTwo").format()).isEqualTo(Format.MARKDOWN);
        assertThat(read("standard input", "One\n\nTwo").format()).isEqualTo(Format.PLAIN);
        assertThat(read("STORY.HTM", "One").format()).isEqualTo(Format.HTML);
    }

    @Test
    void reads_the_encodings_of_old_programs() {
        byte[] windows = "He said “no”.".getBytes(Charset.forName("windows-1252"));
        byte[] utf16 = "He said “no”.".getBytes(StandardCharsets.UTF_16);

        assertThat(Stories.read("a.txt", windows).blocks().getFirst().text()).isEqualTo("He said “no”.");
        assertThat(Stories.read("a.txt", utf16).blocks().getFirst().text()).isEqualTo("He said “no”.");
        assertThat(read("a.txt", "\uFEFFOne").blocks().getFirst().text()).isEqualTo("One");
    }

    @Test
    void refuses_what_is_no_story_and_says_what_to_do() {
        assertThatThrownBy(() -> read("a.md", " \n "))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).startsWith("a.md has no words."));
        assertThatThrownBy(() -> read("a.docx", "PK\u0003\u0004"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).contains("Save it as"));
        assertThatThrownBy(() -> read("a.pdf", "%PDF-1.4"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).contains("--against"));
        assertThatThrownBy(() -> read("a.png", "\u0089PNG\r\n\u0000\u0000"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).contains("no text"));
        assertThatThrownBy(() -> Stories.read("a.md", new byte[Limits.STORY_BYTES + 1]))
                .isInstanceOf(Fault.class);
    }

    @Test
    void deeply_nested_text_is_read_all_the_same() {
        assertThat(read("a.md", ">".repeat(20_000) + " “one two”").blocks()).isNotEmpty();
        assertThat(read("a.html", "<div>".repeat(20_000) + "“one two”").blocks())
                .isNotEmpty();
        assertThat(read("a.md", "*a **b ".repeat(5_000) + " “one two”").blocks())
                .isNotEmpty();
    }
}
