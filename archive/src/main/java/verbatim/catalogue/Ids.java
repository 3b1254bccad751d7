package verbatim.catalogue;

import java.util.random.RandomGenerator;

/** Makes the short ids of things that have an address: Crockford's base 32 in lower case, so that they can be read out and typed. */
public final class Ids {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    /** @param random where the digits come from; thread-safe */
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** {@code d} and eight digits. */
    String document() {
        return "d" + digits();
    }

    /** {@code q} and eight digits. */
    String anchor() {
        return "q" + digits();
    }

    /** {@code e} and eight digits. */
    String event() {
        return "e" + digits();
    }

    /** {@code r} and eight digits. */
    String reply() {
        return "r" + digits();
    }

    private String digits() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
