package verbatim.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.home.Archive;
import verbatim.home.Housekeeping;
import verbatim.home.Worker;
import verbatim.intake.Pipeline;
import verbatim.web.Site;
import verbatim.wire.Json;

/** {@code serve}: the site and its twins for programs, with a worker beside it, until Ctrl-C. */
@Command(
        name = "serve",
        description = "Serves the site on this machine, and reads waiting pages meanwhile.",
        footer = {"", "Example: verbatim serve --port 8081", "Until there are accounts it answers this machine alone."})
final class ServeVerb extends Verb {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Default: ${DEFAULT-VALUE}; 0 takes a free one.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "A loopback address. Default: ${DEFAULT-VALUE}.")
    private String bind = "127.0.0.1";

    @Option(names = "--no-worker", description = "Only serve; another process reads the waiting pages.")
    private boolean noWorker;

    /** What {@code --json} prints. */
    record Serving(String address) {}

    @Override
    int run() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        onInterrupt(end::countDown);
        try (Archive archive = open();
                Site site = Site.start(archive, bind, port);
                Housekeeping housekeeping = Housekeeping.start(archive)) {
            String line = json()
                    ? Json.write(new Serving(site.address()))
                    : "Open " + site.address() + "/ in a browser. Ctrl-C stops.";
            console().out().println(line);
            if (noWorker) {
                end.await();
                throw new InterruptedException("Ctrl-C");
            }
            try (Worker worker = Worker.start(archive, Pipeline.Listener.none())) {
                end.await();
            }
        }
        throw new InterruptedException("Ctrl-C");
    }
}
