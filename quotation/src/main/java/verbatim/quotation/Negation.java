package verbatim.quotation;

import java.util.Set;

/** Words that deny. */
final class Negation {
    private static final Set<String> WORDS = Set.of(
            "no",
            "not",
            "never",
            "none",
            "nothing",
            "nobody",
            "nowhere",
            "neither",
            "nor",
            "cannot",
            "without",
            "hardly",
            "scarcely",
            "barely",
            "refused",
            "denied");

    private Negation() {}

    static boolean is(String norm) {
        return WORDS.contains(norm) || norm.endsWith("n't");
    }
}
