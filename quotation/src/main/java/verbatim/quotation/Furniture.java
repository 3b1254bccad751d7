package verbatim.quotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds furniture that nobody marked, by a closed list at the edges of pages that follow each other: a banner must stand at two page edges, a page
 * number must fit its page, a stamp must be one of a few forms. Any other line is text.
 */
final class Furniture {
    private final List<FoldedPage> pages;
    private final Map<String, Integer> banners = new HashMap<>();
    /** By how much a number is off from its page: the pages where it is so. */
    private final Map<Integer, Set<Integer>> offsets = new HashMap<>();

    /** Pages of one version of a document that follow each other. */
    Furniture(List<FoldedPage> pages) {
        this.pages = pages;
        for (FoldedPage page : pages) {
            List<EdgeLine> top = page.edges().top();
            count(page.key().page(), top);
            count(
                    page.key().page(),
                    page.edges().bottom().stream()
                            .filter(line -> !top.contains(line))
                            .toList());
        }
    }

    private void count(int page, List<EdgeLine> edge) {
        Set<String> here = new HashSet<>();
        for (EdgeLine line : edge) {
            if (!line.banner().isEmpty() && here.add(line.banner())) {
                banners.merge(line.banner(), 1, Integer::sum);
            }
            if (line.number() > 0) {
                offsets.computeIfAbsent(line.number() - page, k -> new HashSet<>())
                        .add(page);
            }
        }
    }

    /** The index of the first word of the page's text behind the furniture at its top. */
    int bodyStart(int page) {
        int start = 0;
        for (EdgeLine line : pages.get(page).edges().top()) {
            if (!isFurniture(line, page)) {
                break;
            }
            start = line.to();
        }
        return start;
    }

    /** The index behind the last word of the page's text before the furniture at its foot; never before its beginning. */
    int bodyEnd(int page) {
        int end = pages.get(page).body().size();
        for (EdgeLine line : pages.get(page).edges().bottom()) {
            if (!isFurniture(line, page)) {
                break;
            }
            end = line.from();
        }
        return Math.max(end, bodyStart(page));
    }

    private boolean isFurniture(EdgeLine line, int page) {
        return line.stamp()
                || banners.getOrDefault(line.banner(), 0) >= 2
                || line.number() > 0
                        && fits(line.number(), pages.get(page).key().page());
    }

    private boolean fits(int number, int page) {
        return number == page || offsets.getOrDefault(number - page, Set.of()).size() >= 2;
    }
}
