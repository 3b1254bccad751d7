package verbatim.web;

import java.time.Duration;

/**
 * How many may do a costly thing at a time.
 *
 * @param checksAtOnce quotations or stories being judged
 * @param imagesAtOnce pictures being made
 * @param patience how long a request waits for its turn before it is told to come again
 */
record Crowd(int checksAtOnce, int imagesAtOnce, Duration patience) {
    static Crowd standard() {
        return new Crowd(Limits.CHECKS_AT_ONCE, Limits.IMAGES_AT_ONCE, Limits.TURN);
    }
}
