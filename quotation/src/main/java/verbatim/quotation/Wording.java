package verbatim.quotation;

/** How the words of a quotation agree with a passage, from full agreement down. */
public enum Wording {
    /** Same words and punctuation after folding and the permitted conventions. */
    EXACT("exact"),
    /** Same words in the same order; punctuation or case differ, and each difference is listed. */
    SAME_WORDS("same-words"),
    /** Every difference is marked by the writer. */
    EDITED("edited"),
    /** The page is machine-read and reads otherwise, and every difference can be a misreading. */
    DOUBTFUL("doubtful"),
    /** An unmarked change, drop, addition or move. */
    ALTERED("altered"),
    /** No passage. */
    ABSENT("absent");

    private final String label;

    Wording(String label) {
        this.label = label;
    }

    /** The word used in JSON, on the command line and in addresses. */
    public String label() {
        return label;
    }
}
