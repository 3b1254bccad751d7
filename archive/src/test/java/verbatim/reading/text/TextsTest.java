package verbatim.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Member;
import verbatim.reading.Reader.Outcome;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

class TextsTest {
    static final String ALTO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">
              <Description><MeasurementUnit>%s</MeasurementUnit>
                <OCRProcessing ID="o"><ocrProcessingStep><processingSoftware>
                  <softwareName>Reader</softwareName><softwareVersion>7</softwareVersion>
                </processingSoftware></ocrProcessingStep></OCRProcessing></Description>
              <Layout>
                <Page ID="P1" WIDTH="2000" HEIGHT="3000">
                  <TopMargin><TextBlock><TextLine><String CONTENT="17" HPOS="1000" VPOS="40" WIDTH="40" HEIGHT="30"/></TextLine></TextBlock></TopMargin>
                  <PrintSpace><TextBlock>
                    <TextLine>
                      <String CONTENT="The" HPOS="200" VPOS="800" WIDTH="90" HEIGHT="30" WC="0.95"/><SP/>
                      <String CONTENT="nego" HPOS="300" VPOS="800" WIDTH="120" HEIGHT="30" WC="0.4" SUBS_TYPE="HypPart1" SUBS_CONTENT="negotiations"/><HYP CONTENT="-"/>
                    </TextLine>
                    <TextLine>
                      <String CONTENT="tiations" HPOS="200" VPOS="850" WIDTH="200" HEIGHT="30" WC="0.9" SUBS_TYPE="HypPart2" SUBS_CONTENT="negotiations"/>
                    </TextLine>
                  </TextBlock></PrintSpace>
                </Page>
                <Page ID="P2" WIDTH="2000" HEIGHT="3000"/>
                <Page ID="P3" WIDTH="2000" HEIGHT="3000"><PrintSpace><TextLine>
                  <String CONTENT="Last &amp; least" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4"/></TextLine></PrintSpace></Page>
              </Layout>
            </alto>
            """;

    static final String HOCR = """
            <!DOCTYPE html>
            <html><head><meta name='ocr-system' content='tesseract 5.5'/></head><body>
            <div class='ocr_page' id='page_1' title='image "x.png"; bbox 0 0 2000 3000; ppageno 0'>
             <div class='ocr_carea'><p class='ocr_par'>
              <span class='ocr_line' title="bbox 100 1000 900 1040"><span class='ocrx_word' title='bbox 100 1000 200 1040; x_wconf 96'>We</span>
               <span class='ocrx_word' title='bbox 220 1000 400 1040; x_wconf 41'>a<em>gree</em></span></span>
              <span class='ocr_header' title="bbox 100 1050 900 1090"><span class='ocrx_word' title='bbox 100 1050 200 1090; x_wconf 90'>fully.</span></span>
             </p></div></div>
            <div class="ocr_page" id="page_2" title="bbox 0 0 2000 3000"><span class="ocr_line">No boxes here</span></div>
            </body></html>
            """;

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PageReading page(Path file, int page) {
        return Texts.page(file, file.getFileName().toString(), page);
    }

    private static Inspection.Readable readable(Path file) {
        return (Inspection.Readable)
                Texts.inspect(file, file.getFileName().toString()).orElseThrow();
    }

    private static String failure(Path file, int page) {
        return ((Outcome.Failed) Texts.read(file, file.getFileName().toString(), page))
                .why()
                .what();
    }

    @Test
    void a_form_feed_ends_a_page_of_plain_text() throws IOException {
        Path file = file("notes.txt", "First page\r\nsecond line\fSecond \u201cpage\u201d\n\f");
        assertThat(readable(file))
                .isEqualTo(new Inspection.Readable("text/plain", true, List.of(new Member(null, 1, 2))));
        assertThat(page(file, 1).text()).isEqualTo("First page\nsecond line");
        assertThat(page(file, 2).text()).isEqualTo("Second \u201cpage\u201d\n");
        assertThat(page(file, 1).confirmed()).isTrue();
        assertThat(page(file, 1).image()).isNull();
    }

    @Test
    void plain_text_is_utf_8_or_marked_utf_16_or_else_windows_1252() throws IOException {
        String text = "It\u2019s \u201cagreed\u201d \u2014 caf\u00e9";
        Path wide = file("wide", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        Path marked = file("marked", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        Path windows = file("windows", text.getBytes(Charset.forName("windows-1252")));
        assertThat(List.of(
                        page(wide, 1).text(),
                        page(marked, 1).text(),
                        page(windows, 1).text()))
                .containsOnly(text);
    }

    @Test
    void turns_are_found_in_plain_text() throws IOException {
        PageReading page = page(file("talk.txt", "The President: Hello.\nChancellor Kohl: Hello, Bill."), 1);
        assertThat(page.turns()).extracting(Turn::speaker).containsExactly("The President", "Chancellor Kohl");
        assertThat(page.text().substring(page.turns().get(1).start())).isEqualTo("Hello, Bill.");
    }

    @Test
    void alto_keeps_lines_boxes_confidences_and_hyphens() throws IOException {
        Path file = file("page.xml", ALTO.formatted("pixel"));
        assertThat(readable(file).members()).containsExactly(new Member(null, 1, 3));
        PageReading page = page(file, 1);
        assertThat(page.text()).isEqualTo("17\nThe nego-\ntiations");
        assertThat(page.engine()).isEqualTo("Reader 7");
        assertThat(page.confirmed()).isFalse();
        assertThat(page.words().get(1)).isEqualTo(new Word("The", 3, 6, new Box(200, 800, 90, 30), 0.95, false, null));
        assertThat(page.words().get(2).doubtful()).isTrue();
        assertThat(page.spans()).containsExactly(new Span(Role.FURNITURE, 0, 2));
        assertThat(page(file, 2).text()).isEmpty();
        assertThat(page(file, 3).text()).isEqualTo("Last & least");
    }

    @Test
    void alto_measures_become_pixels() throws IOException {
        Box tenths =
                page(file("mm10.xml", ALTO.formatted("mm10")), 1).words().get(1).box();
        Box inches = page(file("inch.xml", ALTO.formatted("inch1200")), 1)
                .words()
                .get(1)
                .box();
        assertThat(tenths).isEqualTo(new Box(236, 945, 106, 35));
        assertThat(inches).isEqualTo(new Box(50, 200, 23, 8));
    }

    @Test
    void alto_with_a_prefix_is_alto() throws IOException {
        String prefixed =
                ALTO.formatted("pixel").replaceAll("<(/?)([A-Za-z])", "<$1a:$2").replace("xmlns=", "xmlns:a=");
        assertThat(page(file("p.xml", prefixed), 1).text()).isEqualTo("17\nThe nego-\ntiations");
    }

    @Test
    void hocr_keeps_lines_boxes_and_confidences() throws IOException {
        Path file = file("page.hocr", HOCR);
        assertThat(readable(file).members()).containsExactly(new Member(null, 1, 2));
        PageReading page = page(file, 1);
        assertThat(page.text()).isEqualTo("We agree\nfully.");
        assertThat(page.engine()).isEqualTo("tesseract 5.5");
        assertThat(page.words().get(1))
                .isEqualTo(new Word("agree", 3, 8, new Box(220, 1000, 180, 40), 0.41, true, null));
        assertThat(page(file, 2).text()).isEqualTo("No boxes here");
        assertThat(page(file, 2).words()).allMatch(w -> w.box() == null);
    }

    @Test
    void page_texts_of_many_documents_are_one_file() throws IOException {
        Path file = file("all.jsonl", """
                {"document": "a", "page": 2, "text": "two"}
                {"document": "b", "page": 1, "text": "The word", "words": [{"start": 4, "end": 8, "confidence": 0.5, "doubtful": true}]}

