package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.text.Box;

/**
 * The white regions of a page that ink encloses: what is left inside a frame. Neighbours are the four beside a pixel, and ink is thickened by one
 * pixel first, so that a thin frame with a gap of two pixels still encloses.
 */
final class WhiteRegions {
    /**
     * @param bounds the smallest box that holds the region
     * @param area pixels of the region
     * @param span pixels from its first to its last in each row, so {@code span - area} is what is printed inside
     */
    record Region(Box bounds, long area, long span) {
        double filling() {
            return span / ((double) bounds.width() * bounds.height());
        }

        double printed() {
            return 1 - area / (double) span;
        }
    }

    private final Bitmap page;
    private int[] runStart = new int[1 << 14];
    private int[] runEnd = new int[1 << 14];
    private int[] runRow = new int[1 << 14];
    private int[] parent = new int[1 << 14];
    private int runs;

    private WhiteRegions(Bitmap page) {
        this.page = page;
    }

    /** All enclosed regions at least so large. */
    static List<Region> of(Bitmap page, int minWidth, int minHeight, int minArea) {
        WhiteRegions regions = new WhiteRegions(page);
        regions.label();
        return regions.collect(minWidth, minHeight, minArea);
    }

    private void label() {
        long[] ink = new long[page.stride()];
        int above = 0;
        int aboveEnd = 0;
        for (int y = 0; y < page.height(); y++) {
            thicken(y, ink);
            int first = runs;
            addRuns(y, ink);
            join(above, aboveEnd, first);
            above = first;
            aboveEnd = runs;
        }
    }

    private void thicken(int y, long[] ink) {
        long[] words = page.words();
        int stride = page.stride();
        for (int i = 0; i < stride; i++) {
            long here = column(words, y, stride, i);
            long left = i > 0 ? column(words, y, stride, i - 1) >>> 63 : 0;
            long right = i + 1 < stride ? column(words, y, stride, i + 1) << 63 : 0;
            ink[i] = here | here << 1 | left | here >>> 1 | right;
        }
    }

    private long column(long[] words, int y, int stride, int i) {
        long here = words[y * stride + i];
        if (y > 0) {
            here |= words[(y - 1) * stride + i];
        }
        if (y + 1 < page.height()) {
            here |= words[(y + 1) * stride + i];
        }
        return here;
    }

    private void addRuns(int y, long[] ink) {
        int x = 0;
        while (x < page.width()) {
            x = next(ink, x, false);
            if (x >= page.width()) {
                return;
            }
            int end = next(ink, x, true);
            grow();
            runStart[runs] = x;
            runEnd[runs] = end;
            runRow[runs] = y;
            parent[runs] = runs;
            runs++;
            x = end;
        }
    }

    /** The first pixel from {@code x} on that is inked, or white; the page's width when there is none. */
    private int next(long[] ink, int x, boolean inked) {
        int i = x >> 6;
        long word = (inked ? ink[i] : ~ink[i]) & -1L << (x & 63);
        while (word == 0) {
            i++;
            if (i == ink.length) {
                return page.width();
            }
            word = inked ? ink[i] : ~ink[i];
        }
        return Math.min(page.width(), (i << 6) + Long.numberOfTrailingZeros(word));
    }

    private void grow() {
        if (runs == parent.length) {
            runStart = Arrays.copyOf(runStart, runs * 2);
            runEnd = Arrays.copyOf(runEnd, runs * 2);
            runRow = Arrays.copyOf(runRow, runs * 2);
            parent = Arrays.copyOf(parent, runs * 2);
        }
    }

    private void join(int above, int aboveEnd, int first) {
        int up = above;
        for (int run = first; run < runs; run++) {
            while (up < aboveEnd && runEnd[up] <= runStart[run]) {
                up++;
            }
            for (int k = up; k < aboveEnd && runStart[k] < runEnd[run]; k++) {
                parent[root(k)] = root(run);
            }
        }
    }

    private int root(int run) {
        int at = run;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** What is known of a region while its runs are gathered. */
    private static final class Gathered {
        int left = Integer.MAX_VALUE;
        int right;
        int top = Integer.MAX_VALUE;
        int bottom;
        long area;
        long span;
        int row = -1;
        int rowStart;
        int rowEnd;

        void add(int y, int start, int end) {
            left = Math.min(left, start);
            right = Math.max(right, end);
            top = Math.min(top, y);
            bottom = y + 1;
            area += end - start;
            if (y != row) {
                span += rowEnd - rowStart;
                row = y;
                rowStart = start;
            }
            rowEnd = end;
        }

        Region region() {
            return new Region(new Box(left, top, right - left, bottom - top), area, span + rowEnd - rowStart);
        }
    }

    private List<Region> collect(int minWidth, int minHeight, int minArea) {
        Map<Integer, Gathered> gathered = new HashMap<>();
        for (int run = 0; run < runs; run++) {
            gathered.computeIfAbsent(root(run), r -> new Gathered()).add(runRow[run], runStart[run], runEnd[run]);
        }
        List<Region> regions = new ArrayList<>();
        for (Gathered one : gathered.values()) {
            boolean inside = one.left > 0 && one.top > 0 && one.right < page.width() && one.bottom < page.height();
            boolean large =
                    one.right - one.left >= minWidth && one.bottom - one.top >= minHeight && one.area >= minArea;
            if (inside && large) {
                regions.add(one.region());
            }
        }
        regions.sort(java.util.Comparator.comparingInt((Region r) -> r.bounds().y())
                .thenComparingInt(r -> r.bounds().x()));
        return regions;
    }
}
