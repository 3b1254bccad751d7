package verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Digest;

/** What every object store must do; each adapter runs it. */
abstract class ObjectStoreContract {
    /** Of "hello". */
    static final Digest HELLO = new Digest("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    abstract ObjectStore store();

    @AfterEach
    void close() {
        store().close();
    }

    @Test
    void keeps_bytes_under_their_sha256() throws IOException {
        assertThat(put("hello")).isEqualTo(HELLO);
        assertThat(bytes(store().open(HELLO))).isEqualTo("hello");
        assertThat(store().size(HELLO)).isEqualTo(OptionalLong.of(5));
        assertThat(Files.readString(store().local(HELLO))).isEqualTo("hello");
        assertThat(all()).containsExactly(HELLO);
    }

    @Test
    void keeping_the_same_bytes_again_changes_nothing() throws IOException {
        put("hello");
        put("hello");
        assertThat(all()).containsExactly(HELLO);
        assertThat(bytes(store().open(HELLO))).isEqualTo("hello");
    }

    @Test
    void keeps_an_empty_object() throws IOException {
        Digest empty = put("");
        assertThat(bytes(store().open(empty))).isEmpty();
        assertThat(store().size(empty)).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void gives_a_range_and_stops_at_its_end() throws IOException {
        put("hello");
        assertThat(bytes(store().open(HELLO, 1, 3))).isEqualTo("ell");
        assertThat(bytes(store().open(HELLO, 3, 100))).isEqualTo("lo");
        assertThat(bytes(store().open(HELLO, 9, 3))).isEmpty();
    }

    @Test
    void a_stream_longer_than_allowed_leaves_nothing() {
        assertThatThrownBy(() -> store().put(stream("hello"), 4))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.LIMIT));
        assertThat(all()).isEmpty();
        assertThat(store().put(stream("hello"), 5)).isEqualTo(HELLO);
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() {
        InputStream broken = new SequenceInputStream(stream("hello"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable was pulled");
            }
        });
        assertThatThrownBy(() -> store().put(broken, Long.MAX_VALUE))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("the cable was pulled");
        assertThat(all()).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() {
        assertThat(store().size(HELLO)).isEmpty();
        assertThat(store().remove(HELLO)).isFalse();
        assertThatThrownBy(() -> store().open(HELLO))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.MISSING));
        assertThatThrownBy(() -> store().local(HELLO))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.MISSING));
    }

    @Test
    void removes() {
        put("hello");
        assertThat(store().remove(HELLO)).isTrue();
        assertThat(all()).isEmpty();
        assertThat(store().size(HELLO)).isEmpty();
    }

    @Test
    void many_may_keep_the_same_and_different_bytes_at_once() {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String own = "n" + i;
                boolean shared = i % 2 == 0;
                threads.submit(() -> shared ? store().put(new ByteArrayInputStream(large), 1 << 20) : put(own));
            }
        }
        assertThat(all()).hasSize(21);
    }

    final List<Digest> all() {
        try (Stream<Digest> objects = store().list()) {
            return objects.toList();
        }
    }

    final Digest put(String text) {
        return store().put(stream(text), Long.MAX_VALUE);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static String bytes(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
