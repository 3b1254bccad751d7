package verbatim.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String ADDRESS = "Ünique.Reader@post.example";

    private final Seal seal = new Seal(() -> new byte[Seal.KEY], new SecureRandom());

    @Test
    void an_address_opens_with_its_key_and_for_its_owner_alone() {
        String sealed = seal.seal("r1", ADDRESS);
        assertThat(seal.open("r1", sealed)).contains(ADDRESS);
        assertThat(seal.open("r2", sealed)).isEmpty();
        byte[] other = new byte[Seal.KEY];
        other[0] = 1;
        assertThat(new Seal(() -> other, new SecureRandom()).open("r1", sealed)).isEmpty();
        byte[] changed = Base64.getDecoder().decode(sealed);
        changed[changed.length - 1] ^= 1;
        assertThat(seal.open("r1", Base64.getEncoder().encodeToString(changed))).isEmpty();
    }

    @Test
    void neither_length_nor_likeness_of_addresses_tells() {
        assertThat(seal.seal("r1", "a@b.c")).hasSameSizeAs(seal.seal("r1", ADDRESS.repeat(9)));
        assertThat(IntStream.range(0, 50).mapToObj(_ -> seal.seal("r1", ADDRESS)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_code_is_good_for_its_purpose_alone() {
        assertThat(seal.code("form", "x")).isEqualTo(seal.code("form", "x")).isNotEqualTo(seal.code("other", "x"));
    }
}
