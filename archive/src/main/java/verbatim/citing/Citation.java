package verbatim.citing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;

/**
 * What a citation says.
 *
 * @param key names it among others: letters, digits and hyphens
 * @param document title, kind, date, place and source as described
 * @param release it was published in; null when it is in none that may be seen
 * @param version of the document
 * @param pages null for the whole of it
 * @param words that are cited; null for a page or a document
 * @param archive the archive's name
 * @param url of what is cited, absolute
 * @param whole of the version of the document, absolute
 * @param accessed the day it was seen, in UTC
 */
public record Citation(
        String key,
        Document document,
        @Nullable Published release,
        int version,
        @Nullable Pages pages,
        @Nullable String words,
        String archive,
        String url,
        String whole,
        LocalDate accessed) {
    /** Characters of quoted words that go along. */
    private static final int WORDS = 500;

    private static final Map<String, String> KINDS =
            Map.of("memcon", "memorandum of conversation", "telcon", "memorandum of telephone conversation");

    /**
     * The release of a document.
     *
     * @param number of the document in it; null when it has none
     * @param releasedBy null when not known
     * @param caseNumber null when not known
     */
    public record Published(
            String title,
            @Nullable Integer number,
            @Nullable String releasedBy,
            @Nullable String caseNumber) {}

    /** From a page to a page, from 1; both the same for one. */
    public record Pages(int first, int last) {
        /** 5, or 5–6. */
        String text(String dash) {
            return first == last ? String.valueOf(first) : first + dash + last;
        }
    }

    /** As somebody described it, or else its subject; null when nobody has. */
    @Nullable
    String title() {
        String title = document.description().title();
        return clean(title == null ? document.description().subject() : title);
    }

    /** The title, or else the received file's name in square brackets. */
    String named() {
        String title = title();
        return title == null ? "[" + document.title() + "]" : title;
    }

    /** In words; null when not known. */
    @Nullable
    String kind() {
        String kind = clean(document.description().kind());
        return kind == null ? null : KINDS.getOrDefault(kind.toLowerCase(Locale.ROOT), kind);
    }

    @Nullable
    String place() {
        return clean(document.description().place());
    }

    /** Where the original lies, without a full stop at its end; null when not known. */
    @Nullable
    String source() {
        String source = clean(document.description().source());
        return source == null ? null : source.replaceFirst("[.;,\\s]+$", "");
    }

    /** As described; null when not known. */
    @Nullable
    String date() {
        return clean(document.description().date());
    }

    /** The title of the release and the number in it; null when it is in none. */
    @Nullable
    String in(String numbered) {
        if (release == null) {
            return null;
        }
        return release.number() == null ? release.title() : release.title() + ", " + numbered + release.number();
    }

    /** By whom and under what number it was given out; null when neither is known. */
    @Nullable
    String givenOut(String by, String number) {
        if (release == null) {
            return null;
        }
        String given = Say.list(
                ", ",
                release.releasedBy() == null ? null : by + clean(release.releasedBy()),
                release.caseNumber() == null ? null : number + clean(release.caseNumber()));
        return given.isEmpty() ? null : given;
    }

    /** The words in one line, shortened when they are many; null when none are cited. */
    @Nullable
    String excerpt() {
        String plain = clean(words);
        return plain == null || plain.length() <= WORDS
                ? plain
                : plain.substring(0, plain.lastIndexOf(' ', WORDS)) + " …";
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.replaceAll("\\s+", " ").strip();
    }
}
