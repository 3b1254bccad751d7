package verbatim.cli;

import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import verbatim.home.Archive;
import verbatim.home.Worker;
import verbatim.intake.Pipeline;
import verbatim.text.PageKey;

/** {@code worker}: only background work. */
@Command(
        name = "worker",
        description = "Reads waiting pages as they come, until it is stopped with Ctrl-C.",
        footer = {"", "Example: verbatim worker --home /srv/archive"})
final class WorkerVerb extends Verb {
    @Override
    int run() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        try (Archive archive = open()) {
            onInterrupt(archive.pipeline()::stop);
            onInterrupt(stop::countDown);
            try (Worker worker = Worker.start(archive, failures())) {
                console()
                        .err()
                        .println("verbatim: reading what waits in "
                                + archive.home().folder() + "; stop with Ctrl-C");
                stop.await();
            }
        }
        throw new InterruptedException("Ctrl-C");
    }

    private Pipeline.Listener failures() {
        return new Pipeline.Listener() {
            @Override
            public void read(PageKey page) {}

            @Override
            public void failed(PageKey page, String line) {
                console().error(line);
            }
        };
    }
}
