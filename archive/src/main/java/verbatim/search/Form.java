package verbatim.search;

/**
 * How a word stands at its place in the field of a page's text. Words that are not simply there are filed with a leading mark, so that a single word
 * is found once, on its own page, and a phrase knows how many places a word takes. What is told by words of the next page has marks of its own: who
 * may not see that page is not to find them.
 */
enum Form {
    /** As it stands. */
    PLAIN(""),
    /** Two pieces with a hyphen between them, joined: takes two places. */
    JOINED("\u0001"),
    /** Two pieces with a hyphen between them, the second on the next page, joined: counts only for whoever may see that page. */
    OVER("\u0004"),
    /** On the next page: counts in phrases that begin on this one. */
    NEXT("\u0002"),
    /** Both. */
    NEXT_JOINED("\u0003");

    private final String mark;

    Form(String mark) {
        this.mark = mark;
    }

    /** Whether a term stands for a word of the next page alone. */
    static boolean ofNext(String term) {
        return term.startsWith(NEXT.mark) || term.startsWith(NEXT_JOINED.mark);
    }

    /** Whether a term stands for what is told by the next page's words. */
    static boolean runsOver(String term) {
        return term.startsWith(OVER.mark) || ofNext(term);
    }

    /** The term under which the word is filed. */
    String term(String word) {
        return mark + word;
    }
}
