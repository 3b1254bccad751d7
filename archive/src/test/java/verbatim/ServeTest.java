package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verbatim serve} as a process of its own: how it begins, and how it ends. */
class ServeTest {
    private static final int SIGINT = 2;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void ends_what_it_started() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... more) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "verbatim.Main",
                "serve",
                "--home",
                folder.resolve("home").toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static List<String> told(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void a_taken_port_ends_it_with_3_and_one_line_that_says_the_remedy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Process process = start("--port", String.valueOf(port));
            assertThat(told(process))
                    .containsExactly("verbatim: port " + port + " of 127.0.0.1 is taken. Name another: --port "
                            + (port + 1) + ".");
            assertThat(process.waitFor()).isEqualTo(3);
        }
    }

    @Test
    void an_address_that_others_reach_ends_it_with_2() throws Exception {
        Process process = start("--bind", "0.0.0.0");
        assertThat(told(process)).singleElement().asString().contains("no accounts yet", "Use 127.0.0.1");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void ctrl_c_ends_it_cleanly_with_130_and_it_says_how_to_go_on() throws Exception {
        Assumptions.assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "signals are sent with kill, which is not here");
        Process process = start("--port", "0");
        Assumptions.assumeFalse(ignoresInterrupts(process), "SIGINT is ignored here, as in a shell's background job");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String open = out.readLine();
        assertThat(open).startsWith("Open http://127.0.0.1:").endsWith("Ctrl-C stops.");
        URI address = URI.create(open.replaceAll("Open (\\S+) .*", "$1"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/healthz")).build();
            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("ok\n");
        }

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("ended in time").isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(told(process))
                .singleElement()
                .asString()
                .isEqualTo("verbatim: interrupted. Run the same command again to go on.");
    }

    /** A shell without job control starts what it puts into the background with SIGINT ignored, and children inherit that. */
    private static boolean ignoresInterrupts(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored & 1L << (SIGINT - 1)) != 0);
    }
}
