package verbatim.web;

import verbatim.holdings.Page;
import verbatim.web.view.ReaderView.Thumb;

/** Small pictures of pages. */
final class Thumbs {
    private static final int WIDTH = 160;

    private Thumbs() {}

    static Thumb of(Page page, String query, int hits, boolean current) {
        Page.Image image = page.image();
        String href = Addresses.page(page.key(), query);
        return image == null
                ? new Thumb(page.key().page(), href, null, 0, 0, hits, current)
                : new Thumb(
                        page.key().page(),
                        href,
                        Addresses.wholeImage(page.key(), width(image)),
                        width(image),
                        height(image),
                        hits,
                        current);
    }

    static int width(Page.Image image) {
        return Math.min(WIDTH, image.widthPx());
    }

    static int height(Page.Image image) {
        return (int) Math.max(1, Math.round((double) image.heightPx() * width(image) / image.widthPx()));
    }
}
