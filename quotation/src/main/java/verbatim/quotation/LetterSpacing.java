package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;

/** Joins letter-spaced words: three or more single letters with one space between; in such a run, groups of two as well.
 * Where a run begins with {@code a} or {@code I} and only the rest of it is a known word, the two are apart. */
final class LetterSpacing {
    private LetterSpacing() {}

    static List<Token> join(List<Token> words) {
        List<Token> joined = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int end = runEnd(words, i);
            if (end == i + 1) {
                joined.add(words.get(i));
            } else if (end - i >= 3 && longestGroup(words, i, end) >= 3) {
                joinGroups(words, i, end, joined);
            } else {
                joined.addAll(words.subList(i, end));
            }
            i = end;
        }
        return joined;
    }

    /** The end of the single letters with nothing but spaces of one line between; at least one word on. */
    private static int runEnd(List<Token> words, int from) {
        int end = from + 1;
        if (!words.get(from).singleLetter()) {
            return end;
        }
        while (end < words.size() && words.get(end).singleLetter() && follows(words.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean follows(Token word) {
        return word.gap().isEmpty() && (word.spacing() == Token.Spacing.ONE || word.spacing() == Token.Spacing.WIDE);
    }

    private static int groupEnd(List<Token> words, int from, int end) {
        int next = from + 1;
        while (next < end && words.get(next).spacing() == Token.Spacing.ONE) {
            next++;
        }
        return next;
    }

    private static int longestGroup(List<Token> words, int from, int end) {
        int longest = 0;
        for (int i = from; i < end; ) {
            int next = groupEnd(words, i, end);
            longest = Math.max(longest, next - i);
            i = next;
        }
        return longest;
    }

    private static void joinGroups(List<Token> words, int from, int end, List<Token> into) {
        for (int i = from; i < end; ) {
            int next = groupEnd(words, i, end);
            put(words.subList(i, next), into);
            i = next;
        }
    }

    /** The letters as one word, or as {@code a} or {@code I} and a word where only that gives a known one. */
    private static void put(List<Token> letters, List<Token> into) {
        if (letters.size() == 1) {
            into.add(letters.getFirst());
            return;
        }
        Token whole = joined(letters);
        String first = letters.getFirst().shape();
        boolean article = first.equalsIgnoreCase("a") || first.equals("I");
        if (article
                && letters.size() > 3
                && !KnownWords.contains(whole.norm())
                && KnownWords.contains(whole.norm().substring(1))) {
            into.add(letters.getFirst());
            into.add(joined(letters.subList(1, letters.size())).with(Token.APART));
        } else {
            into.add(whole);
        }
    }

    private static Token joined(List<Token> letters) {
        StringBuilder norm = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        for (Token letter : letters) {
            norm.append(letter.norm());
            shape.append(letter.shape());
        }
        Token first = letters.getFirst();
        return new Token(
                norm.toString(),
                shape.toString(),
                first.start(),
                letters.getLast().end(),
                first.gap(),
                first.spacing(),
                first.flags() | Token.SPACED,
                0,
                100,
                null);
    }
}
