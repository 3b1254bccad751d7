package verbatim.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that are given out once: 256 bits, and of them only the SHA-256 is kept. With that many bits no slow hash is needed. */
public final class Tokens {
    private static final int BYTES = 32;

    private final SecureRandom random;

    /** @param random where the bits come from */
    public Tokens(SecureRandom random) {
        this.random = random;
    }

    /** A fresh one, fit for an address and a cookie. */
    public String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    /** What is kept of it, in hexadecimal. */
    public static String digest(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    /** A second secret that whoever knows the first can tell, and nobody else. */
    public static String derived(String token, String purpose) {
        return text(sha256(purpose + ":" + token));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
