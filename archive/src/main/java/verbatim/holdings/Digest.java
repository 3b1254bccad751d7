package verbatim.holdings;

import java.util.regex.Pattern;

/** The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits. */
public record Digest(String hex) implements Comparable<Digest> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a digest must be 64 lower-case hexadecimal digits, got " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }
}
