package verbatim.web;

import java.util.List;
import java.util.Optional;
import verbatim.holdings.Page;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.view.Crop;

/** Cuts of a scan: as wide as the type, from between two lines to between two lines, with some lines around the words. */
final class Cuts {
    /** Pixels across of the picture: sharp on a double-density screen at half the page's width. */
    private static final int WIDTH = 1_200;

    private static final int AROUND = 2;
    /** Of the width of the page: a word alone on its line is not blown up to fill the place of whole lines. */
    private static final int LEAST = 3;

    private Cuts() {}

    /** The cut around these boxes; empty when the page has no scan or no box is given. */
    static Optional<Crop> around(Page page, PageText text, List<Box> lit, boolean outlined, String label) {
        if (page.image() == null || lit.isEmpty()) {
            return Optional.empty();
        }
        Page.Image image = page.image();
        Box words = lit.stream().reduce(Box::union).orElseThrow();
        double line = lit.stream().mapToInt(Box::height).average().orElse(30);
        int top = (int) (words.y() - AROUND * 1.5 * line);
        int bottom = (int) (words.bottom() + AROUND * 1.5 * line);
        Box seen = words;
        for (Word word : text.words()) {
            Box box = word.box();
            if (box == null) {
                continue;
            }
            int middle = box.y() + box.height() / 2;
            if (middle >= top && middle <= bottom) {
                seen = seen.union(box);
            }
        }
        Box region = inside(broad(between(seen, text, line), image), image);
        int width = Math.min(WIDTH, region.width());
        return Optional.of(
                new Crop(Addresses.cut(page.key(), region, width), region, padded(lit, line), outlined, label));
    }

    /** Light that stands a little over the letters on all sides. */
    static List<Box> padded(List<Box> boxes, double line) {
        int by = (int) Math.max(2, line * 0.12);
        return boxes.stream()
                .map(b -> new Box(
                        Math.max(0, b.x() - by), Math.max(0, b.y() - by), b.width() + 2 * by, b.height() + 2 * by))
                .toList();
    }

    /** The box with a margin that does not cut into the next line above or below. */
    private static Box between(Box seen, PageText text, double line) {
        int margin = (int) Math.max(8, line * 0.6);
        int top = seen.y() - margin;
        int bottom = seen.bottom() + margin;
        for (Word word : text.words()) {
            Box box = word.box();
            if (box != null && box.bottom() <= seen.y()) {
                top = Math.max(top, box.bottom());
            }
            if (box != null && box.y() >= seen.bottom()) {
                bottom = Math.min(bottom, box.y());
            }
        }
        return new Box(seen.x() - margin, top, seen.width() + 2 * margin, bottom - top);
    }

    private static Box broad(Box box, Page.Image image) {
        int lacks = image.widthPx() / LEAST - box.width();
        if (lacks <= 0) {
            return box;
        }
        int left = Math.clamp(box.x() - lacks / 2, 0, Math.max(0, image.widthPx() - box.width() - lacks));
        return new Box(left, box.y(), box.width() + lacks, box.height());
    }

    private static Box inside(Box box, Page.Image image) {
        int left = Math.max(0, box.x());
        int top = Math.max(0, box.y());
        int right = Math.min(image.widthPx(), box.right());
        int bottom = Math.min(image.heightPx(), box.bottom());
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
