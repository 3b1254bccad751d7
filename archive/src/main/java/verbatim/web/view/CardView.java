package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Words of a page for another site.
 *
 * @param words as on the page
 * @param speaker who spoke them, as printed; null when the page does not say
 * @param title of the document
 * @param place date and page, for people
 * @param link to the words, absolute
 * @param picture of the words on the scan, absolute; null when there is no scan
 * @param cut the same picture's address on this site, for its own stories; null when there is no scan
 * @param label says what the picture shows
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param fragment all of it as HTML that needs neither script nor style; empty inside the fragment itself
 * @param oembed address of the same for programs
 */
public record CardView(
        String words,
        @Nullable String speaker,
        String title,
        String place,
        String link,
        @Nullable String picture,
        @Nullable String cut,
        String label,
        int width,
        int height,
        String fragment,
        String oembed) {
    /** The same with its own HTML. */
    public CardView with(String html) {
        return new CardView(words, speaker, title, place, link, picture, cut, label, width, height, html, oembed);
    }
}
