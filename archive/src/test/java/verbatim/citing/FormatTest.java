package verbatim.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import verbatim.wire.Json;

/** What programs get, others' libraries read: field by field it is what was known. */
class FormatTest {
    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    private static @Nullable String source(Cited cited) {
        String source = cited.known("source");
        return source == null ? null : source.replaceFirst("\\.$", "");
    }

    private static String title(Cited cited) {
        String title = cited.given().getOrDefault("title", cited.given().getOrDefault("subject", ""));
        return title.isEmpty() ? cited.given().get("name").replaceFirst(".*/(.*)\\..*", "[$1]") : title;
    }

    private static @Nullable String words(Cited cited) {
        return cited.known("words") == null ? null : "“" + line(cited.known("words")) + "”";
    }

    @Test
    void bibtex_is_read_by_jbibtex() throws ParseException {
        for (Cited cited : Cited.all()) {
            Map<Key, BibTeXEntry> entries = new BibTeXParser()
                    .parse(new StringReader(Format.BIBTEX.of(cited.citation())))
                    .getEntries();
            assertThat(entries).as(cited.name()).containsOnlyKeys(new Key(cited.key()));
            BibTeXEntry entry = entries.get(new Key(cited.key()));
            assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
            assertThat(tex(entry, "title")).isEqualTo(title(cited));
            assertThat(tex(entry, "location")).isEqualTo(cited.known("place"));
            assertThat(tex(entry, "organization")).isEqualTo(source(cited));
            assertThat(tex(entry, "version")).isEqualTo(String.valueOf(cited.version()));
            assertThat(raw(entry, "url")).isEqualTo(cited.url());
            assertThat(raw(entry, "urldate")).isEqualTo("2026-11-24");
            assertThat(tex(entry, "annotation")).isEqualTo(words(cited));
            String pages = cited.known("pages");
            assertThat(raw(entry, "pages")).isEqualTo(pages == null ? null : pages.replace("-", "--"));
        }
    }

