package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as it is compared: its words, and the marks by which the writer owns to a change. Every quotation has a literal reading, in which
 * nothing is a mark; one with omissions or brackets has a marked reading too.
 *
 * @param words in order; a word with a bracket inside is one word
 * @param marks in order
 * @param tail the punctuation after the last word, behind the last mark
 */
record Reading(List<Quoted> words, List<Mark> marks, String tail) {
    Reading {
        words = List.copyOf(words);
        marks = List.copyOf(marks);
    }

    /**
     * A word of the quotation.
     *
     * @param token the word
     * @param before the punctuation before it, behind the last mark
     * @param partial what of it stands outside brackets; null when all of it does
     */
    record Quoted(Token token, String before, @Nullable Partial partial) {}

    /** The letters of a word outside its brackets, as in {@code develop[ed]} or {@code [T]he}. */
    record Partial(String prefix, String suffix) {
        boolean fits(String word) {
            return word.length() >= prefix.length() + suffix.length()
                    && word.startsWith(prefix)
                    && word.endsWith(suffix);
        }
    }

    /**
     * A mark before a word.
     *
     * @param before index of the word that follows; the number of words when none does
     * @param omission whether it is an ellipsis; otherwise square brackets
     * @param content the words in the brackets
     * @param punctuation what stands between the word before and this mark
     * @param start UTF-16 units into the quotation
     * @param end half-open
     */
    record Mark(int before, boolean omission, List<Token> content, String punctuation, int start, int end) {
        /** How many words of the page it may stand for. */
        int reach() {
            if (omission) {
                return Limits.OMITTED_WORDS;
            }
            boolean sic = content.size() == 1 && content.getFirst().norm().equals("sic");
            return sic || content.isEmpty() ? 0 : Limits.REPLACED_WORDS;
        }
    }

    static Reading literal(Tokens tokens) {
        List<Quoted> words = new ArrayList<>(tokens.size());
        for (Token token : tokens.words()) {
            words.add(new Quoted(token, Gap.plain(token.gap()), null));
        }
        return new Reading(words, List.of(), Gap.plain(tokens.tail()));
    }

    static boolean hasMarks(Tokens tokens) {
        for (Token token : tokens.words()) {
            if (marks(token.gap())) {
                return true;
            }
        }
        return marks(tokens.tail());
    }

    /** Whether punctuation holds a sign that may be a mark. */
    static boolean marks(String gap) {
        return gap.indexOf(Folding.ELLIPSIS) >= 0 || gap.indexOf('[') >= 0;
    }

    static Reading marked(Tokens tokens) {
        return new MarkReader(tokens).read();
    }

    boolean isMarkedBefore(int index) {
        for (Mark mark : marks) {
            if (mark.before() == index) {
                return true;
            }
        }
        return false;
    }

    /** The marks that stand before the word at the index. */
    List<Mark> marksBefore(int index) {
        return marks.stream().filter(m -> m.before() == index).toList();
    }
}
