package verbatim.reading.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;

/** Reads one ocr_page of hOCR. */
final class HocrPage {
    private static final Pattern BOX =
            Pattern.compile("\\bbbox\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})");
    private static final Pattern CONFIDENCE = Pattern.compile("\\bx_wconf\\s+(-?[0-9.]{1,12})");
    private static final String LINES = ".ocr_line, .ocrx_line, .ocr_header, .ocr_footer, .ocr_caption, .ocr_textfloat";

    private HocrPage() {}

    static Lines read(String html) {
        Element page = Jsoup.parseBodyFragment(html).body();
        tooDeep(page);
        Lines lines = new Lines();
        Element first = page.selectFirst(".ocr_page");
        Box size = first == null ? null : box(first);
        if (size != null) {
            lines.size(size.right(), size.bottom());
        }
        for (Element line : page.select(LINES)) {
            if (line.parents().is(LINES)) {
                continue;
            }
            lines.begin(null);
            addWords(line, lines);
            lines.end();
        }
        if (lines.rows().isEmpty()) {
            addWords(page, lines);
        }
        return lines;
    }

    private static void addWords(Element line, Lines lines) {
        boolean any = false;
        for (Element word : line.select(".ocrx_word, .ocr_word")) {
            any = true;
            lines.add(word.text(), box(word), confidence(word), false);
        }
        if (!any) {
            lines.add(line.text(), null, Optional.empty(), false);
        }
    }

    private static void tooDeep(Element page) {
        int deepest = 0;
        for (Element at = page; at != null; ) {
            Element child = at.firstElementChild();
            deepest += child == null ? 0 : 1;
            at = child;
        }
        if (deepest > Limits.DEPTH) {
            throw new IllegalArgumentException("elements lie more than %d deep".formatted(Limits.DEPTH));
        }
    }

    private static @Nullable Box box(Element element) {
        Matcher box = BOX.matcher(element.attr("title"));
        if (!box.find()) {
            return null;
        }
        int left = coordinate(box.group(1));
        int top = coordinate(box.group(2));
        return new Box(
                left, top, Math.max(0, coordinate(box.group(3)) - left), Math.max(0, coordinate(box.group(4)) - top));
    }

    private static int coordinate(String digits) {
        return Math.clamp(Integer.parseInt(digits), 0, Limits.COORDINATE);
    }

    private static Optional<Double> confidence(Element word) {
        Matcher said = CONFIDENCE.matcher(word.attr("title"));
        return said.find() ? Optional.of(Math.clamp(AltoPage.number(said.group(1), 0) / 100, 0, 1)) : Optional.empty();
    }
}
