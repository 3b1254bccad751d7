package verbatim.search;

import java.util.Arrays;

/** Adds up a weight a page: a hash table from page numbers (0 and up) to sums. */
final class Sums {
    private static final int FREE = -1;

    private int[] pages = filled(1 << 10);
    private float[] sums = new float[1 << 10];
    private int size;

    void add(int page, float weight) {
        int slot = slot(pages, page);
        if (pages[slot] == FREE) {
            pages[slot] = page;
            if (++size * 2 > pages.length) {
                grow();
                slot = slot(pages, page);
            }
        }
        sums[slot] += weight;
    }

    int size() {
        return size;
    }

    /** The least sum among the {@code count} highest; lower than all when there are fewer. */
    float least(int count) {
        if (count >= size) {
            return Float.NEGATIVE_INFINITY;
        }
        float[] all = new float[size];
        int n = 0;
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] != FREE) {
                all[n++] = sums[i];
            }
        }
        return nth(all, size - count);
    }

    /** The pages whose sum is at least this, in rising order. */
    int[] atLeast(float sum) {
        int[] found = new int[size];
        int n = 0;
        for (int i = 0; i < pages.length; i++) {
            if (pages[i] != FREE && sums[i] >= sum) {
                found[n++] = pages[i];
            }
        }
        int[] cut = Arrays.copyOf(found, n);
        Arrays.sort(cut);
        return cut;
    }

    float of(int page) {
        return sums[slot(pages, page)];
    }

    private void grow() {
        int[] old = pages;
        float[] oldSums = sums;
        pages = filled(old.length * 2);
        sums = new float[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != FREE) {
                int slot = slot(pages, old[i]);
                pages[slot] = old[i];
                sums[slot] = oldSums[i];
            }
        }
    }

    private static int slot(int[] pages, int page) {
        int mask = pages.length - 1;
        int slot = (page * 0x9E3779B9 >>> 8) & mask;
        while (pages[slot] != FREE && pages[slot] != page) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] filled(int length) {
        int[] free = new int[length];
        Arrays.fill(free, FREE);
        return free;
    }

    /** Quickselect: the value that would stand at this place in rising order. */
    private static float nth(float[] all, int place) {
        int low = 0;
        int high = all.length - 1;
        while (low < high) {
            float pivot = all[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (all[i] < pivot) {
                    i++;
                }
                while (all[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swap = all[i];
                    all[i++] = all[j];
                    all[j--] = swap;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return all[place];
            }
        }
        return all[low];
    }
}
