package verbatim.quotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line near the edge of a page, and whether by its form it may be furniture.
 *
 * @param from index of its first word in the page's body
 * @param to behind its last word
 * @param banner its words when it may be a classification banner; empty otherwise
 * @param number when it is nothing but a page number; 0 otherwise
 * @param stamp whether it has the form of a known stamp
 */
record EdgeLine(int from, int to, String banner, int number, boolean stamp) {
    private static final int LONGEST = 12;
    private static final Set<String> BANNER = Set.of(
            "secret",
            "confidential",
            "unclassified",
            "restricted",
            "sensitive",
            "nodis",
            "exdis",
            "limdis",
            "noforn",
            "orcon",
            "declassified");
    private static final Set<String> BESIDE_BANNER = Set.of(
            "top",
            "official",
            "limited",
            "use",
            "only",
            "eyes",
            "exclusively",
            "for",
            "the",
            "of",
            "nato",
            "cosmic",
            "special",
            "handling",
            "required",
            "distribution",
            "strictly",
            "personal",
            "and",
            "no",
            "foreign",
            "not",
            "releasable",
            "to",
            "nationals",
            "controlled",
            "dissem",
            "in",
            "full",
            "part",
            "when",
            "attached",
            "with",
            "attachment",
            "attachments",
            "enclosure",
            "enclosures");
    private static final Pattern STAMP = Pattern.compile("(copy|page) \\d+ of \\d+( copies| pages)?"
            + "|([a-z]+ ){0,3}library (photo)?copy"
            + "|reproduced at the national archives"
            + "|declassified( and released)?( in (full|part))?( (per|under|by|authority)( the provisions of)?( authority)?"
            + "( (eo|e o|executive order))?( \\S+){0,3})?"
            + "|declass(ify|ified) on .{1,30}|(classified|derived|declassified) (by|from) .{1,40}|reason \\d.{0,20}"
            + "|authority (nnd|nw|nlf|nlc|nln) ?[\\d/-]+( by( \\S+){1,2}( date( \\S+){1,3})?)?"
            + "|(\\S{1,2} )?(case (no|number) )?\\d{4}-\\d{4}-[a-z]{1,3}(-? ?\\d+)?"
            + "|(\\S{1,2} )?\\d{4}-\\d{4} ?-?[a-z]( \\d+)?"
            + "|(sanitized copy )?approved for release( \\S+){0,6}"
            + "|(no objection to declassification|nlc-\\S+)( \\S+){0,6}"
            + "|(eo|e o|executive order) 1\\d{4}( \\S+){0,2}");

    static EdgeLine of(List<Token> words, int from, int to) {
        List<Token> line = words.subList(from, to);
        if (line.size() > LONGEST) {
            return new EdgeLine(from, to, "", 0, false);
        }
        String norm = norm(line);
        return new EdgeLine(
                from,
                to,
                isBanner(line) ? norm : "",
                number(line),
                STAMP.matcher(norm).matches());
    }

    /** Capitals, of words that stand in banners, one of which names a class. */
    private static boolean isBanner(List<Token> line) {
        boolean named = false;
        for (Token word : line) {
            if (!word.shape().equals(word.shape().toUpperCase(Locale.ROOT))
                    || !BANNER.contains(word.norm()) && !BESIDE_BANNER.contains(word.norm())) {
                return false;
            }
            named |= BANNER.contains(word.norm());
        }
        return named;
    }

    private static int number(List<Token> line) {
        boolean named = line.size() == 2 && line.getFirst().norm().equals("page");
        Token last = line.getLast();
        if (line.size() != 1 && !named || !last.is(Token.FIGURE) || last.norm().length() > 4) {
            return 0;
        }
        return last.norm().chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(last.norm()) : 0;
    }

    private static String norm(List<Token> line) {
        StringBuilder norm = new StringBuilder();
        for (Token word : line) {
            norm.append(norm.isEmpty() ? "" : " ").append(word.norm());
        }
        return norm.toString();
    }
}
