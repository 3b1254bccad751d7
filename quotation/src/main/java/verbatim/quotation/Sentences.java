package verbatim.quotation;

/** One line for people about a verdict. A sentence never begins with a figure. */
final class Sentences {
    private Sentences() {}

    static String tooLong() {
        return "This is longer than " + Limits.QUOTATION
                + " characters, too long for one quotation. Check it in parts.";
    }

    static String noWords() {
        return "There are no words to look for.";
    }

    static String tooShort() {
        return "So few words are found in many places and prove nothing. Name the document, or quote more.";
    }

    static String shortAbsent() {
        return "We did not find these words in this document. So few words prove nothing elsewhere.";
    }

    static String absent(Scope scope) {
        return "We did not find these words in the " + scope.pages()
                + " pages searched. That does not show that they were never said.";
    }

    static Verdict of(Verdict verdict) {
        return verdict;
    }
}
