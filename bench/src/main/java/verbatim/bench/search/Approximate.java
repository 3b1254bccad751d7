package verbatim.bench.search;

import java.util.List;
import java.util.Locale;
import verbatim.text.PageText;

/**
 * Approximate matching without an index, as the peer: the smallest number of edits with which a text stands somewhere on a page (Sellers 1980), with
 * columns cut off beyond {@code k} (Ukkonen 1985). Letters are lower case, white space is one space.
 */
final class Approximate {
    private Approximate() {}

    /** How many of these pages have the text with at most {@code k} edits. */
    static int count(List<String> pages, String text, int k) {
        int found = 0;
        for (String page : pages) {
            found += stands(page, text, k) ? 1 : 0;
        }
        return found;
    }

    static String plain(PageText page) {
        return plain(page.text());
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static boolean stands(String page, String text, int k) {
        int m = text.length();
        int[] column = new int[m + 1];
        for (int i = 0; i <= m; i++) {
            column[i] = i;
        }
        int last = Math.min(k, m);
        for (int j = 0; j < page.length(); j++) {
            char here = page.charAt(j);
            int diagonal = 0;
            int reach = Math.min(m, last + 1);
            int newLast = 0;
            for (int i = 1; i <= reach; i++) {
                int above = column[i - 1];
                int left = i <= last ? column[i] : k + 1;
                int cost = text.charAt(i - 1) == here ? diagonal : 1 + Math.min(Math.min(above, left), diagonal);
                diagonal = left;
                column[i] = cost;
                newLast = cost <= k ? i : newLast;
            }
            last = newLast;
            if (last == m) {
                return true;
            }
        }
        return false;
    }
}
