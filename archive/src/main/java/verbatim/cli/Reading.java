package verbatim.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Worker;
import verbatim.intake.Pipeline;
import verbatim.text.PageKey;

/** Has the waiting pages read, here or by the process that is at it already, and shows how far it is. */
final class Reading implements Pipeline.Listener {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Archive archive;
    private final Verb verb;
    private final ProgressLine progress;
    private final long total;
    private long read;
    private long failed;
    private long kept;

    private Reading(Archive archive, Verb verb, long total) {
        this.archive = archive;
        this.verb = verb;
        this.progress = new ProgressLine(verb.console(), archive.clock(), "pages");
        this.total = total;
    }

    /** Returns when nothing waits or runs, or when it is interrupted. */
    static void all(Archive archive, Verb verb) throws InterruptedException {
        Counts before = counts(archive);
        Reading reading = new Reading(archive, verb, before.waiting() + before.running());
        verb.onInterrupt(archive.pipeline()::stop);
        if (before.waiting() + before.running() > 0) {
            reading.progress.at(0, reading.total, 0);
        }
        while (!verb.interrupted() && !Worker.drain(archive, reading)) {
            Counts now = counts(archive);
            long left = now.waiting() + now.running();
            reading.progress.at(Math.max(0, reading.total - left), reading.total, now.failed() - before.failed());
            if (left == 0) {
                break;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        reading.progress.clear();
        if (reading.kept > 0) {
            verb.console()
                    .err()
                    .println(
                            "verbatim: " + reading.kept + (reading.kept == 1 ? " page keeps" : " pages keep")
                                    + " the words that people put right; the new reading is among the page's texts at the desk.");
        }
        if (verb.interrupted()) {
            throw new InterruptedException("Ctrl-C");
        }
    }

    private static Counts counts(Archive archive) {
        return archive.catalogue().pages().counts(Viewer.local(), null);
    }

    @Override
    public void read(PageKey page) {
        read++;
        progress.at(read + failed, Math.max(total, read + failed), failed);
    }

    @Override
    public void kept(PageKey page) {
        kept++;
        read(page);
    }

    @Override
    public void failed(PageKey page, String line) {
        failed++;
        progress.clear();
        verb.console().error(line);
        progress.at(read + failed, Math.max(total, read + failed), failed);
    }
}
