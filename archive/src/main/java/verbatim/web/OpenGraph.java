package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import verbatim.language.Texts;

/** What other sites show of a page where somebody gives its address, by the Open Graph protocol. */
final class OpenGraph {
    private final List<Entry<String, String>> properties = new ArrayList<>();
    private final String root;

    /** @param root the site's lasting address without a slash */
    OpenGraph(String root) {
        this.root = root;
    }

    /**
     * A picture of this site.
     *
     * @param path relative to the root
     * @param said for those who do not see it
     */
    record Picture(String path, int width, int height, String said) {}

    /** An article of its type, or an ordinary page. */
    OpenGraph page(String archive, boolean article, String title, String path, @Nullable String description) {
        put("og:site_name", archive);
        put("og:type", article ? "article" : "website");
        put("og:title", title);
        put("og:url", root + path);
        put("og:description", description);
        put("og:locale", territory(Texts.spoken().language().locale()));
        return this;
    }

    /** The protocol wants a country with each language: of a language of all countries, the one that it is spoken in most. */
    private static String territory(Locale locale) {
        return locale.getCountry().isEmpty()
                ? locale.getLanguage() + "_" + locale.getLanguage().toUpperCase(Locale.ROOT)
                : locale.toString();
    }

    OpenGraph picture(@Nullable Picture picture) {
        if (picture != null) {
            put("og:image", root + picture.path());
            put("og:image:width", String.valueOf(picture.width()));
            put("og:image:height", String.valueOf(picture.height()));
            put("og:image:alt", picture.said());
        }
        return this;
    }

    OpenGraph times(@Nullable String published, @Nullable String modified) {
        put("article:published_time", published);
        put("article:modified_time", modified);
        return this;
    }

    private void put(String property, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            properties.add(Map.entry(property, content));
        }
    }

    List<Entry<String, String>> properties() {
        return properties;
    }
}
