package verbatim.reading.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its first bytes what a text is. */
final class Sniffer {
    /** What a text is. */
    enum Kind {
        ALTO,
        HOCR,
        PAGE_TEXTS,
        /** Mark-up that is neither ALTO nor hOCR. */
        MARKUP,
        PLAIN,
        /** No text. */
        NONE
    }

    private static final Pattern ALTO = Pattern.compile("<(?:[\\w.-]{1,40}:)?alto[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOCR = Pattern.compile("ocr_page|ocr-system|ocr-capabilities");
    private static final Pattern PAGE_TEXTS = Pattern.compile("\\A\\s*\\{\\s*\"");
    private static final Pattern MARKUP = Pattern.compile(
            "\\A\\s*<(?:\\?xml|!doctype|html|!--|[a-z][\\w.-]*(?::[\\w.-]+)?[\\s>])", Pattern.CASE_INSENSITIVE);

    private Sniffer() {}

    /** @param head the first bytes of the text, in UTF-8 or the like */
    static Kind kind(byte[] head) {
        if (head.length == 0 || !isText(head)) {
            return Kind.NONE;
        }
        String text = Encoding.text(head);
        if (ALTO.matcher(text).find() && text.stripLeading().startsWith("<")) {
            return Kind.ALTO;
        }
        if (HOCR.matcher(text).find() && text.stripLeading().startsWith("<")) {
            return Kind.HOCR;
        }
        if (PAGE_TEXTS.matcher(text).find() && text.contains("\"text\"") && text.contains("\"page\"")) {
            return Kind.PAGE_TEXTS;
        }
        if (MARKUP.matcher(text).find() && text.contains("</")) {
            return Kind.MARKUP;
        }
        boolean rich = text.toLowerCase(Locale.ROOT).startsWith("{\\rtf");
        boolean drawn = text.startsWith("%PDF-") || text.startsWith("%!PS");
        return rich || drawn || text.isBlank() ? Kind.NONE : Kind.PLAIN;
    }

    private static boolean isText(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
            boolean space = b == '\n' || b == '\r' || b == '\t' || b == '\f';
            if (b > 0 && b < 32 && !space || b == 127) {
                controls++;
            }
        }
        return controls * Limits.CONTROLS_ONE_IN <= head.length;
    }
}
