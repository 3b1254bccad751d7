package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Attribution.Answer;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Form;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;

/** Proposes a speaker for each quotation found, from the words around it. */
final class SpeakerProposals {
    private static final Pattern JOINED = Pattern.compile("\\s*[,;]?\\s*(?:and|or|but|and then|then)?\\s*");

    /** Words between two quotations of which the second goes on where the first stopped: “…,” the President said quietly. “…” */
    private static final int INTERJECTION = 12;

    private final List<Block> blocks;
    private final List<Found> found;

    SpeakerProposals(List<Block> blocks, List<Found> found) {
        this.blocks = blocks;
        this.found = found;
    }

    List<Found> named() {
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            names.add(name(i, i == 0 ? null : names.get(i - 1)));
        }
        for (int i = found.size() - 2; i >= 0; i--) {
            if (names.get(i) == null && joined(i + 1)) {
                names.set(i, names.get(i + 1));
            }
        }
        List<Found> named = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            named.add(found.get(i).by(names.get(i)));
        }
        return List.copyOf(named);
    }

    private @Nullable String name(int index, @Nullable String previous) {
        Found here = found.get(index);
        String before = before(index);
        if (here.form() == Form.BLOCK) {
            String signature = signature(here);
            return signature != null ? signature : of(Attribution.before(before));
        }
        Answer answer = before.stripTrailing().endsWith(":") ? Attribution.before(before) : new Answer.Silent();
        if (answer instanceof Answer.Silent) {
            answer = Attribution.after(after(index), here.quotation().endsWith("."));
        }
        if (answer instanceof Answer.Silent) {
            answer = Attribution.before(before);
        }
        return answer instanceof Answer.Silent && goesOn(index) ? previous : of(answer);
    }

    private static @Nullable String of(Answer answer) {
        return switch (answer) {
            case Answer.Named named -> named.name();
            case Answer.Unnamed unnamed -> null;
            case Answer.Silent silent -> null;
        };
    }

    private @Nullable String signature(Found here) {
        String last = blocks.get(here.endBlock()).text();
        String line = last.substring(BlockQuotation.unsigned(last));
        int next = here.endBlock() + 1;
        if (line.isBlank()
                && next < blocks.size()
                && blocks.get(next).kind() == Kind.BLOCK_QUOTATION
                && blocks.get(next).continued()) {
            line = blocks.get(next).text();
        }
        return BlockQuotation.signer(line);
    }

    /** Whether it follows the one before at once, or after a few words that only say who speaks. */
    private boolean goesOn(int index) {
        return joined(index)
                || sameBlock(index)
                        && Clause.lastSentence(before(index)).isBlank()
                        && Quotations.words(before(index)) <= INTERJECTION
                        && Attribution.after(
                                        before(index),
                                        found.get(index - 1).quotation().endsWith("."))
                                instanceof Answer.Named;
    }

    private boolean joined(int index) {
        return sameBlock(index) && JOINED.matcher(before(index)).matches();
    }

    private boolean sameBlock(int index) {
        return index > 0 && found.get(index - 1).endBlock() == found.get(index).block();
    }

    private String before(int index) {
        Found here = found.get(index);
        String text = blocks.get(here.block()).text();
        int from = sameBlock(index) ? found.get(index - 1).markEnd() : 0;
        String words = text.substring(Math.min(from, here.markStart()), here.markStart());
        return tail(words.isBlank() && from == 0 ? blockBefore(index) : words);
    }

    /** The paragraph before, when it ends with a colon and so leads to what follows. */
    private String blockBefore(int index) {
        int block = found.get(index).block() - 1;
        if (block < 0
                || blocks.get(block).kind() == Kind.TITLE
                || blocks.get(block).kind() == Kind.HEADING) {
            return "";
        }
        String text = blocks.get(block).text();
        int from = index > 0 && found.get(index - 1).endBlock() == block
                ? found.get(index - 1).markEnd()
                : 0;
        String words = text.substring(from).stripTrailing();
        boolean leads = words.endsWith(":") || (found.get(index).form() == Form.BLOCK && words.endsWith(","));
        return leads ? words : "";
    }

    private String after(int index) {
        Found here = found.get(index);
        String text = blocks.get(here.endBlock()).text();
        boolean more = index + 1 < found.size() && found.get(index + 1).block() == here.endBlock();
        int to = more ? found.get(index + 1).markStart() : text.length();
        return head(text.substring(here.markEnd(), Math.max(here.markEnd(), to)));
    }

    private static String tail(String text) {
        return text.length() <= Limits.SENTENCE ? text : text.substring(text.length() - Limits.SENTENCE);
    }

    private static String head(String text) {
        return text.length() <= Limits.SENTENCE ? text : text.substring(0, Limits.SENTENCE);
    }
}
