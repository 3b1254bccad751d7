package verbatim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.catalogue.Pages.Counts;
import verbatim.demo.DemoHome;
import verbatim.demo.Trove;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Home;
import verbatim.intake.Intake;
import verbatim.verification.Stories;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Checked;
import verbatim.web.Site;
import verbatim.wire.Json;

/** {@code demo}: an invented trove of scans, read, judged and served. */
@Command(
        name = "demo",
        description = {
            "Draws an invented trove of scans in a fresh home, reads it, judges a story that quotes it, and serves all of it.",
            "Without --home the home is ./data-demo. An earlier demo there is emptied first; nothing else ever is."
        },
        footer = {"", "Example: verbatim demo --port 8081"})
final class DemoVerb extends Verb {
    private static final String HOME = "data-demo";
    private static final String RELEASE = "halmere";
    private static final String HOST = "127.0.0.1";
    private static final String STORY = "the-guns-at-skarn";

    @Option(names = "--port", paramLabel = "N", description = "Serve at this port. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(names = "--once", description = "Only make and read it, say what was made, and end.")
    private boolean once;

    private boolean shown;

    /** The answer with {@code --json}. */
    record Made(String home, int documents, int pages, int read, int failed, StoryShapes.Answer story) {}

    @Override
    int run() throws IOException, InterruptedException {
        if (!once) {
            Site.mustBeFree(HOST, port);
        }
        Home home = home(HOME);
        Path trove = DemoHome.fresh(home);
        say("drawing the papers of two countries that never were ...");
        List<Path> releases = Trove.writeTo(trove);
        try (Archive archive = open(home)) {
            read(archive, releases);
            publish(archive);
            Checked checked = judge(archive);
            Counts counts = archive.catalogue().pages().counts(Viewer.local(), null);
            print(home, counts, checked);
            if (!once) {
                serve(archive);
            }
            return counts.failed() > 0 ? Exit.ATTENTION : Exit.DONE;
        }
    }

    /** One release after the other, so that a paper released twice has its versions in order. */
    private void read(Archive archive, List<Path> releases) throws InterruptedException {
        onInterrupt(archive.intake()::stop);
        say("reading them ...");
        for (Path release : releases) {
            Intake.Request request = new Intake.Request(List.of(release), RELEASE, null, false);
            archive.intake()
                    .take(
                            request,
                            (more, done, total) -> more.stream()
                                    .filter(taken -> taken.error() != null)
                                    .forEach(taken -> console().error(String.valueOf(taken.error()))));
            Reading.all(archive, this);
        }
    }

    private static void publish(Archive archive) {
        Release made = archive.catalogue().releases().make(RELEASE);
        archive.catalogue()
                .releases()
                .describe(
                        RELEASE,
                        made.version(),
                        new Words(
                                "Halmere, spring 1986",
                                "What two countries that never were said to each other about a strait, its guns and its fish.",
                                Trove.essay()),
                        new Provenance("The State Archive of Vestrand", "Records Act of 1984, section 4", "2009-0117"));
        DemoStory.settled(archive, STORY, RELEASE);
        DemoChronology.out(archive, STORY, RELEASE);
        archive.publication().publish(DemoStory.EDITOR.account(), RELEASE, null);
    }

    private static Checked judge(Archive archive) {
        String story = Trove.story();
        return StoryCheck.of(archive.quotations(), Viewer.local())
                .check(Stories.read("story.md", story.getBytes(StandardCharsets.UTF_8)));
    }

    private void print(Home home, Counts counts, Checked checked) {
        if (json()) {
            Made made = new Made(
                    home.folder().toString(),
                    counts.documents(),
                    counts.pages(),
                    counts.read(),
                    counts.failed(),
                    StoryShapes.of(List.of(checked)));
            console().out().println(Json.write(made));
            return;
        }
        console()
                .out()
                .printf(
                        Locale.ROOT,
                        "Made in %s: %d documents, %d pages, %d read, %d failed.%n%n",
                        home.folder(),
                        counts.documents(),
                        counts.pages(),
                        counts.read(),
                        counts.failed());
        StoryTable.print(console().out(), checked);
    }

    private void serve(Archive archive) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        onInterrupt(ended::countDown);
        try (Site site = Site.start(archive, HOST, port)) {
            console()
                    .out()
                    .println("Open " + site.address() + "/ in a browser. The story: " + site.address() + "/s/" + STORY);
            console().out().println("Ctrl-C ends it.");
            shown = true;
            ended.await();
        }
        throw new InterruptedException("Ctrl-C");
    }

    @Override
    String goOn() {
        String folder = home(HOME).folder().toString();
        return shown
                ? "The demo stays in " + folder + "; verbatim serve --home " + folder + " shows it again."
                : super.goOn();
    }

    private void say(String line) {
        console().err().println("verbatim: " + line);
    }
}
