package verbatim.reading.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.reading.child.Frames;

/** One running child. Used by one thread at a time. */
final class ChildProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final int residentMb;
    private int worn;

    private ChildProcess(Process process, int residentMb) {
        this.process = process;
        this.residentMb = residentMb;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        waiting("child-" + process.pid() + "-log").start(this::log);
    }

    /** A thread of its own: waiting for a pipe holds a virtual thread's carrier, and two children would stop a two-core server for good. */
    private static Thread.Builder waiting(String name) {
        return Thread.ofPlatform().daemon().name(name);
    }

    static ChildProcess start(ReaderSettings settings, String mainClass) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command = new ProcessBuilder(List.of(
                java.toString(),
                "-Xmx" + settings.heapMb() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                classPath(),
                mainClass));
        command.environment().put("OMP_THREAD_LIMIT", "1");
        command.directory(new File(System.getProperty("java.io.tmpdir")));
        try {
            return new ChildProcess(command.start(), settings.residentMb());
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "a reader process cannot be started (" + e.getMessage() + ")",
                    "Look whether the machine has memory and processes left.",
                    e);
        }
    }

    /** Ours, but not relative to the folder we were started in. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** How it went. */
    sealed interface Answer {
        record Said(String message) implements Answer {}

        /**
         * No answer; the child is gone.
         *
         * @param of what: its {@code memory}, its {@code time}, its {@code heap}, or {@code itself}
         * @param most megabytes or seconds that it may take; 0 where that is not said
         * @param got megabytes that it took, or the code that it ended with; 0 where neither is said
         */
        record Died(String of, long most, long got) implements Answer {}
    }

    /** How many pictures it has read. */
    int worn() {
        return worn;
    }

    /** It has read another picture. */
    void wear() {
        worn++;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param deadline of the child's processor time: on a busy machine an honest page takes long and costs no more; {@link Limits#PATIENCE} times
     *     as much by the clock, for a child that does nothing; by the clock alone where the system does not tell processor time
     * @throws InterruptedException when the wait was interrupted; the child is gone then
     */
    Answer ask(String request, Duration deadline) throws InterruptedException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting("child-" + process.pid()).start(() -> answer.complete(converse(request)));
        Optional<Duration> before = processorTime();
        long end = System.nanoTime() + deadline.toNanos() * (before.isPresent() ? Limits.PATIENCE : 1);
        try {
            while (System.nanoTime() < end && !spent(before, deadline)) {
                try {
                    return answer.get(Limits.LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException stillWorking) {
                    long resident = residentMb();
                    if (resident > residentMb) {
                        close();
                        return new Answer.Died("memory", residentMb, resident);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a conversation ends with a value", e);
        } catch (InterruptedException e) {
            close();
            throw e;
        }
        close();
        return new Answer.Died("time", deadline.toSeconds(), 0);
    }

    /** What it has used so far; empty where the system does not tell, and of a child that is gone. */
    private Optional<Duration> processorTime() {
        return process.info().totalCpuDuration();
    }

    /** Whether it has used its time since; a child that went meanwhile has not: why it went is told by its end. */
    private boolean spent(Optional<Duration> before, Duration deadline) {
        return before.flatMap(then -> processorTime().map(now -> now.minus(then)))
                .filter(used -> used.compareTo(deadline) >= 0)
                .isPresent();
    }

    private Answer converse(String request) {
        try {
            Frames.write(requests, request);
            return Frames.read(answers).<Answer>map(Answer.Said::new).orElseGet(this::died);
        } catch (IOException e) {
            LOG.debug("event=child.broke pid={} why={}", process.pid(), e.toString());
            return died();
        }
    }

    private Answer died() {
        int code = exitCode();
        return code == OUT_OF_MEMORY ? new Answer.Died("heap", 0, 0) : new Answer.Died("itself", 0, code);
    }

    /** Of its own doing if it ends by itself soon, else of ours. */
    private int exitCode() {
        try {
            return process.onExit()
                    .orTimeout(Limits.LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS)
                    .join()
                    .exitValue();
        } catch (CompletionException stillThere) {
            process.destroyForcibly();
            return process.onExit().join().exitValue();
        }
    }

    /** What {@code -XX:+ExitOnOutOfMemoryError} exits with. */
    private static final int OUT_OF_MEMORY = 3;

    /** Memory it holds now; 0 where that cannot be told. */
    private long residentMb() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            return Files.readString(status)
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            LOG.debug("event=child.gone pid={}", process.pid());
            return 0;
        }
    }

    private void log() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            int count = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (++count <= Limits.LOG_LINES) {
                    LOG.debug(
                            "event=child.said pid={} line={}",
                            process.pid(),
                            line.substring(0, Math.min(line.length(), Limits.LOG_LINE)));
                }
            }
        } catch (IOException e) {
            LOG.debug("event=child.silent pid={} why={}", process.pid(), e.toString());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
