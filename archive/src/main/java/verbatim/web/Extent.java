package verbatim.web;

import static verbatim.language.Texts.t;

import org.jspecify.annotations.Nullable;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Version;

/** How long a version is, as far as its viewer may be told. */
final class Extent {
    private Extent() {}

    /** In a line of facts: 12 pages; an excerpt, 3 of 12 pages; an excerpt, 3 pages. */
    static String of(Version version) {
        Excerpt part = version.excerpt();
        if (part == null) {
            return t("site.pages", "n", version.pages());
        }
        return part.counted()
                ? t("excerpt.extent.counted", "shown", version.shown(), "pages", version.pages())
                : t("excerpt.extent", "shown", version.shown());
    }

    /** That it is an excerpt, in a sentence; null when it is none. */
    static @Nullable String sentence(Version version) {
        Excerpt part = version.excerpt();
        if (part == null) {
            return null;
        }
        return part.counted()
                ? t("excerpt.sentence.counted", "shown", version.shown(), "pages", version.pages())
                : t("excerpt.sentence", "shown", version.shown());
    }
}
