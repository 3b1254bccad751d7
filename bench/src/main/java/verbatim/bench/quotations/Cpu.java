package verbatim.bench.quotations;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time of this thread: what a judgement costs, whatever else the machine does. */
final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
