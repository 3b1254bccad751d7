package verbatim.citing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Doubt;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;

/**
 * What a page says of itself in {@code meta} elements, as Zotero's translator "Embedded Metadata" reads it: names that begin with {@code citation_} are
 * Highwire's, {@code DC.} Dublin Core's, {@code z:} Zotero's own fields. No identifier is given, since the translator looks for ISBN and ISSN in it.
 */
public final class Embedded {
    /** Of texts whose language nobody has said. Left out, the language of the site's own words would be taken for it. */
    public static final String UNKNOWN_LANGUAGE = "und";

    private final Map<String, String> tags = new LinkedHashMap<>();

    private Embedded() {}

    /**
     * Names and contents of the elements, in order; what is not known is left out.
     *
     * @param pages of the whole document
     * @param pdf address of the received file, where it is a PDF of this document alone; null otherwise
     * @param language of the document as BCP 47 has it, or {@link #UNKNOWN_LANGUAGE}
     */
    public static Map<String, String> of(Citation cited, int pages, @Nullable String pdf, String language) {
        Embedded embedded = new Embedded();
        embedded.item("manuscript", cited.named(), date(cited), cited.url(), language);
        embedded.document(cited, pages, pdf);
        return embedded.tags;
    }

    /**
     * Likewise for what the archive itself has written.
     *
     * @param type of item, as Zotero calls it
     * @param date null when there is none
     */
    public static Map<String, String> of(
            String type, String title, @Nullable String date, String url, @Nullable String publisher) {
        Embedded embedded = new Embedded();
        embedded.item(type, title, date, url, UNKNOWN_LANGUAGE);
        embedded.put("DC.publisher", publisher);
        return embedded.tags;
    }

    private void item(String type, String title, @Nullable String date, String url, String language) {
        put("z:itemType", type);
        put("citation_title", title);
        put("DC.title", title);
        put("citation_date", date);
        put("DC.date", date);
        put("citation_public_url", url);
        put("citation_language", language);
        put("DC.language", language);
    }

    private void document(Citation cited, int pages, @Nullable String pdf) {
        put("DC.type", cited.kind());
        put("z:place", cited.place());
        put("DC.source", cited.source());
        put("z:archive", cited.source());
        put("z:numPages", String.valueOf(pages));
        Citation.Published release = cited.release();
        if (release != null) {
            put("DC.publisher", release.releasedBy());
            put("z:number", release.caseNumber());
        }
        if (cited.pages() != null) {
            put("citation_firstpage", String.valueOf(cited.pages().first()));
            put("citation_lastpage", String.valueOf(cited.pages().last()));
        }
        put("citation_abstract", cited.excerpt() == null ? null : "“" + cited.excerpt() + "”");
        put("citation_pdf_url", pdf);
        put("z:extra", extra(cited));
    }

    /** What the item has no field for, in lines that Zotero takes for variables of a citation style. */
    private static String extra(Citation cited) {
        Citation.Published release = cited.release();
        return Say.list(
                "\n",
                "version: " + cited.version(),
                cited.pages() == null ? null : "page: " + cited.pages().text("-"),
                release == null ? null : "collection-title: " + release.title(),
                release == null || release.number() == null ? null : "collection-number: " + release.number());
    }

    /** By the calendar where it is one exact date, else as it is written in citations. */
    private static @Nullable String date(Citation cited) {
        String date = cited.date();
        if (date == null) {
            return null;
        }
        Optional<Edtf> read = Edtf.of(date);
        if (read.isPresent() && read.get() instanceof Edtf.Point(Stretch on, Doubt doubt) && doubt == Doubt.NONE) {
            switch (on) {
                case Stretch.Day(var day) -> {
                    return day.toString();
                }
                case Stretch.Time(var at, var _) -> {
                    return at.toLocalDate().toString();
                }
                case Stretch.Month(var month) -> {
                    return month.toString();
                }
                default -> {}
            }
        }
        return Dates.LONG.of(date);
    }

    private void put(String name, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            tags.put(name, content);
        }
    }
}
