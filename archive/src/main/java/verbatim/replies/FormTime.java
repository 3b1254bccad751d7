package verbatim.replies;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a form was shown, signed, so that whoever sends it cannot say otherwise. It holds for one story and as long as the key does. */
final class FormTime {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{64})");

    private final Seal seal;
    private final Clock clock;

    FormTime(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Now, for this story's form. */
    String now(String story) {
        return signed(story, clock.instant().getEpochSecond());
    }

    private String signed(String story, long seconds) {
        return seconds + "." + HexFormat.of().formatHex(seal.code("form", seconds + " " + story));
    }

    /** How long ago the form was shown; empty when no form of this story says so. */
    Optional<Duration> since(String story, String sent) {
        Matcher parts = FORM.matcher(sent);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(parts.group(1));
        boolean ours = MessageDigest.isEqual(
                signed(story, seconds).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                sent.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Instant now = clock.instant();
        return ours ? Optional.of(Duration.ofSeconds(now.getEpochSecond() - seconds)) : Optional.empty();
    }
}
