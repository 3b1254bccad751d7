package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of prose as words and signs, from which names can be read forwards and backwards. */
final class Clause {
    private static final Pattern TOKEN = Pattern.compile(
            "(?:\\p{Lu}\\.)+\\p{Lu}?|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Amb|Col|Capt|Maj|Lt|Adm|Sgt|Rev|St|Jr|Sr)\\.|"
                    + "[\\p{L}\\p{N}\\p{M}]+(?:['\\u2019\\u2018.\\-][\\p{L}\\p{N}\\p{M}]+)*|\\S");
    private static final Pattern ENDED = Pattern.compile(
            "([\\p{L}\\p{N}.]*)[.?!\\u2026]+[\"'\\u2019\\u201D\\u00BB)\\]]*(?:\\s+(?=[\\p{Lu}\\p{N}\"'\\u201C\\u2018\\u00AB(\\[])|\\s*$)");
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Amb|Col|Capt|Maj|Lt|Adm|Sgt|Rev|St|No|vs|etc|\\p{Lu}|(?:\\p{L}\\.)+\\p{L})");

    private final String text;
    private final List<Token> tokens;

    private Clause(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** A word or a sign. */
    record Token(String text, int start, int end) {
        boolean word() {
            return Character.isLetterOrDigit(text.charAt(0));
        }

        boolean capital() {
            return Character.isUpperCase(text.charAt(0));
        }

        boolean possessive() {
            return text.endsWith("'s") || text.endsWith("\u2019s");
        }
    }

    /** A name and where it ends, or begins when read backwards, as an index of tokens. */
    record Name(String text, int edge) {}

    static Clause of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        return new Clause(text, tokens);
    }

    /** The part of the text behind its last full stop, semicolon or paragraph end. */
    static String lastSentence(String text) {
        int from = Math.max(text.lastIndexOf(';'), text.lastIndexOf('\n')) + 1;
        Matcher matcher = ENDED.matcher(text);
        while (matcher.find()) {
            boolean abbreviation = ABBREVIATED.matcher(matcher.group(1)).matches()
                    && text.charAt(matcher.end(1)) == '.'
                    && matcher.end() < text.length();
            if (!abbreviation) {
                from = Math.max(from, matcher.end());
            }
        }
        return text.substring(from);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The token's text, or an empty one beyond either end. */
    String word(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).text();
    }

    /** The name that begins at the token: titles, names, initials, particles; or an office after the or a. */
    Optional<Name> nameFrom(int first) {
        int at = first;
        boolean article = word(at).equalsIgnoreCase("the");
        at = article ? at + 1 : at;
        int end = at;
        boolean proper = false;
        while (end < tokens.size() && (namePart(end) || joins(end, at))) {
            proper |= namePart(end);
            end++;
            if (tokens.get(end - 1).possessive()) {
                return Optional.empty();
            }
        }
        if (!proper) {
            return article ? officeFrom(first) : Optional.empty();
        }
        Optional<Name> name = named(article ? first : at, at, end);
        return name.isPresent() || !article ? name : officeFrom(first);
    }

    /** The name that ends before the token. */
    Optional<Name> nameBefore(int end) {
        int first = end;
        while (first > 0 && (namePart(first - 1) || joinsBackwards(first - 1, end))) {
            first--;
        }
        while (first < end && !namePart(first)) {
            first++;
        }
        if (first == end || tokens.get(end - 1).possessive()) {
            return officeBefore(end);
        }
        boolean article = word(first - 1).equalsIgnoreCase("the");
        Optional<Name> office = article ? Optional.empty() : officeBefore(end);
        if (office.isPresent()) {
            return office;
        }
        Optional<Name> name = named(article ? first - 1 : first, first, end);
        int begin = first;
        return name.isPresent() ? name.map(whole -> new Name(whole.text(), begin)) : officeBefore(end);
    }

    private Optional<Name> named(int withArticle, int first, int end) {
        Token last = tokens.get(end - 1);
        boolean article = withArticle < first;
        boolean office = SpeechWords.office(last.text())
                || SpeechWords.office(word(first)) && word(first + 1).equals("of");
        boolean loud =
                last.text().length() > 3 && last.text().equals(last.text().toUpperCase(Locale.ROOT));
        if (article && !office || loud && first == end - 1) {
            return Optional.empty();
        }
        boolean bareTitle = !article && SpeechWords.title(last.text()) && !office;
        if (bareTitle) {
            return Optional.empty();
        }
        int from = article && office ? withArticle : first;
        return Optional.of(new Name(text.substring(tokens.get(from).start(), last.end()), end));
    }

    private boolean namePart(int index) {
        Token token = tokens.get(index);
        return token.word() && token.capital() && !SpeechWords.noName(token.text());
    }

    /** Small words within a name: de Gaulle, Secretary of State, Chairman of the Joint Chiefs. */
    private boolean joins(int index, int first) {
        String word = word(index);
        if (SpeechWords.particle(word)) {
            return nextIsName(index + 1);
        }
        if (word.equals("of")) {
            return index > first
                    && SpeechWords.office(word(index - 1))
                    && (nextIsName(index + 1) || word(index + 1).equals("the") && nextIsName(index + 2));
        }
        return word.equals("the") && word(index - 1).equals("of") && nextIsName(index + 1);
    }

    private boolean joinsBackwards(int index, int end) {
        if (index + 1 >= end) {
            return false;
        }
        String word = word(index);
        boolean of = word.equals("of") && index > 0 && namePart(index - 1);
        boolean ofThe = word.equals("the") && word(index - 1).equals("of") && SpeechWords.office(word(index - 2));
        return of || ofThe || SpeechWords.particle(word);
    }

    private boolean nextIsName(int index) {
        return index < tokens.size() && namePart(index);
    }

    /** The president, the Russian foreign minister: up to three words and an office. */
    private Optional<Name> officeFrom(int first) {
        for (int i = first + 1;
                i < Math.min(tokens.size(), first + 5) && tokens.get(i).word();
                i++) {
            boolean more = SpeechWords.office(word(i + 1));
            if (SpeechWords.office(word(i)) && !more) {
                return Optional.of(new Name(
                        text.substring(tokens.get(first).start(), tokens.get(i).end()), i + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Name> officeBefore(int end) {
        if (!SpeechWords.office(word(end - 1))) {
            return Optional.empty();
        }
        for (int i = end - 2; i >= Math.max(0, end - 5) && tokens.get(i).word(); i--) {
            if (tokens.get(i).text().equalsIgnoreCase("the")) {
                return Optional.of(new Name(
                        text.substring(
                                tokens.get(i).start(), tokens.get(end - 1).end()),
                        i));
            }
            if (tokens.get(i).possessive()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
