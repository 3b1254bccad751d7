package verbatim.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.fault.Fault;

class RepliesKeyTest {
    @TempDir
    Path folder;

    private RepliesKey key(@Nullable String set) {
        return new RepliesKey(new Home(folder), set, new SecureRandom());
    }

    @Test
    void a_key_is_made_when_it_is_needed_first_for_its_owner_alone_and_stays() throws Exception {
        RepliesKey one = key(null);
        Path file = new Home(folder).repliesKey();
        assertThat(file).doesNotExist();
        assertThat(one.get()).hasSize(RepliesKey.BYTES).isEqualTo(key(null).get());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("replies.key", "opening.lock");
        }
    }

    @Test
    void a_key_that_is_set_makes_no_file() {
        byte[] set = new byte[RepliesKey.BYTES];
        assertThat(key(Base64.getEncoder().encodeToString(set)).get()).isEqualTo(set);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_is_no_key_is_not_taken_for_one() throws Exception {
        Files.writeString(new Home(folder).repliesKey(), "no key");
        assertThatThrownBy(() -> key(null).get())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("replies.key is no key (expected 32 bytes in base64)");
    }
}
