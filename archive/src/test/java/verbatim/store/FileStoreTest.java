package verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest extends ObjectStoreContract {
    @TempDir
    Path folder;

    private FileStore store;

    @BeforeEach
    void open() {
        store = FileStore.open(folder.resolve("objects"));
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void an_object_lies_under_its_digest() {
        put("hello");
        assertThat(folder.resolve("objects/2c/f2/" + HELLO)).hasContent("hello");
    }

    @Test
    void what_a_dead_process_left_half_written_is_swept_on_start() throws IOException {
        Path left = Files.createDirectories(folder.resolve("objects/incoming/123"));
        Files.writeString(left.resolve("1.part"), "half");
        Files.createFile(folder.resolve("objects/incoming/123.lock"));
        assertThat(all()).isEmpty();

        try (FileStore again = FileStore.open(folder.resolve("objects"))) {
            assertThat(left).doesNotExist();
            assertThat(folder.resolve("objects/incoming/123.lock")).doesNotExist();
        }
    }

    @Test
    void what_a_living_store_is_writing_is_not_swept() throws IOException {
        put("hello");
        try (FileStore again = FileStore.open(folder.resolve("objects"));
                Stream<Path> inside = Files.list(folder.resolve("objects/incoming"))) {
            assertThat(inside).hasSize(2);
            assertThat(again.size(HELLO)).hasValue(5);
        }
        put("still works");
    }

    @Test
    void nothing_of_a_put_is_left_in_the_incoming_folder() throws IOException {
        put("hello");
        try (Stream<Path> inside = Files.walk(folder.resolve("objects/incoming"))) {
            assertThat(inside.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }
}
