package verbatim.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Version;
import verbatim.text.Box;
import verbatim.text.PageKey;

/** Addresses of the site, all of them relative to its root. What is given out here answers for ever. */
final class Addresses {
    private static final Pattern IMAGE = Pattern.compile("(d[0-9a-z]{1,20})-v([1-9][0-9]{0,8})-p([1-9][0-9]{0,8})");

    private Addresses() {}

    static String document(String document) {
        return "/d/" + encoded(document);
    }

    static String version(String document, int version) {
        return document(document) + "/v" + version;
    }

    static String page(PageKey page) {
        return version(page.document(), page.version()) + "/p" + page.page();
    }

    /** The page with words lit. */
    static String page(PageKey page, @Nullable String query) {
        return query == null || query.isBlank() ? page(page) : page(page) + "?q=" + encoded(query);
    }

    /** Words of a page by number at a text revision; both from 1, the last included. */
    static String words(PageKey page, int revision, int first, int last) {
        return page(page) + "?words=" + first + "-" + last + "&text=" + revision;
    }

    /** A stretch of a page's text at a revision, UTF-16 units, half-open; it is lit and in view. */
    static String stretch(PageKey page, int revision, int start, int end) {
        return page(page) + "?at=" + start + "-" + end + "&text=" + revision + "#lit";
    }

    static String release(String slug) {
        return "/r/" + encoded(slug);
    }

    /** What changes in a release. */
    static String releaseFeed(String slug) {
        return release(slug) + "/feed.atom";
    }

    static String correction(String slug, int number) {
        return story(slug) + "#correction-" + number;
    }

    static String story(String slug) {
        return "/s/" + encoded(slug);
    }

    static String anchor(String id) {
        return "/q/" + encoded(id);
    }

    /** The words of a permanent link for other sites. */
    static String card(String id) {
        return anchor(id) + "/card";
    }

    static String file(Digest file) {
        return "/files/" + file.hex();
    }

    /** Of its latest version. */
    static String manifest(Document document) {
        return "/iiif/" + document.id() + "/manifest";
    }

    static String manifest(Version version) {
        return "/iiif/" + version.document() + "-v" + version.number() + "/manifest";
    }

    static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    /** The identifier of a page's image: one path segment. */
    static String imageId(PageKey page) {
        return page.document() + "-v" + page.version() + "-p" + page.page();
    }

    /** The page that an image identifier names; empty when it is none. */
    static Optional<PageKey> imagePage(String id) {
        Matcher m = IMAGE.matcher(id);
        return m.matches()
                ? Optional.of(new PageKey(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))))
                : Optional.empty();
    }

    static String image(PageKey page) {
        return "/iiif/3/" + imageId(page);
    }

    /** The whole page, at most so wide. */
    static String wholeImage(PageKey page, int widthPx) {
        return image(page) + "/full/" + widthPx + ",/0/default.jpg";
    }

    /** A cut of the page. */
    static String cut(PageKey page, Box region, int widthPx) {
        return image(page) + "/" + region.x() + "," + region.y() + "," + region.width() + "," + region.height() + "/"
                + widthPx + ",/0/default.jpg";
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
