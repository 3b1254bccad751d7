package verbatim.search;

import java.util.ArrayList;
import java.util.List;
import verbatim.search.Tokens.Link;
import verbatim.search.Tokens.Token;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Word;

/**
 * A page's words as they are filed: the body, running on into the next page's first words, and apart from it the furniture, so that a phrase runs
 * over a banner as a reader does.
 */
record PageTokens(List<Filed> body, List<Filed> furniture) {
    /**
     * A word at its place.
     *
     * @param term with the mark of its {@link Form}
     * @param step 1 when it stands at the next place, 0 at the same one
     * @param start UTF-16 units into the page's text; the body's end for words of the next page
     * @param end half-open
     */
    record Filed(String term, int step, int start, int end) {}

    static PageTokens of(PageText page, String next) {
        List<Token> body = new ArrayList<>();
        List<Token> furniture = new ArrayList<>();
        for (Token token : Tokens.of(page.text())) {
            (apart(page.spans(), token) ? furniture : body).add(token);
        }
        int own = body.size();
        int end = own == 0 ? 0 : body.getLast().end();
        for (Token token : Tokens.of(next)) {
            body.add(new Token(token.word(), end, end, token.link()));
        }
        return new PageTokens(filed(body, own, page.words()), filed(furniture, furniture.size(), List.of()));
    }

    private static boolean apart(List<Span> spans, Token token) {
        for (Span span : spans) {
            if ((span.role() == Role.FURNITURE || span.role() == Role.MARGIN)
                    && span.start() <= token.start()
                    && token.start() < span.end()) {
                return true;
            }
        }
        return false;
    }

    private static List<Filed> filed(List<Token> tokens, int own, List<Word> words) {
        List<Filed> filed = new ArrayList<>(tokens.size() + tokens.size() / 8);
        int word = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Form form = i < own ? Form.PLAIN : Form.NEXT;
            filed.add(new Filed(form.term(token.word()), 1, token.start(), token.end()));
            bare(token, form, filed);
            if (token.link() != Link.NONE && i + 1 < tokens.size() && letters(token, tokens.get(i + 1))) {
                Token second = tokens.get(i + 1);
                Form joined = i + 1 < own ? Form.JOINED : i < own ? Form.OVER : Form.NEXT_JOINED;
                filed.add(new Filed(joined.term(token.word() + second.word()), 0, token.start(), second.end()));
            }
            while (word < words.size() && words.get(word).end() <= token.start()) {
                word++;
            }
            if (i < own && word < words.size() && words.get(word).start() <= token.start()) {
                alternative(words.get(word), token, filed);
            }
        }
        return filed;
    }

    /** The possessor beside the possessive. */
    private static void bare(Token token, Form form, List<Filed> filed) {
        if (token.word().endsWith("'s") && token.word().length() > 2) {
            String owner = token.word().substring(0, token.word().length() - 2);
            filed.add(new Filed(form.term(owner), 0, token.start(), token.end()));
        }
    }

    /** What the other reading saw, at the same place. */
    private static void alternative(Word word, Token token, List<Filed> filed) {
        if (word.alternative() == null) {
            return;
        }
        for (Token other : Tokens.of(word.alternative())) {
            if (!other.word().equals(token.word())) {
                filed.add(new Filed(Form.PLAIN.term(other.word()), 0, token.start(), token.end()));
            }
        }
    }

    private static boolean letters(Token first, Token second) {
        return Character.isLetter(first.word().codePointBefore(first.word().length()))
                && Character.isLetter(second.word().codePointAt(0));
    }
}
