package verbatim.staff;

import java.time.Duration;

/** The staff's bounds, each with its reason. */
final class Limits {
    /** Characters of a password at least: NIST SP 800-63B-4 asks for 15 where it stands alone and 8 beside something else; guesses are slowed here. */
    static final int PASSWORD_LEAST = 12;

    /** Characters of a password at most: long enough for a sentence, short enough that hashing costs no more than the hash itself. */
    static final int PASSWORD_MOST = 256;

    /** Characters of an account's name. */
    static final int NAME = 40;

    /** Characters of the name that others read. */
    static final int DISPLAY_NAME = 80;

    /** Characters kept of what a browser calls itself: enough to tell it from another. */
    static final int AGENT = 200;

    /** How long a one-time link can be used: over a weekend. */
    static final Duration LINK = Duration.ofDays(3);

    /** How long a session lives at most: a week, and Monday's sign-in begins the next. */
    static final Duration SESSION = Duration.ofDays(7);

    /** How long it lives unused: a night, not two. */
    static final Duration IDLE = Duration.ofHours(14);

    /** How exactly it is known when a session was last seen: not every request writes. */
    static final Duration SEEN = Duration.ofMinutes(1);

    /** Tries of one name before one has to wait: a person who has forgotten which password it was. */
    static final int TRIES_NAME = 5;

    /** Tries from one address before it has to wait: an office behind one address on Monday morning. */
    static final int TRIES_ADDRESS = 30;

    /** The longest wait: at most 96 guesses a day, and nobody is kept out for longer by somebody else's guesses. */
    static final Duration WAIT = Duration.ofMinutes(15);

    /** When tries are forgotten. */
    static final Duration FORGET = Duration.ofHours(2);

    /** Names and addresses remembered: some megabytes. */
    static final int REMEMBERED = 50_000;

    /** How long a device may take to answer: somebody looks for their key. */
    static final Duration CHALLENGE = Duration.ofMinutes(5);

    /** Challenges that wait for an answer: they are given to anybody, and the oldest go first. */
    static final int CHALLENGES = 10_000;

    /** Passkeys of one account: a few devices, old and new. */
    static final int PASSKEYS = 20;

    /** How long somebody may take to sign in at another service: they look for their key there too. */
    static final Duration ELSEWHERE = Duration.ofMinutes(10);

    /** How long that service may take until it is there, and from one piece of an answer to the next: people wait for it. */
    static final Duration PROVIDER_CONNECT = Duration.ofSeconds(3);

    static final Duration PROVIDER_READ = Duration.ofSeconds(5);

    /** How long its description of itself is taken as it was. */
    static final Duration PROVIDER_KNOWN = Duration.ofHours(1);

    /** How long it is left alone when it did not answer. */
    static final Duration PROVIDER_REST = Duration.ofSeconds(10);

    /** Bytes of its public keys: some hundred keys. */
    static final int PROVIDER_KEYS_BYTES = 200_000;

    private Limits() {}
}
