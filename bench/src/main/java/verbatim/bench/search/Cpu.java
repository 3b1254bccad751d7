package verbatim.bench.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** Processor time of the current thread, sample by sample. */
final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] nanos;
    private int count;

    Cpu(int samples) {
        nanos = new long[samples];
    }

    void measure(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        nanos[count++] = THREADS.getCurrentThreadCpuTime() - before;
    }

    double percentile(double part) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.floor(part * count))] / 1e6;
    }

    double mean() {
        return count == 0 ? 0 : Arrays.stream(nanos, 0, count).average().orElse(0) / 1e6;
    }

    /** For the table: milliseconds and how many a second on one core. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %d  p50 %.2f ms  p99 %.2f ms  max %.1f ms  mean %.2f ms  %.0f /s a core",
                count,
                percentile(0.5),
                percentile(0.99),
                percentile(1),
                mean(),
                mean() == 0 ? 0 : 1000 / mean());
    }
}
