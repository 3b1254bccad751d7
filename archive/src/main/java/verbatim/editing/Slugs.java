package verbatim.editing;

import static verbatim.language.Texts.t;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** The last part of a story's address, and its text as it is kept. */
public final class Slugs {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final int WORDS = 60;

    private Slugs() {}

    /** A proposal for this title: its Latin letters and figures; empty when it has none. */
    public static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() <= WORDS ? plain : plain.substring(0, WORDS).replaceAll("-[^-]*$", "");
    }

    static void check(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw Fault.of(Kind.USE, t("editor.slug.unfit", "slug", slug), t("editor.slug.unfit.remedy"));
        }
    }

    /** The text with lines that end with a line feed alone, as browsers do not send them. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
