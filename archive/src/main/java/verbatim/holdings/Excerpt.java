package verbatim.holdings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import verbatim.text.PageKey;

/**
 * The pages of a closed document that are public all the same.
 *
 * @param version the one version that they are of
 * @param pages from 1, at least one
 * @param counted whether the public is told how many pages the version has
 * @param made when they were chosen
 */
public record Excerpt(int version, NavigableSet<Integer> pages, boolean counted, Instant made) {
    public Excerpt {
        pages = Collections.unmodifiableNavigableSet(new TreeSet<>(pages));
        if (version < 1 || pages.isEmpty() || pages.first() < 1) {
            throw new IllegalArgumentException(
                    "an excerpt must have pages, all of them and the version from 1, got v" + version + " " + pages);
        }
    }

    public static Excerpt of(int version, Collection<Integer> pages, boolean counted, Instant made) {
        return new Excerpt(version, new TreeSet<>(pages), counted, made);
    }

    /** Whether this page of the document is in it. */
    public boolean has(PageKey page) {
        return page.version() == version && pages.contains(page.page());
    }

    /** The pages as people write them: {@code 2-4, 7}. */
    public String ranges() {
        List<String> ranges = new ArrayList<>();
        int first = pages.first();
        for (int page : pages) {
            if (!pages.contains(page + 1)) {
                ranges.add(first == page ? "" + page : first + "-" + page);
                Integer next = pages.higher(page);
                first = next == null ? page : next;
            }
        }
        return String.join(", ", ranges);
    }
}
