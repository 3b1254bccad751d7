package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Pages.Counts;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.home.Config;
import verbatim.home.Home;
import verbatim.search.SearchIndex;
import verbatim.text.PageText;

/** The real program as a process of its own, killed at random instants and started again: the outcome is that of a run nobody disturbed. */
class KillTest {
    private static final Viewer LOCAL = Viewer.local();
    private static final int KILLS = 6;
    private static final int TEXTS = 40;
    private static final int PAGES = 4;
    private static final int SCANS = 3;
    private static final List<String> WORDS = List.of(
            "ferry",
            "strait",
            "harbour",
            "minister",
            "treaty",
            "winter",
            "convoy",
            "island",
            "letter",
            "signal",
            "admiral",
            "northern",
            "evening",
            "question",
            "answer",
            "bridge");

    private final List<ProcessHandle> children = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void killed_at_any_instant_nothing_is_lost_doubled_or_half() throws Exception {
        long seed = Long.getLong("verbatim.seed", System.nanoTime());
        Random random = new Random(seed);
        Path files = files();
        Home calm = new Home(folder.resolve("calm"));
        finish(calm, files);
        Home killed = new Home(folder.resolve("killed"));
        for (int i = 0; i < KILLS; i++) {
            killAt(killed, files, (TEXTS * PAGES + SCANS) * i / KILLS, random.nextInt(400));
        }
        finish(killed, files);

        try (Archive expected = open(calm);
                Archive found = open(killed)) {
            assertThat(texts(found)).as("seed " + seed).isEqualTo(texts(expected));
            assertThat(objects(found)).isEqualTo(objects(expected));
            assertThat(found.catalogue().pages().counts(LOCAL, null))
                    .isEqualTo(expected.catalogue().pages().counts(LOCAL, null));
            assertThat(found.search().count()).isEqualTo(TEXTS * PAGES + SCANS);
            assertThat(onlyOnce(found)).isTrue();
            assertThat(found.upkeep().compare(1).problems()).isEmpty();
            assertThat(found.upkeep().compare(1).unclaimed()).isZero();
        }
        for (ProcessHandle child : children) {
            assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
        }
        assertThat(halfWritten(killed)).isEmpty();
    }

    /** Starts it, waits until so many pages are read and a moment longer, and kills it. Its children must end by themselves. */
    private void killAt(Home home, Path files, int read, int moreMillis) throws Exception {
        Process process = start(home, files);
        while (process.isAlive() && readSoFar(home) < read) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.waitFor(moreMillis, TimeUnit.MILLISECONDS);
        children.addAll(process.descendants().toList());
        process.destroyForcibly().waitFor();
    }

    private static int readSoFar(Home home) {
        if (!Files.exists(home.catalogue())) {
            return 0;
        }
        try (Archive archive = open(home)) {
            Counts counts = archive.catalogue().pages().counts(LOCAL, null);
            return counts.read();
        }
    }

    private void finish(Home home, Path files) throws Exception {
        assertThat(start(home, files).waitFor()).isZero();
    }

    private Process start(Home home, Path files) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "verbatim.Main",
                        "ingest",
                        files.toString(),
                        "--home",
                        home.folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "log")))
                .start();
    }

    private static Archive open(Home home) {
        return Main.open(home, Config.defaults());
    }

    private Path files() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Random words = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= PAGES; page++) {
                pages.add("mark" + i + "x" + page + "\n" + sentence(words, 60));
            }
            Files.writeString(files.resolve("text" + i + ".txt"), String.join("\f", pages));
        }
        for (int i = 0; i < SCANS; i++) {
            draw(files.resolve("scan" + i + ".png"), words);
        }
        return files;
    }

    private static String sentence(Random random, int length) {
        return random.ints(length, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static void draw(Path file, Random random) throws IOException {
        BufferedImage page = new BufferedImage(850, 500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 850, 500);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 26));
        for (int line = 0; line < 10; line++) {
            pen.drawString(sentence(random, 7), 50, 60 + line * 40);
        }
        pen.dispose();
        ImageIO.write(page, "png", file.toFile());
    }

    /** By name and page: revision and words. */
    private static Map<String, String> texts(Archive archive) {
        Map<String, String> texts = new TreeMap<>();
        for (Document document : archive.catalogue().documents().list(LOCAL, null, 0, 10_000)) {
            assertThat(document.versions()).isEqualTo(1);
            for (Page page : archive.catalogue().pages().of(LOCAL, document.id(), 1)) {
                PageText text =
                        archive.catalogue().texts().current(LOCAL, page.key()).orElseThrow();
                texts.put(
                        document.name() + " " + page.key().page(),
                        page.state() + " " + page.revision() + " " + text.text() + text.spans() + text.turns());
            }
        }
        return texts;
    }

    private static List<Digest> objects(Archive archive) {
        try (Stream<Digest> objects = archive.store().list()) {
            return objects.sorted().toList();
        }
    }

    /** Whether each page's own word is found on exactly one page. */
    private static boolean onlyOnce(Archive archive) {
        for (int i = 0; i < TEXTS; i++) {
            SearchIndex.Query query = new SearchIndex.Query("mark" + i + "x" + PAGES, null, null, null, null, null);
            long hits = archive.search()
                    .find(query, SearchIndex.Visible.everything(), 0, 10)
                    .total();
            if (hits != 1) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> halfWritten(Home home) throws IOException {
        try (Stream<Path> paths = Files.walk(home.folder())) {
            return paths.filter(path -> path.toString().endsWith(".part")
                            || path.getParent().equals(home.incomingImages()))
                    .toList();
        }
    }
}
