package verbatim.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new SecureRandom());

    @Test
    void a_hash_says_how_it_was_made_and_is_salted() {
        String one = passwords.hash("some sort of compromise");
        String other = passwords.hash("some sort of compromise");
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(Passwords.matches(one, "some sort of compromise")).isTrue();
        assertThat(Passwords.matches(other, "some sort of compromise")).isTrue();
        assertThat(Passwords.matches(one, "some kind of compromise")).isFalse();
        assertThat(Passwords.outdated(one)).isFalse();
    }

    /** Made with the reference implementation's command: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32}. */
    @Test
    void a_hash_of_the_reference_implementation_is_understood_and_called_outdated() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.matches(reference, "password")).isTrue();
        assertThat(Passwords.matches(reference, "passwort")).isFalse();
        assertThat(Passwords.outdated(reference)).isTrue();
    }

    @Test
    void nobodys_password_fits_nothing_and_takes_as_long() {
        assertThat(Passwords.matchesNobody("")).isFalse();
        String hash = passwords.hash("some sort of compromise");
        long[] somebody = new long[9];
        long[] nobody = new long[9];
        for (int i = 0; i < somebody.length; i++) {
            long began = System.nanoTime();
            Passwords.matches(hash, "a wrong password");
            long between = System.nanoTime();
            Passwords.matchesNobody("a wrong password");
            somebody[i] = between - began;
            nobody[i] = System.nanoTime() - between;
        }
        Arrays.sort(somebody);
        Arrays.sort(nobody);
        double ratio = (double) somebody[4] / nobody[4];
        assertThat(ratio).as("median %d to %d ns", somebody[4], nobody[4]).isBetween(0.5, 2.0);
    }

    @Test
    void what_is_no_hash_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> Passwords.matches("$2b$10$abc", "password"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
