package verbatim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.search.Tokens.Token;

/**
 * Reads the language of the search box: words that must all stand on the page, {@code "phrases"}, {@code a OR b}, {@code -without},
 * {@code title:word}, {@code kind:memcon}, {@code release:slug}, {@code document:id}. Whatever does not parse is taken as words; nothing fails.
 */
final class QuestionParser {
    private final String text;
    private int at;
    private int words;

    private QuestionParser(String text) {
        this.text = text;
    }

    /** Empty when there are signs but no word in it: such a question finds nothing. A blank one finds every page. */
    static Optional<Ask> parse(String question) {
        String cut = question.length() > Limits.QUESTION ? question.substring(0, Limits.QUESTION) : question;
        return new QuestionParser(cut).all();
    }

    private record Item(Ask ask, boolean without, boolean or) {}

    private Optional<Ask> all() {
        List<Item> items = new ArrayList<>();
        for (Item item = next(); item != null && words <= Limits.QUESTION_WORDS; item = next()) {
            items.add(item);
        }
        if (items.isEmpty() && !text.isBlank()) {
            return Optional.empty();
        }
        List<Ask> with = new ArrayList<>();
        List<Ask> without = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.without) {
                without.add(item.ask);
                continue;
            }
            List<Ask> group = new ArrayList<>(List.of(item.ask));
            while (i + 2 < items.size() && items.get(i + 1).or && joinable(items.get(i + 2))) {
                group.add(items.get(i + 2).ask);
                i += 2;
            }
            with.add(group.size() == 1 ? group.getFirst() : new Ask.Any(group));
        }
        return Optional.of(new Ask.All(with, without));
    }

    private static boolean joinable(Item item) {
        return !item.without && !item.or;
    }

    private @Nullable Item next() {
        while (at < text.length()) {
            if (separates(text.charAt(at))) {
                at++;
                continue;
            }
            int begin = at;
            boolean without = text.charAt(at) == '-' && at + 1 < text.length() && !separates(text.charAt(at + 1));
            if (without) {
                at++;
            }
            String field = field();
            Optional<Ask> ask = quoted(field).or(() -> run(field));
            if (ask.isPresent()) {
                return new Item(ask.get(), without, text.substring(begin, at).equals("OR"));
            }
        }
        return null;
    }

    /** Steps over {@code field:} when one of ours stands here and something follows. */
    private String field() {
        for (String field :
                List.of(PageDocument.TITLE, PageDocument.KIND, PageDocument.DOCUMENT, PageDocument.RELEASE)) {
            int colon = at + field.length();
            if (colon + 1 < text.length()
                    && text.charAt(colon) == ':'
                    && text.regionMatches(true, at, field, 0, field.length())
                    && !Character.isWhitespace(text.charAt(colon + 1))) {
                at = colon + 1;
                return field;
            }
        }
        return PageDocument.TEXT;
    }

    private Optional<Ask> quoted(String field) {
        if (at >= text.length() || !quote(text.charAt(at))) {
            return Optional.empty();
        }
        int close = at + 1;
        while (close < text.length() && !quote(text.charAt(close))) {
            close++;
        }
        if (close == text.length()) {
            at++;
            return Optional.empty();
        }
        String inside = text.substring(at + 1, close);
        at = close + 1;
        return ask(field, inside);
    }

    private Optional<Ask> run(String field) {
        int end = at;
        while (end < text.length() && !separates(text.charAt(end)) && !quote(text.charAt(end))) {
            end++;
        }
        String inside = text.substring(at, end);
        at = end;
        return ask(field, inside);
    }

    private Optional<Ask> ask(String field, String inside) {
        if (field.equals(PageDocument.TEXT) || field.equals(PageDocument.TITLE)) {
            List<Token> tokens = Tokens.of(inside);
            words += tokens.size();
            return tokens.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Ask.Phrase(field, tokens.subList(0, Math.min(tokens.size(), Limits.QUESTION_WORDS))));
        }
        words++;
        String value = field.equals(PageDocument.DOCUMENT)
                ? inside.strip()
                : inside.strip().toLowerCase(Locale.ROOT);
        return value.isEmpty() ? Optional.empty() : Optional.of(new Ask.Facet(field, value));
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')';
    }

    private static boolean quote(char c) {
        return "\"“”„‟«»".indexOf(c) >= 0;
    }
}
