package verbatim.reading.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Outcome;
import verbatim.reading.Reader.Profile;
import verbatim.reading.Reader.Source;

class PoolFaultsTest {
    private static final ReaderSettings TIGHT = new ReaderSettings(1, 64, 300, Duration.ofSeconds(60), 3);

    @TempDir
    Path folder;

    @Test
    void a_page_that_crashes_its_child_fails_with_the_reason_and_the_next_is_read() throws IOException {
        try (ReaderPool pool = pool()) {
            assertThat(pool.inspect(file(), "crash")).isInstanceOfSatisfying(Inspection.Refused.class, it -> {
                assertThat(it.what())
                        .isEqualTo(
                                "crash: the file cannot be opened, because its process ended with code 134, 2 times");
                assertThat(it.remedy()).endsWith(".");
            });
            assertThat(pool.read(new Source(file(), "crash", 7, null, folder.resolve("x"), Profile.FAST)))
                    .isInstanceOfSatisfying(Outcome.Failed.class, it -> {
                        assertThat(it.why().what()).startsWith("crash, page 7: ");
                        assertThat(it.again()).isFalse();
                    });
            assertThat(pool.inspect(file(), "well")).isInstanceOf(Inspection.Readable.class);
        }
    }

    @Test
    void a_crash_that_does_not_come_again_costs_nothing() throws IOException {
        try (ReaderPool pool = pool()) {
            assertThat(pool.inspect(file(), "crash once")).isInstanceOf(Inspection.Readable.class);
        }
    }

    @Test
    void a_page_that_hangs_is_given_up_at_the_deadline() throws IOException {
        ReaderSettings hasty = TIGHT.withPageDeadline(Duration.ofSeconds(1));
        try (ReaderPool pool = new ReaderPool(hasty, FaultyChild.class.getName())) {
            assertThat(pool.inspect(file(), "hang"))
                    .isInstanceOfSatisfying(
                            Inspection.Refused.class,
                            it -> assertThat(it.what()).contains("longer than 1 seconds, 2 times"));
            assertThat(pool.busy()).isFalse();
        }
    }

    @Test
    void a_page_that_outgrows_the_heap_is_given_up() throws IOException {
        refused("grow", "more memory than it may");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_page_that_outgrows_the_memory_outside_of_the_heap_is_given_up() throws IOException {
        refused("grow outside of the heap", "more than 300 MB of memory");
    }

    @Test
    void noise_on_the_pipe_is_no_answer() throws IOException {
        refused("babble", "its process ended");
    }

    private void refused(String name, String reason) throws IOException {
        try (ReaderPool pool = pool()) {
            assertThat(pool.inspect(file(), name))
                    .isInstanceOfSatisfying(
                            Inspection.Refused.class,
                            it -> assertThat(it.what()).contains(reason));
            assertThat(pool.inspect(file(), "well")).isInstanceOf(Inspection.Readable.class);
        }
    }

    @Test
    void a_child_is_replaced_after_its_number_of_pictures() throws IOException {
        assertThat(childrenOfSeven("picture")).isEqualTo(3);
    }

    @Test
    void texts_do_not_wear_a_child_out() throws IOException {
        assertThat(childrenOfSeven("text")).isEqualTo(1);
    }

    private long childrenOfSeven(String name) throws IOException {
        Path pids = file();
        try (ReaderPool pool = pool()) {
            for (int i = 0; i < 7; i++) {
                pool.read(new Source(pids, name, 1, null, folder.resolve("x"), Profile.FAST));
            }
        }
        List<String> lines = Files.readAllLines(pids);
        assertThat(lines).hasSize(7);
        return lines.stream().distinct().count();
    }

    @Test
    void closing_ends_a_page_that_is_being_read() throws Exception {
        ReaderPool pool =
                new ReaderPool(new ReaderSettings(1, 64, 300, Duration.ofSeconds(60), 3), FaultyChild.class.getName());
        CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> {
            try {
                return pool.read(new Source(file(), "hang", 1, null, folder.resolve("x"), Profile.FAST));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        while (!pool.busy()) {
            Thread.onSpinWait();
        }
        pool.close();
        assertThat(outcome.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, it -> assertThat(it.again()).isTrue());
    }

    @Test
    void children_die_when_their_parent_is_killed() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long child;
        try (BufferedReader lines = parent.inputReader()) {
            child = Long.parseLong(lines.readLine());
            ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
            parent.destroyForcibly().waitFor();
            assertThatCode(() -> handle.onExit().get(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
        }
    }

    /** Opens a pool, asks it something, says its child's number, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            ReaderPool pool = new ReaderPool(ReaderSettings.standard().withProcesses(1));
            pool.inspect(Path.of(arguments[0]), "empty");
            System.out.println(
                    ProcessHandle.current().children().findFirst().orElseThrow().pid());
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    private static ReaderPool pool() {
        return new ReaderPool(TIGHT, FaultyChild.class.getName());
    }

    private Path file() throws IOException {
        return Files.createTempFile(folder, "file", "");
    }
}
