package verbatim.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds furniture that nobody marked, by a closed list at the edges of pages that follow each other: a banner must stand at two page edges, a page
 * number must fit its page, a stamp must be one of a few forms. Any other line is text.
 */
final class Furniture {
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
            + "|declass(ify|ified) on .{1,30}|(classified|derived|declassified) (by|from) .{1,40}|reason .{1,20}"
            + "|authority (nnd|nw|nlf|nlc|nln) ?[\\d/-]+( by( \\S+){1,2}( date( \\S+){1,3})?)?"
            + "|(\\S )?(case (no|number) )?\\d{4}-\\d{4}-[a-z]{1,3}(-? ?\\d+)?"
            + "|(\\S )?\\d{4}-\\d{4} ?-?[a-z]( \\d+)?"
            + "|(sanitized copy )?approved for release( \\S+){0,6}"
            + "|(no objection to declassification|nlc-\\S+)( \\S+){0,6}"
            + "|(eo|e o|executive order) 1\\d{4}( \\S+){0,2}");

    private final List<FoldedPage> pages;
    private final List<PageLines> lines = new ArrayList<>();
    private final Map<String, Integer> edges = new HashMap<>();
    private final Map<Integer, Set<Integer>> numbered = new HashMap<>();

    /** Pages of one version of a document that follow each other. */
    Furniture(List<FoldedPage> pages) {
        this.pages = pages;
        for (FoldedPage page : pages) {
            List<Token> words = page.body().words();
            PageLines all = PageLines.of(words);
            lines.add(all);
            count(page, all.top(), words, all);
            count(page, all.bottom(), words, all);
        }
    }

    private void count(FoldedPage page, List<Integer> edge, List<Token> words, PageLines all) {
        Set<String> here = new HashSet<>();
        for (int line : edge) {
            List<Token> tokens = all.line(words, line);
            if (isBanner(tokens)) {
                here.add(norm(tokens));
            }
            int number = number(tokens);
            if (number > 0) {
                numbered.computeIfAbsent(number - page.key().page(), k -> new HashSet<>())
                        .add(page.key().page());
            }
        }
        here.forEach(banner -> edges.merge(banner, 1, Integer::sum));
    }

    /** The index of the first word of the page's text behind the furniture at its top. */
    int bodyStart(int page) {
        PageLines all = lines.get(page);
        int line = 0;
        while (line < Math.min(PageLines.EDGE, all.count()) && isFurniture(page, line)) {
            line++;
        }
        return line < all.count() ? all.from().get(line) : all.size();
    }

    /** The index behind the last word of the page's text before the furniture at its foot; never before its beginning. */
    int bodyEnd(int page) {
        PageLines all = lines.get(page);
        int end = all.size();
        for (int line : all.bottom()) {
            if (!isFurniture(page, line)) {
                break;
            }
            end = all.from().get(line);
        }
        return Math.max(end, bodyStart(page));
    }

    private boolean isFurniture(int page, int line) {
        List<Token> tokens = lines.get(page).line(pages.get(page).body().words(), line);
        return tokens.size() <= 12
                && (isBanner(tokens) && edges.getOrDefault(norm(tokens), 0) >= 2
                        || fits(number(tokens), pages.get(page).key().page())
                        || STAMP.matcher(norm(tokens)).matches());
    }

    private boolean fits(int number, int page) {
        return number > 0
                && (number == page
                        || numbered.getOrDefault(number - page, Set.of()).size() >= 2);
    }

    private static boolean isBanner(List<Token> line) {
        boolean named = false;
        if (line.size() > 12) {
            return false;
        }
        for (Token word : line) {
            if (!word.shape().equals(word.shape().toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
            named |= BANNER.contains(word.norm());
            if (!BANNER.contains(word.norm()) && !BESIDE_BANNER.contains(word.norm())) {
                return false;
            }
        }
        return named;
    }

    /** The number of a line that is nothing but a page number; 0 for any other line. */
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
