package verbatim.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords as Argon2id (RFC 9106), version 1.3, with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB of memory, 2 passes, 1 lane; a salt
 * of 16 bytes and a hash of 32. Kept in the PHC string format, so that the parameters can rise: a hash made with others is still checked with its own, and
 * made anew at the next sign-in. Compared in constant time. Thread-safe.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{1,100})\\$([A-Za-z0-9+/]{1,100})");

    /** Fits no password, and costs as much to find out. */
    private static final String NOBODYS = encoded(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private final SecureRandom random;

    Passwords(SecureRandom random) {
        this.random = random;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return encoded(salt, argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    /** Whether it is the password. */
    static boolean matches(String encoded, String password) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in PHC form");
        }
        byte[] kept = Base64.getDecoder().decode(parts.group(5));
        byte[] made = argon2(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                kept.length);
        return MessageDigest.isEqual(kept, made);
    }

    /** False, after as long as a wrong password takes: for names that nobody has. */
    static boolean matchesNobody(String password) {
        return matches(NOBODYS, password);
    }

    /** Whether it was made with other parameters than today's. */
    static boolean outdated(String encoded) {
        return !encoded.startsWith(head());
    }

    private static String head() {
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    }

    private static String encoded(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return head() + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** The same letters give the same bytes, however the keyboard composed them (RFC 8265, section 4.2). */
    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        byte[] bytes = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return Argon2Function.getInstance(memoryKib, passes, lanes, length, Argon2.ID)
                .hash(bytes, salt)
                .getBytes();
    }
}
