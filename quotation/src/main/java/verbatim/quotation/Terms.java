package verbatim.quotation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verbatim.text.PageText;

/**
 * The folded words and word pairs by which candidate pages are found: the same folding on both sides.
 *
 * <p>A word is a term as it stands, a pair is two words with one space between. Where a page can be read in two ways (a hyphen at the end of a line,
 * a hyphen inside a word, the other reading of a doubtful word) it is filed under both.
 */
public final class Terms {
    private Terms() {}

    /** The terms under which an index must file the page, both readings of a doubtful word among them; furniture and margins are left out. */
    public static Set<String> of(PageText page) {
        return of(FoldedPage.of(page));
    }

    /** The same for a page that is folded already. */
    public static Set<String> of(FoldedPage page) {
        Set<String> terms = new LinkedHashSet<>(page.body().size() * 4);
        file(page.body().words(), terms);
        file(page.notes().words(), terms);
        return terms;
    }

    /** The terms of a quotation in its order; what stands in brackets is left out, and no pair crosses a mark. */
    public static Set<String> of(String quotation) {
        Tokens tokens = Tokenizer.tokens(Folding.of(quotation));
        Reading marked = Reading.marked(tokens);
        Reading reading = marked.words().isEmpty() ? Reading.literal(tokens) : marked;
        return of(reading);
    }

    static Set<String> of(Reading reading) {
        Set<String> terms = new LinkedHashSet<>();
        for (int i = 0; i < reading.words().size(); i++) {
            Token token = reading.words().get(i).token();
            boolean whole = reading.words().get(i).partial() == null;
            if (whole && isTerm(token)) {
                terms.add(token.norm());
            }
            boolean pairs =
                    whole && i > 0 && reading.words().get(i - 1).partial() == null && !reading.isMarkedBefore(i);
            if (pairs) {
                terms.add(pair(reading.words().get(i - 1).token().norm(), token.norm()));
            }
        }
        return terms;
    }

    private static void file(List<Token> words, Set<String> terms) {
        Token before = null;
        for (Token word : words) {
            if (isTerm(word)) {
                terms.add(word.norm());
            }
            if (before != null) {
                pairs(before, word, terms);
            }
            if (word.soft() > 0 || word.alternative() != null) {
                otherForms(word, terms);
            }
            before = word;
        }
    }

    private static void pairs(Token before, Token word, Set<String> terms) {
        for (String left : ends(before)) {
            for (String right : beginnings(word)) {
                terms.add(pair(left, right));
            }
        }
        if (word.is(Token.TIED)) {
            terms.add(before.norm() + word.norm());
        }
    }

    private static void otherForms(Token word, Set<String> terms) {
        if (word.soft() > 0) {
            String first = word.norm().substring(0, word.soft());
            String second = word.norm().substring(word.soft());
            terms.add(first);
            terms.add(second);
            terms.add(pair(first, second));
        }
        if (word.alternative() != null) {
            String[] parts = word.alternative().split(" ");
            for (int i = 0; i < parts.length; i++) {
                terms.add(parts[i]);
                if (i > 0) {
                    terms.add(pair(parts[i - 1], parts[i]));
                }
            }
        }
    }

    private static List<String> ends(Token word) {
        if (word.soft() == 0 && word.alternative() == null) {
            return List.of(word.norm());
        }
        if (word.alternative() != null) {
            return List.of(
                    word.norm(), word.alternative().substring(word.alternative().lastIndexOf(' ') + 1));
        }
        return List.of(word.norm(), word.norm().substring(word.soft()));
    }

    private static List<String> beginnings(Token word) {
        if (word.soft() == 0 && word.alternative() == null) {
            return List.of(word.norm());
        }
        if (word.alternative() != null) {
            int space = word.alternative().indexOf(' ');
            return List.of(
                    word.norm(),
                    space < 0 ? word.alternative() : word.alternative().substring(0, space));
        }
        return List.of(word.norm(), word.norm().substring(0, word.soft()));
    }

    private static boolean isTerm(Token word) {
        return !word.is(Token.WITHHELD);
    }

    private static String pair(String left, String right) {
        return left + ' ' + right;
    }
}
