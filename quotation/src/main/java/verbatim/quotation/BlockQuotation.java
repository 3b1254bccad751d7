package verbatim.quotation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Form;
import verbatim.quotation.Quotations.Found;

/** Block quotations: quoted as a whole, without marks, sometimes signed on their last line. */
final class BlockQuotation {
    private static final Pattern DASH = Pattern.compile("^\\s*(?:[\\u2014\\u2013\\u2015]|--?)\\s*(?=\\p{Lu})");

    /** Words of a signature: a long name and an office. */
    private static final int SIGNATURE = 14;

    private BlockQuotation() {}

    /** Whether the text only says who is quoted: a dash and a name. */
    static boolean isSignature(String text) {
        return signer(text) != null;
    }

    /** The name behind the dash; null when the text is no signature. */
    static @Nullable String signer(String text) {
        Matcher dash = DASH.matcher(text);
        if (!dash.find() || Quotations.words(text) > SIGNATURE || text.strip().matches("(?s).*[.?!\u2026:]")) {
            return null;
        }
        Clause clause = Clause.of(text.substring(dash.end()));
        return clause.nameFrom(0)
                .filter(name -> name.edge() == clause.size() || ",(".contains(clause.word(name.edge())))
                .map(Clause.Name::text)
                .orElse(null);
    }

    static int length(List<Block> blocks, int first, int last) {
        int length = 0;
        for (int b = first; b <= last; b++) {
            length += blocks.get(b).text().length() + 1;
        }
        return length;
    }

    /** The blocks from first to last as one quotation; empty when they hold no word. */
    static Optional<Found> whole(List<Block> blocks, int first, int last) {
        String begin = blocks.get(first).text();
        String finish = blocks.get(last).text();
        int start = Blank.after(begin, 0);
        int end = Blank.before(finish, unsigned(finish), first == last ? start : 0);
        StringBuilder words = new StringBuilder();
        for (int b = first; b <= last; b++) {
            String text = b == last ? finish.substring(0, end) : blocks.get(b).text();
            words.append(words.isEmpty() ? "" : "\n").append(text.strip());
        }
        String quotation = words.toString();
        return Quotations.words(quotation) == 0
                ? Optional.empty()
                : Optional.of(new Found(Form.BLOCK, first, start, last, end, start, end, quotation, null));
    }

    /** Where a signature on the last line begins; the text's length without one. */
    static int unsigned(String text) {
        int line = text.stripTrailing().lastIndexOf('\n');
        return line > 0 && isSignature(text.substring(line + 1)) ? line : text.length();
    }
}