    /** As TeX would print it; where it has nothing to decide, as it stands, since the library's TeX knows no Chinese. */
    private static @Nullable String tex(BibTeXEntry entry, String field) {
        String raw = raw(entry, field);
        if (raw == null || !raw.contains("\\")) {
            return raw == null ? null : raw.replaceAll("[{}]", "");
        }
        try {
            return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(raw)));
        } catch (ParseException e) {
            throw new AssertionError(raw, e);
        }
    }

    private static @Nullable String raw(BibTeXEntry entry, String field) {
        Value value = entry.getField(new Key(field));
        return value == null ? null : value.toUserString();
    }

    @Test
    void bibtex_has_dates_as_biblatex_reads_them_and_years_for_the_rest() throws ParseException {
        assertThat(dates("a memcon, one page of it")).containsExactly("1995-10-23", "1995");
        assertThat(dates("the month alone is known")).containsExactly("1995-09", "1995");
        assertThat(dates("about a day")).containsExactly("1995-01-17~", "ca. 1995");
        assertThat(dates("over the end of a year")).containsExactly("1995-12-30/1996-01-04", "1995–1996");
        assertThat(dates("with the time of the day")).containsExactly("1997-03-21", "1997");
        assertThat(dates("a letter, undated")).containsExactly(null, null);
        assertThat(dates("a date in the sender's own words")).containsExactly(null, "the feast of St. Ulla");
    }

    private static List<String> dates(String name) throws ParseException {
        BibTeXEntry entry = new BibTeXParser()
                .parse(new StringReader(Format.BIBTEX.of(named(name).citation())))
                .getEntries()
                .values()
                .iterator()
                .next();
        return java.util.Arrays.asList(raw(entry, "date"), raw(entry, "year"));
    }

    private static Cited named(String name) {
        return Cited.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ris_is_read_by_citeproc() throws IOException {
        for (Cited cited : Cited.all()) {
            String file = Format.RIS.of(cited.citation());
            assertThat(file.split("\r\n"))
                    .as("lines end as specified")
                    .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - ?.*"));
            List<RISReference> read =
                    new RISParser().parse(new StringReader(file)).getReferences();
            assertThat(read).as(cited.name()).hasSize(1);
            RISReference one = read.getFirst();
            assertThat(one.getType()).isEqualTo(RISType.UNPB);
            assertThat(one.getId()).isEqualTo(cited.key());
            assertThat(one.getTitle()).isEqualTo(title(cited));
            assertThat(one.getAccessionNumber()).isEqualTo(cited.known("case"));
            assertThat(one.getNameOfDatabase()).isEqualTo("Verbatim");
            assertThat(one.getEdition()).isEqualTo(String.valueOf(cited.version()));
            assertThat(one.getURL()).isEqualTo(cited.url());
            assertThat(one.getAccessDate()).isEqualTo("2026/11/24/");
            assertThat(one.getSecondaryTitle()).isEqualTo(cited.known("release"));
            assertThat(one.getPublisher()).isEqualTo(cited.known("by"));
            Citation.Pages pages = cited.pages();
            assertThat(one.getStartPage()).isEqualTo(pages == null ? null : String.valueOf(pages.first()));
            assertThat(one.getEndPage()).isEqualTo(pages == null ? null : String.valueOf(pages.last()));
        }
    }

    @Test
    void ris_leaves_empty_what_is_not_known_of_a_date() {
        assertThat(ris("a memcon, one page of it")).contains("PY  - 1995\r\nDA  - 1995/10/23/\r\n");
        assertThat(ris("the month alone is known")).contains("PY  - 1995\r\nDA  - 1995/09//\r\n");
        assertThat(ris("the year alone is known")).contains("PY  - 1988\r\nDA  - 1988///\r\n");
        assertThat(ris("about a day")).contains("DA  - 1995/01/17/ca. January 17, 1995\r\n");
        assertThat(ris("days of one month")).contains("DA  - 1995///October 23–25, 1995\r\n");
        assertThat(ris("a date in the sender's own words"))
                .contains("DA  - ///the feast of St. Ulla\r\n")
                .doesNotContain("PY");
        assertThat(ris("a letter, undated")).doesNotContain("DA  -", "PY  -");
    }

    private static String ris(String name) {
        return Format.RIS.of(named(name).citation());
    }

    @Test
    void csl_json_is_read_by_citeproc() {
        for (Cited cited : Cited.all()) {
            CSLItemData item = csl(cited);
            assertThat(item.getType()).isEqualTo(CSLType.MANUSCRIPT);
            assertThat(item.getId()).isEqualTo(cited.key());
            assertThat(item.getTitle()).isEqualTo(title(cited));
            assertThat(item.getArchive()).isEqualTo(source(cited));
            assertThat(item.getEventPlace()).isEqualTo(cited.known("place"));
            assertThat(item.getCollectionTitle()).isEqualTo(cited.known("release"));
            assertThat(item.getCollectionNumber()).isEqualTo(cited.known("number"));
            assertThat(item.getNumber()).isEqualTo(cited.known("case"));
            assertThat(item.getSource()).isEqualTo("Verbatim");
            assertThat(item.getVersion()).isEqualTo(String.valueOf(cited.version()));
            assertThat(item.getPage()).isEqualTo(cited.known("pages"));
            assertThat(item.getURL()).isEqualTo(cited.url());
            assertThat(item.getAnnote()).isEqualTo(words(cited));
            assertThat(item.getAccessed().getDateParts()).isDeepEqualTo(new int[][] {{2026, 11, 24}});
        }
    }

    private static CSLItemData csl(Cited cited) {
        List<Map<String, Object>> items = Json.mapper()
                .readValue(Format.CSL_JSON.of(cited.citation()), new TypeReference<List<Map<String, Object>>>() {});
        assertThat(items).hasSize(1);
        return CSLItemData.fromJson(items.getFirst());
    }

    @Test
    void csl_json_says_as_much_of_a_date_as_is_known() {
        assertThat(issued("a memcon, one page of it").getDateParts()).isDeepEqualTo(new int[][] {{1995, 10, 23}});
        assertThat(issued("the month alone is known").getDateParts()).isDeepEqualTo(new int[][] {{1995, 9}});
        assertThat(issued("days of one month").getDateParts())
                .isDeepEqualTo(new int[][] {{1995, 10, 23}, {1995, 10, 25}});
        assertThat(issued("a season").getSeason()).isEqualTo("3");
        assertThat(issued("about a day").getCirca()).isTrue();
        assertThat(issued("some time in a decade").getLiteral()).isEqualTo("1980s");
        assertThat(issued("a date in the sender's own words").getLiteral()).isEqualTo("the feast of St. Ulla");
        assertThat(issued("a letter, undated")).isNull();
    }

    private static CSLDate issued(String name) {
        return csl(named(name)).getIssued();
    }

    @Test
    void a_long_excerpt_is_shortened_between_words() {
        Cited long_ = new Cited(
                "long", Map.of("name", "x.pdf", "words", "herring ".repeat(100), "key", "q1", "pages", "1"), Map.of());
        assertThat(csl(long_).getAnnote()).hasSizeLessThan(510).endsWith("herring …”");
    }
}
