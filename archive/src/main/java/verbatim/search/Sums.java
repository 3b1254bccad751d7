package verbatim.search;

import java.util.Arrays;

/** Adds up a weight a page: a hash table from page numbers (0 and up) to sums. */
final class Sums {
    private static final int FIRST = 1 << 12;
    private static final int FREE = 0;

    /** The entry of each slot, counted from 1. */
    private int[] slots = new int[2 * FIRST];

    private int[] pages = new int[FIRST];
    private float[] sums = new float[FIRST];
    private int size;

    void add(int page, float weight) {
        int slot = slot(page);
        if (slots[slot] == FREE) {
            if (size == pages.length) {
                grow();
                slot = slot(page);
            }
            pages[size] = page;
            slots[slot] = ++size;
        }
        sums[slots[slot] - 1] += weight;
    }

    int size() {
        return size;
    }

    /** The least sum among the {@code count} highest; lower than all when there are fewer. */
    float least(int count) {
        return count >= size ? Float.NEGATIVE_INFINITY : nth(Arrays.copyOf(sums, size), size - count);
    }

    /** The pages whose sum is at least this, in rising order. */
    int[] atLeast(float sum) {
        int[] found = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (sums[i] >= sum) {
                found[n++] = pages[i];
            }
        }
        Arrays.sort(found, 0, n);
        return Arrays.copyOf(found, n);
    }

    float of(int page) {
        int entry = slots[slot(page)];
        return entry == FREE ? 0 : sums[entry - 1];
    }

    private void grow() {
        pages = Arrays.copyOf(pages, 2 * size);
        sums = Arrays.copyOf(sums, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(pages[i])] = i + 1;
        }
    }

    private int slot(int page) {
        int mask = slots.length - 1;
        int slot = (page * 0x9E3779B9 >>> 8) & mask;
        while (slots[slot] != FREE && pages[slots[slot] - 1] != page) {
            slot = (slot + 1) & mask;
        }
        return slot;
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
