package verbatim.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Member;
import verbatim.reading.Reader.Outcome;

/** Whatever the bytes are, the answer is a page, a clear refusal, or "no text"; soon, and nothing from outside the file. */
class HostileTextsTest {
    private static final String PAGE = "<Page WIDTH=\"100\" HEIGHT=\"100\">";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_hostile_file_ends_with_a_clear_answer() {
        return hostile().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(20), () -> answered(one.getKey(), one.getValue()))));
    }

    private static String alto(String inside) {
        return "<?xml version=\"1.0\"?><alto><Layout>" + inside + "</Layout></alto>";
    }

    private static String json(String rest) {
        return "{\"document\": \"d\", \"page\": 1, \"text\": \"some text\", " + rest + "}";
    }

    private static Map<String, String> hostile() {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE alto [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        String word =
                "<TextLine><String CONTENT=\"%s\" HPOS=\"%s\" VPOS=\"1\" WIDTH=\"%s\" HEIGHT=\"1\" WC=\"%s\"/></TextLine></Page>";
        all.put(
                "billion laughs",
                laughs + "]><alto><Layout>" + PAGE
                        + "<TextLine><String CONTENT=\"&l11;\"/></TextLine></Page></Layout></alto>");
        all.put(
                "laughs inside the page",
                alto(PAGE + "<!DOCTYPE x [<!ENTITY a \"b\">]><TextLine>&a;</TextLine></Page>"));
        all.put(
                "external entity",
                "<?xml version=\"1.0\"?><!DOCTYPE alto [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alto>" + PAGE
                        + "<TextLine>&x;<String CONTENT=\"&x;\"/></TextLine></Page></alto>");
        all.put(
                "external document type",
                "<!DOCTYPE alto SYSTEM \"http://192.0.2.1/alto.dtd\"><alto>" + PAGE + word.formatted("a", 1, 1, 1)
                        + "</alto>");
        all.put("deep ALTO", alto(PAGE + "<ComposedBlock>".repeat(100_000)));
        all.put("page that does not end", alto(PAGE + "<TextLine>"));
        all.put("page end missing", "<alto>" + PAGE);
        all.put("huge numbers", alto(PAGE + word.formatted("a", "9".repeat(300), "1e308", "1e400")));
        all.put("negative box", alto(PAGE + word.formatted("a", -50, -7, -1)));
        all.put(
                "no numbers",
                alto("<Page WIDTH=\"NaN\" HEIGHT=\"Infinity\">" + word.formatted("a", "x", "0x1p9", "NaN")));
        all.put("empty content", alto(PAGE + word.formatted(" ", 1, 1, 1)));
        all.put("unclosed quotation mark", alto("<Page WIDTH=\"100>" + word.formatted("a", 1, 1, 1)));
        all.put("a million attributes", alto("<Page " + "a".repeat(10) + "=\"1\" ".repeat(100_000) + "></Page>"));
        all.put("page tags in a comment", alto("<!-- <Page > -->" + PAGE + word.formatted("a", 1, 1, 1)));
        all.put(
                "wrong declared encoding",
                "<?xml version=\"1.0\" encoding=\"UTF-32\"?><alto>" + PAGE + word.formatted("\u00e9", 1, 1, 1)
                        + "</alto>");
        all.put(
                "unknown encoding",
                "<?xml version=\"1.0\" encoding=\"martian\"?><alto>" + PAGE + word.formatted("\u00e9", 1, 1, 1)
                        + "</alto>");
        all.put("alto without pages", "<alto><Layout/></alto>");
        all.put("two hundred thousand pages and one", "<alto>" + "<Page />".repeat(200_001) + "</alto>");
        all.put("a letter of a megabyte", alto(PAGE + word.formatted("x".repeat(1_000_000), 1, 1, 1)));
        all.put("deep hOCR", "<html><div class='ocr_page'>" + "<div>".repeat(50_000) + "x");
        all.put(
                "hOCR box of nonsense",
                "<html><div class='ocr_page' title='bbox 5 5 -1 999999999'><span class='ocr_line'><span class='ocrx_word' title='bbox 999999999 -3 0 0; x_wconf ....'>a</span></span></div>");
        all.put(
                "hOCR with scripts",
                "<html><script>alert(1)</script><div class='ocr_page'><span class='ocr_line'><script>evil()</script>a<iframe src='http://192.0.2.1'></span></div>");
        all.put(
                "hOCR lines in lines",
                "<html><div class='ocr_page'>" + "<span class='ocr_line'>a".repeat(3_000) + "</div>");
        all.put("hOCR without pages", "<html><meta name='ocr-system' content='x'></html>");
        all.put("deep JSON", json("\"words\": " + "[".repeat(100_000)));
        all.put("deep JSON in an unknown field", json("\"x\": " + "[".repeat(5_000) + "]".repeat(5_000)));
        all.put("JSON number of a million figures", json("\"version\": " + "9".repeat(1_000_000)));
        all.put("JSON page number too large", "{\"document\": \"d\", \"page\": 99999999999, \"text\": \"t\"}");
        all.put("JSON page two thousand million", "{\"document\": \"d\", \"page\": 2000000000, \"text\": \"t\"}");
        all.put("JSON word with null", json("\"words\": [null]"));
        all.put("JSON box of three", json("\"words\": [{\"start\": 0, \"end\": 4, \"box\": [1, 2, 3]}]"));
        all.put("JSON box with null", json("\"words\": [{\"start\": 0, \"end\": 4, \"box\": [1, 2, 3, null]}]"));
        all.put("JSON box turned inside out", json("\"words\": [{\"start\": 0, \"end\": 4, \"box\": [1, 2, -3, 4]}]"));
        all.put("JSON confidence of nine", json("\"words\": [{\"start\": 0, \"end\": 4, \"confidence\": 9}]"));
        all.put(
                "JSON words in each other",
                json("\"words\": [{\"start\": 0, \"end\": 4}, {\"start\": 2, \"end\": 6}]"));
        all.put("JSON word that is not there", json("\"words\": [{\"text\": \"none\", \"start\": 0, \"end\": 4}]"));
        all.put("JSON unknown role", json("\"spans\": [{\"role\": \"king\", \"start\": 0, \"end\": 4}]"));
        all.put("JSON turn without speaker", json("\"turns\": [{\"start\": 0, \"end\": 4}]"));
        all.put("JSON turn backwards", json("\"turns\": [{\"speaker\": \"a\", \"start\": 4, \"end\": 0}]"));
        all.put("JSON half a character", "{\"document\": \"d\", \"page\": 1, \"text\": \"a\\ud800b\"}");
        all.put("JSON array", "[" + json("\"x\": 1") + "]");
        all.put("JSON cut off", "{\"document\": \"d\", \"page\": 1, \"text\": \"so");
        all.put("JSON text that is a number", "{\"document\": \"d\", \"page\": 1, \"text\": 7}");
        all.put("JSON empty name", "{\"document\": \"  \", \"page\": 1, \"text\": \"t\"}");
        all.put("one page of ten megabytes", "word ".repeat(2_000_000));
        all.put("form feeds alone", "\f".repeat(1_000));
        all.put("colons alone", "A: ".repeat(200_000));
        all.put("one label of a megabyte", "Mr. " + "X".repeat(1_000_000) + ": yes");
        all.put("a line of names", "President " + "A b ".repeat(100_000) + ":");
        all.put("text with a late NUL", "word ".repeat(20_000) + "\0");
        all.put("XML that is something else", "<?xml version=\"1.0\"?><html></html>");
        return all;
    }

    private void answered(String name, String text) throws IOException {
        answered(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void answered(String name, byte[] bytes) throws IOException {
        // a file of its own: what is remembered of a file goes by its path, and received files never change
        Path file = Files.write(Files.createTempFile(folder, "file", ""), bytes);
        Optional<Inspection> inspection = Texts.inspect(file, name);
        switch (inspection.orElse(new Inspection.Refused(name + ": no text", "Other."))) {
            case Inspection.Refused refused -> clear(name, refused.what(), refused.remedy());
            case Inspection.Readable readable -> {
                int pages = readable.members().stream().mapToInt(Member::pages).sum();
                assertThat(pages).isPositive();
                for (int page = 1; page <= Math.min(pages, 20); page++) {
                    read(file, name, page);
                }
                read(file, name, pages);
            }
        }
    }

    private static void read(Path file, String name, int page) {
        switch (Texts.read(file, name, page)) {
            case Outcome.Failed failed ->
                clear(name, failed.why().what(), failed.why().remedy());
            case Outcome.Read read -> assertThat(read.reading().text()).doesNotContain("root:x:0");
        }
    }

    private static void clear(String name, String what, String remedy) {
        assertThat(what).startsWith(name).hasSizeLessThan(500);
        assertThat(remedy).endsWith(".");
    }

    @Test
    void mutated_files_never_end_in_anything_but_an_answer() throws IOException {
        String lines =
                json("\"words\": [{\"start\": 0, \"end\": 4, \"box\": [1, 2, 3, 4]}]") + "\n" + json("\"spans\": []");
        for (String seed : new String[] {
            TextsTest.ALTO.formatted("mm10"), TextsTest.HOCR, lines, "One page\fThe President: Yes.\nQ  Why?"
        }) {
            for (int run = 0; run < 400; run++) {
                long number = run * 31L + seed.length();
                answered("seed " + number, mutated(seed.getBytes(StandardCharsets.UTF_8), new Random(number)));
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int changes = 1 + random.nextInt(6);
        byte[] bytes = seed.clone();
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte)
                    (random.nextInt(8) == 0
                            ? random.nextInt(256)
                            : " <>\"'&=/{}[]:,0-9\\\f".charAt(random.nextInt(19)));
        }
        int cut = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(60, bytes.length - cut));
        out.write(bytes, 0, cut);
        if (random.nextBoolean()) {
            out.write(bytes, cut, length);
            out.write(bytes, cut, length);
        }
        out.write(bytes, cut + length, bytes.length - cut - length);
        return out.toByteArray();
    }
}