                {"document": "a", "page": 1, "text": "one", "confirmed_by": "somebody", "spans": [{"role": "furniture", "start": 0, "end": 3}], "turns": [{"speaker": "X", "start": 0, "end": 3}]}
                """);
        assertThat(readable(file).members()).containsExactly(new Member("a", 1, 2), new Member("b", 3, 1));
        assertThat(page(file, 1).text()).isEqualTo("one");
        assertThat(page(file, 1).spans()).containsExactly(new Span(Role.FURNITURE, 0, 3));
        assertThat(page(file, 2).confirmed()).isTrue();
        assertThat(page(file, 3).confirmed()).isFalse();
        assertThat(page(file, 3).words().getFirst().text()).isEqualTo("word");
    }

    @Test
    void a_page_text_over_several_lines_is_one_page() throws IOException {
        Path file = file("one.json", "{\n \"document\": \"a\",\n \"page\": 1,\n \"text\": \"one\"\n}\n");
        assertThat(page(file, 1).text()).isEqualTo("one");
    }

    @Test
    void a_malformed_line_is_named_where_its_page_is_missing_and_the_rest_goes_on() throws IOException {
        Path file = file("all.jsonl", """
                {"document": "a", "page": 1, "text": "one"}
                {"document": "a", "page": 2, "text": "two"
                {"document": "a", "page": 3, "text": "three"}
                {"document": "b", "page": 1, "text": "uno"}
                """);
        assertThat(readable(file).members()).containsExactly(new Member("a", 1, 3), new Member("b", 4, 1));
        assertThat(page(file, 3).text()).isEqualTo("three");
        assertThat(failure(file, 2))
                .startsWith("all.jsonl, page 2: the page is not in the file; line 2 is no page text: it is no JSON");
    }

    @Test
    void a_malformed_last_line_is_a_page_that_fails() throws IOException {
        Path file = file("all.jsonl", """
                {"document": "a", "page": 1, "text": "one"}
                {"document": "a", "page": 0, "text": "nought"}
                """);
        assertThat(readable(file).members()).containsExactly(new Member("a", 1, 2));
        assertThat(failure(file, 2)).contains("line 2 is no page text: page is 0, expected a whole number from 1");
    }

    @Test
    void a_field_of_the_wrong_kind_is_told_of_in_plain_words() throws IOException {
        Path file = file("all.jsonl", """
                {"document": "a", "page": 1, "text": "one"}
                {"document": "a", "page": "x", "text": "two"}
                {"document": "a", "page": 3, "text": "three", "width": "wide"}
                {"document": "a", "page": 4, "text": "four", "words": [{"start": 0, "end": 4}, {"start": {}, "end": 4}]}
                {"document": "a", "page": 5, "text": "five", "turns": "none"}
                {"document": "a", "page": 6, "text": ["six"]}
                """);
        assertThat(failure(file, 2))
                .isEqualTo(
                        "all.jsonl, page 2: the page is not in the file; line 2 is no page text: page is \"x\", expected"
                                + " a whole number from 1; line 6 is no page text: text is a list, expected the page's text");
        assertThat(failure(file, 3))
                .isEqualTo("all.jsonl, page 3: line 3 is no page text: width is \"wide\", expected a whole number");
        assertThat(failure(file, 4)).contains("words[1].start is an object, expected a whole number");
        assertThat(failure(file, 5)).contains("line 5 is no page text: turns is \"none\", expected a list");
    }

    @Test
    void words_outside_the_text_are_refused_with_their_place() throws IOException {
        Path file = file(
                "all.jsonl",
                "{\"document\": \"a\", \"page\": 1, \"text\": \"one\", \"words\": [{\"start\": 2, \"end\": 9}]}");
        assertThat(failure(file, 1)).startsWith("all.jsonl, page 1: line 1 contradicts itself");
    }

    @Test
    void what_is_no_text_is_left_to_others() throws IOException {
        assertThat(Texts.inspect(file("a", new byte[] {'a', 0, 'b'}), "a")).isEmpty();
        assertThat(Texts.inspect(file("b", "%PDF-1.7\nhello"), "b")).isEmpty();
        assertThat(Texts.inspect(file("c", ""), "c")).isEmpty();
    }

    @Test
    void other_mark_up_is_refused_with_a_remedy() throws IOException {
        Inspection refused = Texts.inspect(file("a.xml", "<?xml version='1.0'?><TEI><p>x</p></TEI>"), "a.xml")
                .orElseThrow();
        assertThat(refused)
                .isEqualTo(new Inspection.Refused(
                        "a.xml: this is XML or HTML, but neither ALTO nor hOCR",
                        "Save it as plain text, or convert it to ALTO or hOCR."));
    }

    @Test
    void a_page_that_is_not_there_is_told_of() throws IOException {
        assertThat(failure(file("a.txt", "one"), 2)).isEqualTo("a.txt, page 2: there is no such page (the text has 1)");
    }

    @Test
    void the_last_of_three_thousand_pages_is_as_quick_as_the_first() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 3000; i++) {
            lines.append("{\"document\": \"d%d\", \"page\": 1, \"text\": \"page %d %s\"}\n"
                    .formatted(i, i, "word ".repeat(400)));
        }
        Path file = file("many.jsonl", lines.toString());
        assertThat(readable(file).members()).hasSize(3000);
        long begin = System.nanoTime();
        for (int i = 2800; i <= 3000; i++) {
            assertThat(page(file, i).text()).startsWith("page " + i + " ");
        }
        assertThat(System.nanoTime() - begin).as("nanoseconds for 200 pages").isLessThan(5_000_000_000L);
    }
}
