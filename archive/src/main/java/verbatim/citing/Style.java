package verbatim.citing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a citation is written for people. */
public enum Style {
    /** The Chicago Manual of Style, 17th edition, 14.221–231: a note for an item in a collection. */
    CHICAGO_NOTE(Style::chicagoNote),

    /** The same in a list of works: the document as a whole. */
    CHICAGO_BIBLIOGRAPHY(Style::chicagoBibliography),

    /** The Bluebook, rules 17 (unpublished) and 18.2 (on the Internet). */
    BLUEBOOK(Style::bluebook),

    /** APA, 7th edition, with its guidance on archival documents: the entry of the list. */
    APA(Style::apa),

    /** The same where the text refers to it. */
    APA_IN_TEXT(Style::apaInText),

    /** The National Archives' leaflet 17: from the item up to the repository, semicolons between the levels. */
    NARA(Style::nara);

    private final Function<Citation, String> writes;

    Style(Function<Citation, String> writes) {
        this.writes = writes;
    }

    /** The citation in one line. */
    public String of(Citation cited) {
        return writes.apply(cited);
    }

    private static String chicagoNote(Citation cited) {
        return Say.quoted(cited, ",") + " "
                + Say.list(
                        ", ",
                        cited.kind(),
                        cited.place(),
                        Dates.LONG.of(cited.date()),
                        pages(cited, "p. ", "pp. "),
                        "version " + cited.version(),
                        cited.givenOut("released by ", "case "),
                        cited.source(),
                        within("in ", cited.in("doc. ")),
                        cited.archive(),
                        "accessed " + Dates.LONG.of(cited.accessed()),
                        cited.url())
                + ".";
    }

    private static String chicagoBibliography(Citation cited) {
        String title = cited.named();
        boolean marked = title.matches(".*[.?!]");
        return Say.list(
                " ",
                Say.quoted(cited, marked ? "" : "."),
                Say.sentences(
                        Say.list(", ", cited.kind(), cited.place(), Dates.LONG.of(cited.date())),
                        "version " + cited.version(),
                        cited.givenOut("released by ", "case "),
                        cited.source(),
                        within("in ", cited.in("doc. ")),
                        cited.archive(),
                        "accessed " + Dates.LONG.of(cited.accessed())),
                cited.whole() + ".");
    }

    private static String bluebook(Citation cited) {
        String held = Say.list(
                "; ",
                cited.source(),
                cited.givenOut("released by ", "No. "),
                within("in ", cited.in("doc. ")),
                "version " + cited.version());
        return Say.list(", ", Say.heading(cited.kind()), cited.named())
                + pages(cited, " at ", " at ")
                + " (" + Dates.SHORT.of(cited.date()) + ") (" + held + "), " + cited.url()
                + " (last visited " + Dates.SHORT.of(cited.accessed()) + ").";
    }

    private static String apa(Citation cited) {
        String described = Say.list(", ", cited.kind() == null ? null : Say.upper(cited.kind()), cited.place());
        String work = cited.title() == null
                ? bracketed(described, cited)
                : Say.list(" ", cited.title(), described.isEmpty() ? null : "[" + described + "]");
        String release = cited.release() == null ? null : cited.release().title();
        Integer number = cited.release() == null ? null : cited.release().number();
        String details =
                Say.list("; ", number == null ? null : "Document " + number, cited.givenOut("released by ", "case "));
        return Say.list(
                " ",
                Say.stopped(work),
                "(" + Dates.YEAR_FIRST.of(cited.date()) + ").",
                Say.sentences(
                        cited.source(),
                        Say.list(" ", release, details.isEmpty() ? null : "(" + details + ")"),
                        cited.archive() + " (Version " + cited.version() + ")"),
                "Retrieved " + Dates.LONG.of(cited.accessed()) + ", from " + cited.whole());
    }

    private static String apaInText(Citation cited) {
        String work = cited.title() == null ? bracketed(kindOf(cited), cited) + "," : Say.quoted(cited, ",");
        return "(" + Say.list(" ", work, Say.list(", ", Dates.year(cited.date()), pages(cited, "p. ", "pp. "))) + ")";
    }

    private static String kindOf(Citation cited) {
        String kind = cited.kind();
        return kind == null ? "" : Say.upper(kind);
    }

    /** A description in the place of a title, with the name that the file came under. */
    private static String bracketed(String described, Citation cited) {
        return described.isEmpty()
                ? cited.named()
                : "[" + described + ": " + cited.document().title() + "]";
    }

    private static String nara(Citation cited) {
        String kind = cited.kind();
        String item = Say.list(
                " ",
                kind == null ? null : Say.upper(kind) + ",",
                Say.quoted(cited, ","),
                Say.list(", ", cited.place(), Dates.LONG.of(cited.date()), pages(cited, "p. ", "pp. ")));
        return Say.list("; ", item, cited.givenOut("released by ", "case "), cited.source())
                + " [online version " + cited.version() + ", "
                + Say.list(
                        ", ",
                        within("in ", cited.in("document ")),
                        "available through " + cited.archive() + " at " + cited.url())
                + "; " + Dates.LONG.of(cited.accessed()) + "].";
    }

    private static @Nullable String within(String before, @Nullable String piece) {
        return piece == null ? null : before + piece;
    }

    /** Empty for the whole document. */
    private static String pages(Citation cited, String one, String many) {
        Citation.Pages pages = cited.pages();
        return pages == null ? "" : (pages.first() == pages.last() ? one : many) + pages.text("–");
    }
}
