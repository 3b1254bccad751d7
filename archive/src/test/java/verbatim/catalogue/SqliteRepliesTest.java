package verbatim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.catalogue.Reply.Held;
import verbatim.catalogue.Reply.Letter;

class SqliteRepliesTest extends RepliesContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path folder;

    private SqliteCatalogue catalogue;

    @BeforeEach
    @Override
    void story() {
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        catalogue = SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(1)));
        super.story();
    }

    @Override
    Catalogue catalogue() {
        return catalogue;
    }

    @Override
    void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    @Override
    Instant now() {
        return now.get();
    }

    /** A page of the database holds many rows; others stay on it, so that it is not freed as a whole. */
    @Test
    void no_byte_of_what_was_erased_is_left_in_the_files() throws Exception {
        List<Reply> replies = java.util.stream.IntStream.range(0, 9)
                .mapToObj(n -> catalogue
                        .replies()
                        .put(
                                "%064d".formatted(n),
                                "ferries",
                                null,
                                new Letter("Reader" + n, null, "Unrepeatable words " + n + ".", null, null),
                                new Held(List.of(), false)))
                .toList();
        replies.forEach(each ->
                catalogue.emails().put(each.id(), "SEALED-" + each.letter().name(), null));
        assertThat(files()).contains("SEALED-Reader4", "Unrepeatable words 4.");
        catalogue.emails().erase(replies.get(4).id());
        catalogue.replies().withdraw(replies.get(4).id(), "a reader");
        catalogue.emails().scrub();
        assertThat(files())
                .contains("SEALED-Reader5", "Unrepeatable words 5.")
                .doesNotContain("SEALED-Reader4", "Unrepeatable words 4.");
    }

    private String files() throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
