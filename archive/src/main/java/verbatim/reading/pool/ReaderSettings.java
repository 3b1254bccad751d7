package verbatim.reading.pool;

import java.time.Duration;

/**
 * How a pool works.
 *
 * @param processes children at most, at least 1
 * @param heapMb heap of a child, in megabytes
 * @param residentMb a child that takes more memory in all is ended, in megabytes; looked at on Linux only
 * @param pageDeadline a page that takes more processor time is ended
 * @param pagesAChild a child is replaced after so many pages with a picture
 */
public record ReaderSettings(int processes, int heapMb, int residentMb, Duration pageDeadline, int pagesAChild) {
    public ReaderSettings {
        if (processes < 1 || heapMb < 64 || pagesAChild < 1 || !pageDeadline.isPositive()) {
            throw new IllegalArgumentException("a pool needs a process, 64 MB of heap, a page and some time, got "
                    + processes + ", " + heapMb + ", " + pagesAChild + ", " + pageDeadline);
        }
    }

    /** One child a core. */
    public static ReaderSettings standard() {
        return new ReaderSettings(
                Runtime.getRuntime().availableProcessors(),
                Limits.HEAP_MB,
                Limits.RESIDENT_MB,
                Limits.PAGE_DEADLINE,
                Limits.PAGES_A_CHILD);
    }

    /** As these, with so many children. */
    public ReaderSettings withProcesses(int count) {
        return new ReaderSettings(count, heapMb, residentMb, pageDeadline, pagesAChild);
    }

    /** As these, with that much heap a child, and as much more memory in all. */
    public ReaderSettings withHeapMb(int megabytes) {
        int more = Math.max(0, megabytes - heapMb);
        return new ReaderSettings(processes, megabytes, residentMb + more, pageDeadline, pagesAChild);
    }

    /** As these, with that long for a page. */
    public ReaderSettings withPageDeadline(Duration deadline) {
        return new ReaderSettings(processes, heapMb, residentMb, deadline, pagesAChild);
    }
}
