package verbatim.replies;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts e-mail addresses: AES-256-GCM with a random nonce of 96 bits, bound to what the address belongs to, so that one row's address opens in no other row.
 * Each is filled up to one length first, so that its own length does not tell.
 */
final class Seal {
    /** Bytes of a key. */
    static final int KEY = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** An address in UTF-8 with the byte that ends it: four bytes a character at most. */
    private static final int FILLED = 4 * Limits.EMAIL + 1;

    private final Supplier<byte[]> key;
    private final SecureRandom random;

    /** @param key asked for when it is needed first: 32 bytes */
    Seal(Supplier<byte[]> key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** Nonce and ciphertext in base64. */
    String seal(String owner, String address) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] typed = address.getBytes(StandardCharsets.UTF_8);
        byte[] plain = Arrays.copyOf(typed, Math.max(FILLED, typed.length));
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The address; empty when it was sealed by another key or for another owner, or is nothing that was sealed. */
    Optional<String> open(String owner, String sealed) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            if (both.length < NONCE) {
                return Optional.empty();
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(both, NONCE))
                    .doFinal(both, NONCE, both.length - NONCE);
            int end = 0;
            while (end < plain.length && plain[end] != 0) {
                end++;
            }
            return Optional.of(new String(plain, 0, end, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.get(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** What nobody can make who has not the key: a code for this text, for this purpose alone. */
    byte[] code(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
