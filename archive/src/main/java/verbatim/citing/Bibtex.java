package verbatim.citing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Edtf;

/**
 * One entry {@code @misc} for BibTeX and biblatex. {@code date} is what biblatex reads (EDTF, but for a day between two others), {@code year} is for
 * BibTeX. The title stands in two pairs of braces, since styles that write titles small would write NATO small as well.
 */
final class Bibtex {
    private static final Map<Integer, String> ESCAPED = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\textbraceleft{}",
            (int) '}', "\\textbraceright{}",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}",
            (int) '#', "\\#",
            (int) '$', "\\$",
            (int) '%', "\\%",
            (int) '&', "\\&",
            (int) '_', "\\_");

    private final StringBuilder entry = new StringBuilder();

    private Bibtex() {}

    static String of(Citation cited) {
        return new Bibtex().entry(cited);
    }

    private String entry(Citation cited) {
        entry.append("@misc{").append(cited.key());
        raw("title", "{" + escaped(cited.named()) + "}");
        field("type", cited.kind());
        Optional<Edtf> date = Optional.ofNullable(cited.date()).flatMap(Edtf::of);
        raw(
                "date",
                date.filter(it -> !(it instanceof Edtf.Among)).map(Bibtex::days).orElse(null));
        field("year", cited.date() == null ? null : Dates.year(cited.date()));
        field("location", cited.place());
        field("organization", cited.source());
        field("howpublished", cited.archive());
        field("note", note(cited));
        field("pages", cited.pages() == null ? null : cited.pages().text("--"));
        field("version", String.valueOf(cited.version()));
        raw("url", cited.url());
        raw("urldate", cited.accessed().toString());
        field("annotation", cited.excerpt() == null ? null : "“" + cited.excerpt() + "”");
        return entry.append("\n}\n").toString();
    }

    /** Without times of the day. */
    private static String days(Edtf date) {
        return date.text().replaceAll("T[^/]*", "");
    }

    private static String note(Citation cited) {
        return Say.list("; ", cited.in("doc. "), cited.givenOut("released by ", "case "));
    }

    private void field(String name, @Nullable String value) {
        raw(name, value == null ? null : escaped(value));
    }

    /** As it stands: for addresses and dates, which biblatex reads letter by letter. */
    private void raw(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    private static String escaped(String text) {
        return text.codePoints()
                .collect(
                        StringBuilder::new,
                        (out, c) -> out.append(ESCAPED.getOrDefault(c, Character.toString(c))),
                        StringBuilder::append)
                .toString();
    }
}
