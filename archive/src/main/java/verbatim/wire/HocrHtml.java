package verbatim.wire;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/** Page texts as hOCR 1.2: ocr_page, ocr_line and ocrx_word with bbox and x_wconf. */
public final class HocrHtml {
    private HocrHtml() {}

    /**
     * The whole file.
     *
     * @param images of the pages, in their order; null where a page came as text
     */
    public static String of(List<PageText> pages, List<Page.@Nullable Image> images) {
        StringBuilder out = new StringBuilder("""
                <!DOCTYPE html>
                <html>
                <head>
                <meta charset="utf-8">
                <title>Page texts</title>
                <meta name="ocr-system" content="verbatim">
                <meta name="ocr-capabilities" content="ocr_page ocr_line ocrx_word">
                </head>
                <body>
                """);
        for (int i = 0; i < pages.size(); i++) {
            page(out, pages.get(i), images.get(i));
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private static void page(StringBuilder out, PageText page, Page.@Nullable Image image) {
        int number = page.key().page();
        String size = image == null ? "" : "bbox 0 0 " + image.widthPx() + " " + image.heightPx() + "; ";
        out.append(
                "<div class=\"ocr_page\" id=\"page_%d\" title=\"%sppageno %d\">\n".formatted(number, size, number - 1));
        int n = 0;
        for (List<Word> words : PageLines.of(page)) {
            n++;
            out.append(
                    "<span class=\"ocr_line\" id=\"line_%d_%d\"%s>".formatted(number, n, title(PageLines.box(words))));
            for (int i = 0; i < words.size(); i++) {
                out.append(i > 0 ? " " : "").append(word(words.get(i), number + "_" + n + "_" + (i + 1)));
            }
            out.append("</span>\n");
        }
        out.append("</div>\n");
    }

    private static String word(Word word, String id) {
        Box box = word.box();
        String bounds = box == null ? "" : bounds(box) + "; ";
        return String.format(
                Locale.ROOT,
                "<span class=\"ocrx_word\" id=\"word_%s\" title=\"%sx_wconf %d\">%s</span>",
                id,
                bounds,
                Math.round(word.confidence() * 100),
                Xml.escaped(word.text()));
    }

    private static String title(@Nullable Box box) {
        return box == null ? "" : " title=\"" + bounds(box) + "\"";
    }

    private static String bounds(Box box) {
        return "bbox " + box.x() + " " + box.y() + " " + box.right() + " " + box.bottom();
    }
}
