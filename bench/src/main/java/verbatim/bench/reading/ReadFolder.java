package verbatim.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Outcome;
import verbatim.reading.Reader.Profile;
import verbatim.reading.Reader.Source;
import verbatim.reading.pool.ReaderPool;
import verbatim.reading.pool.ReaderSettings;
import verbatim.text.Word;
import verbatim.wire.Json;

/**
 * Reads every page of a folder of scans and writes for each {@code STEM.txt} (or {@code STEM-PAGE.txt}), {@code STEM.words.tsv} and the page image.
 * Arguments: the folder, the folder to write to, {@code careful} or {@code fast}, and how many children. Run it under {@code time} for its processor
 * seconds.
 */
public final class ReadFolder {
    private final Path to;
    private final Profile profile;
    private final Reader reader;

    private ReadFolder(Path to, Profile profile, Reader reader) {
        this.to = to;
        this.profile = profile;
        this.reader = reader;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        Profile profile = Profile.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int processes = Integer.parseInt(arguments[3]);
        List<Path> files;
        try (Stream<Path> all = Files.isDirectory(from) ? Files.list(from) : Stream.of(from)) {
            files = all.filter(file -> file.toString().matches(".*\\.(pdf|tiff?|jpe?g|png|jp2)"))
                    .sorted()
                    .toList();
        }
        long start = System.nanoTime();
        int pages = 0;
        try (Reader reader = new ReaderPool(ReaderSettings.standard().withProcesses(processes));
                ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            ReadFolder run = new ReadFolder(to, profile, reader);
            List<Future<Integer>> waiting = new ArrayList<>();
            for (Path file : files) {
                waiting.add(threads.submit(() -> run.file(file)));
            }
            for (Future<Integer> done : waiting) {
                pages += done.get();
            }
        }
        System.out.printf("pages %d, seconds %.1f%n", pages, (System.nanoTime() - start) / 1e9);
    }

    private int file(Path file) throws IOException {
        String name = file.getFileName().toString();
        return switch (reader.inspect(file, name)) {
            case Inspection.Refused refused -> {
                System.out.println(refused.what() + ". " + refused.remedy());
                yield 0;
            }
            case Inspection.Readable readable -> {
                int pages = readable.members().stream()
                        .mapToInt(Reader.Member::pages)
                        .sum();
                for (int page = 1; page <= pages; page++) {
                    page(file, name, page, pages);
                }
                yield pages;
            }
        };
    }

    private void page(Path file, String name, int page, int pages) throws IOException {
        String stem = name.substring(0, name.lastIndexOf('.')) + (pages == 1 ? "" : "-" + page);
        Path image = to.resolve(stem + ".png");
        switch (reader.read(new Source(file, name, page, null, image, profile))) {
            case Outcome.Failed failed -> System.out.println(failed.why().line());
            case Outcome.Read read -> write(stem, read.reading());
        }
    }

    private void write(String stem, PageReading reading) throws IOException {
        Files.writeString(to.resolve(stem + ".txt"), reading.text());
        List<String> lines = new ArrayList<>();
        for (Word word : reading.words()) {
            lines.add("%s\t%.2f\t%b\t%s\t%s"
                    .formatted(word.text(), word.confidence(), word.doubtful(), word.alternative(), word.box()));
        }
        Files.write(to.resolve(stem + ".words.tsv"), lines);
        Files.writeString(to.resolve(stem + ".json"), Json.pretty(reading));
        System.out.printf(
                "%s turned %d words %d remarks %s%n",
                stem,
                reading.image() == null ? 0 : reading.image().turned(),
                reading.words().size(),
                reading.remarks());
    }
}
