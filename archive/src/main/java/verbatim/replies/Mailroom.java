package verbatim.replies;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Tokens;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.mail.Outbox;
import verbatim.mail.Post;
import verbatim.verification.QuotationCheck;

/** Replies, wired: what readers do, what moderators do, and the mails that come of it. Closing it ends the mails that wait to be tried again. */
public final class Mailroom implements AutoCloseable {
    private final Correspondence correspondence;
    private final Moderation moderation;
    private final Outbox outbox;
    private final boolean mails;

    private Mailroom(Correspondence correspondence, Moderation moderation, Outbox outbox, boolean mails) {
        this.correspondence = correspondence;
        this.moderation = moderation;
        this.outbox = outbox;
        this.mails = mails;
    }

    /**
     * How replies are kept and told of.
     *
     * @param keepEmail how long an e-mail address is kept
     * @param key 32 bytes, asked for when they are needed first
     * @param moderators addresses that are told of replies that wait
     * @param language in which they are told
     * @param root the site's public address without a slash; empty when it has none
     * @param waits between one try to send a mail and the next
     * @param between two notices to the moderators
     */
    public record Ways(
            Duration keepEmail,
            Supplier<byte[]> key,
            List<String> moderators,
            Language language,
            String root,
            List<Duration> waits,
            Duration between) {
        /** With the usual patience. */
        public static Ways of(
                Duration keepEmail, Supplier<byte[]> key, List<String> moderators, Language language, String root) {
            return new Ways(keepEmail, key, moderators, language, root, Outbox.patience(), Limits.BETWEEN_NOTICES);
        }
    }

    /** @param post null when no mail is sent */
    public static Mailroom of(
            Catalogue catalogue,
            Clock clock,
            SecureRandom random,
            QuotationCheck check,
            Ways ways,
            @Nullable Post post) {
        Seal seal = new Seal(ways.key(), random);
        Examination examination = new Examination(catalogue, seal);
        Outbox outbox = new Outbox(post == null ? _ -> {} : post, ways.waits());
        Notices notices = new Notices(
                outbox,
                post == null ? List.of() : ways.moderators(),
                Texts.of(ways.language()),
                ways.root() + "/desk/replies",
                ways.between());
        return new Mailroom(
                new Correspondence(catalogue, clock, new Tokens(random), seal, examination, notices, ways.keepEmail()),
                new Moderation(catalogue, check, seal, examination, outbox, ways.root()),
                outbox,
                post != null);
    }

    /** What readers do. */
    public Correspondence correspondence() {
        return correspondence;
    }

    /** What the staff do. */
    public Moderation moderation() {
        return moderation;
    }

    /** Whether somebody can be told by mail. */
    public boolean mails() {
        return mails;
    }

    @Override
    public void close() {
        outbox.close();
    }
}
