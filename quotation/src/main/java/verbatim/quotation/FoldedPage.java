package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Word;

/**
 * A page's text, folded and cut into words once, for many judgements. Immutable; made of one revision of a page, so a cache may keep it for as long
 * as that revision is current. It takes about 150 bytes a word.
 */
public final class FoldedPage {
    private final PageText page;
    private final Tokens body;
    private final Tokens notes;
    private final PageEdges edges;

    private FoldedPage(PageText page, Tokens body, Tokens notes) {
        this.page = page;
        this.body = body;
        this.notes = notes;
        this.edges = PageEdges.of(body.words());
    }

    /** Folds a page; takes some tens of microseconds. */
    public static FoldedPage of(PageText page) {
        List<int[]> aside = ranges(page, Role.FURNITURE, Role.MARGIN, Role.NOTE);
        Tokens body = tokens(page, aside);
        List<int[]> notes = ranges(page, Role.NOTE);
        return new FoldedPage(
                page, body, notes.isEmpty() ? new Tokens(List.of(), "") : tokens(page, outside(page, notes)));
    }

    public PageKey key() {
        return page.key();
    }

    /** The page as it was given. */
    public PageText page() {
        return page;
    }

    /** The terms under which an index must file the page. */
    public Set<String> terms() {
        return Terms.of(this);
    }

    /** The words of the record, without furniture, margin and notes. */
    Tokens body() {
        return body;
    }

    /** The lines at the edges of the body. */
    PageEdges edges() {
        return edges;
    }

    /** The words of the footnotes. */
    Tokens notes() {
        return notes;
    }

    private static List<int[]> ranges(PageText page, Role... roles) {
        List<Role> wanted = List.of(roles);
        List<int[]> ranges = new ArrayList<>();
        for (Span span : page.spans()) {
            if (wanted.contains(span.role())) {
                ranges.add(new int[] {span.start(), span.end()});
            }
        }
        return ranges;
    }

    /** Everything but the notes, and what is furniture inside them. */
    private static List<int[]> outside(PageText page, List<int[]> notes) {
        List<int[]> outside = ranges(page, Role.FURNITURE, Role.MARGIN);
        int from = 0;
        for (int[] note : notes) {
            outside.add(new int[] {from, note[0]});
            from = Math.max(from, note[1]);
        }
        outside.add(new int[] {from, page.text().length()});
        return outside;
    }

    private static Tokens tokens(PageText page, List<int[]> aside) {
        Tokens tokens = Tokenizer.tokens(Folding.of(page.text(), new Skips(aside)));
        List<Token> words = new ArrayList<>(tokens.words());
        withhold(page, words, aside);
        if (!page.words().isEmpty()) {
            read(page.words(), words);
            if (Legibility.isPoor(words)) {
                words.replaceAll(token -> token.with(Token.POOR));
            }
        }
        return new Tokens(words, tokens.tail());
    }

    /** Marks withheld places; one whose text shows nothing becomes a word, so that nobody can leave it out. */
    private static void withhold(PageText page, List<Token> words, List<int[]> aside) {
        for (Span span : page.spans()) {
            if (span.role() != Role.REDACTION || new Skips(aside).endOf(span.start()) > span.start()) {
                continue;
            }
            int at = 0;
            while (at < words.size() && words.get(at).end() <= span.start()) {
                at++;
            }
            boolean shown = false;
            for (int i = at; i < words.size() && words.get(i).start() < span.end(); i++) {
                words.set(i, words.get(i).with(Token.WITHHELD));
                shown = true;
            }
            if (!shown) {
                int flags = Token.WITHHELD | Token.SIGN;
                words.add(
                        at,
                        new Token(
                                "\u2588",
                                "\u2588",
                                span.start(),
                                span.end(),
                                "",
                                Token.Spacing.ONE,
                                flags,
                                0,
                                100,
                                null));
            }
        }
    }

    /** Gives each word the confidence and the other reading of the page's words that it overlaps. */
    private static void read(List<Word> read, List<Token> words) {
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            while (next < read.size() && read.get(next).end() <= token.start()) {
                next++;
            }
            int confidence = 100;
            Word only = null;
            int count = 0;
            int emended = 0;
            for (int w = next; w < read.size() && read.get(w).start() < token.end(); w++) {
                only = read.get(w);
                confidence = Math.min(confidence, (int) Math.round(only.confidence() * 100));
                emended += only.emended() == null ? 0 : 1;
                count++;
            }
            Token known = token.read(count == 0 ? 0 : confidence, count == 1 ? alternative(only, token) : null);
            words.set(i, count > 0 && emended == count ? known.with(Token.EMENDED) : known);
        }
    }

    /** The norm of the other reading, its words parted by spaces; null when it is the same, or does not stand for this word alone. */
    private static @Nullable String alternative(@Nullable Word word, Token token) {
        if (word == null || word.alternative() == null || word.alternative().isBlank()) {
            return null;
        }
        List<Token> other = Tokenizer.tokens(Folding.of(word.alternative())).words();
        List<Token> here = Tokenizer.tokens(Folding.of(word.text())).words();
        if (here.size() == 1) {
            StringBuilder norm = new StringBuilder();
            for (Token part : other) {
                norm.append(norm.isEmpty() ? "" : " ").append(part.norm());
            }
            return norm.isEmpty() || norm.toString().equals(token.norm()) ? null : norm.toString();
        }
        for (int i = 0; i < here.size() && here.size() == other.size(); i++) {
            boolean same =
                    here.get(i).norm().equals(token.norm()) && here.get(i).start() == token.start() - word.start();
            if (same && !other.get(i).norm().equals(token.norm())) {
                return other.get(i).norm();
            }
        }
        return null;
    }
}
