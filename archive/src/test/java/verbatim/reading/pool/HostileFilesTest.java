package verbatim.reading.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Member;
import verbatim.reading.Reader.Outcome;
import verbatim.reading.Reader.Profile;
import verbatim.reading.Reader.Source;
import verbatim.reading.pool.Hostile.End;

/** Broken and hostile files: each ends with a clear outcome, in bounded time and memory, and the pool goes on. */
class HostileFilesTest {
    private static final ReaderPool POOL = new ReaderPool(
            ReaderSettings.standard().withProcesses(1).withHeapMb(256).withPageDeadline(Duration.ofSeconds(60)));

    @TempDir
    static Path folder;

    @AfterAll
    static void close() {
        POOL.close();
    }

    @TestFactory
    Stream<DynamicTest> each_file_ends_with_a_clear_outcome() throws IOException {
        return Hostile.files().stream().map(file -> DynamicTest.dynamicTest(file.label(), () -> judge(file)));
    }

    private void judge(Hostile file) throws IOException {
        Path path = Files.write(folder.resolve(file.label()), file.bytes());
        switch (POOL.inspect(path, file.name())) {
            case Inspection.Refused refused -> {
                clear(refused.what(), refused.remedy(), file);
                assertThat(file.ends()).as(refused.toString()).contains(End.REFUSED);
            }
            case Inspection.Readable readable -> pages(file, path, readable);
        }
    }

    private void pages(Hostile file, Path path, Inspection.Readable readable) {
        int pages = readable.members().stream().mapToInt(Member::pages).sum();
        assertThat(pages).isBetween(1, 20_000);
        for (int page = 1; page <= Math.min(pages, 3); page++) {
            Path image = folder.resolve(file.label() + "-" + page + ".png");
            switch (POOL.read(new Source(path, file.name(), page, null, image, Profile.FAST))) {
                case Outcome.Read read ->
                    assertThat(file.ends())
                            .as(
                                    "page %d: %s %s",
                                    page, read.reading().text(), read.reading().remarks())
                            .contains(End.READ);
                case Outcome.Failed failed -> {
                    clear(failed.why().what(), failed.why().remedy(), file);
                    assertThat(failed.why().what()).contains("page " + page);
                    assertThat(file.ends()).as(failed.toString()).contains(End.FAILED);
                    assertThat(image).doesNotExist();
                }
            }
        }
    }

    private static void clear(String what, String remedy, Hostile file) {
        assertThat(what).startsWith(file.name()).doesNotEndWith(".").doesNotContain("\n");
        assertThat(what.length()).isBetween(20, 400);
        assertThat(remedy).endsWith(".");
    }
}
