package verbatim.quotation;

import java.util.regex.Pattern;

/** Editors' words for a place where words are withheld. */
final class Withheld {
    private static final Pattern SAID = Pattern.compile(
            "not declassified|text not|line(s)? of (source )?text|deleted|redacted|withheld|excised|sanitized");

    private Withheld() {}

    static boolean isSaidIn(CharSequence words) {
        return SAID.matcher(words).find();
    }
}
