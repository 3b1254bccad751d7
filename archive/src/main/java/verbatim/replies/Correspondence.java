package verbatim.replies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.catalogue.Replies.Pile;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.About;
import verbatim.catalogue.Reply.Held;
import verbatim.catalogue.Reply.Letter;
import verbatim.catalogue.Reply.State;
import verbatim.catalogue.Tokens;
import verbatim.holdings.Viewer;
import verbatim.language.Texts;
import verbatim.replies.Examination.Coming;
import verbatim.replies.Submission.Fit;

/** What readers do: they write to a story that is public, look what became of it by a private link, have their address erased and take their reply back. */
public final class Correspondence {
    private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

    /** Who does what readers do, where accounts are named; no account can be called so. */
    private static final String READER = "a reader";

    /** What an address in a form is sealed for, with the story; no reply's id begins so. */
    private static final String FORM_OWNER = "form ";

    private final Catalogue catalogue;
    private final Clock clock;
    private final Tokens tokens;
    private final Seal seal;
    private final Examination examination;
    private final FormTime times;
    private final Pace pace;
    private final Notices notices;
    private final Duration keepEmail;

    Correspondence(
            Catalogue catalogue,
            Clock clock,
            Tokens tokens,
            Seal seal,
            Examination examination,
            Notices notices,
            Duration keepEmail) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.tokens = tokens;
        this.seal = seal;
        this.examination = examination;
        this.times = new FormTime(seal, clock);
        this.pace = new Pace(clock);
        this.notices = notices;
        this.keepEmail = keepEmail;
    }

    /**
     * How a form came.
     *
     * @param time what {@link #formTime} gave it; anything else when it was not made here
     * @param trapped whether a field was filled that people do not see
     * @param address of the net; counted in memory and never kept
     */
    public record Sent(String time, boolean trapped, String address) {}

    /** What came of it. */
    public sealed interface Received {
        /** It is held. */
        record Kept(Reply reply, String token) implements Received {
            /** The private link's address on the site, from its root. */
            public String path() {
                return "/replies/" + token;
            }
        }

        /** Too many came from one address of the net. */
        record TooMany(Duration pause) implements Received {}

        /** The story takes no more replies. */
        record Closed() implements Received {}

        /** Too many wait to be read. */
        record Full() implements Received {}
    }

    /**
     * A reply as its writer sees it.
     *
     * @param story title of its story; null while that is not public
     * @param emailUntil when the e-mail address is erased at the latest; null when it is
     */
    public record Mine(
            Reply reply, @Nullable String story, @Nullable Instant emailUntil) {}

    /** The story's edition that everybody may read; replies are taken to nothing else. */
    public Optional<Edition> story(String slug) {
        return catalogue.stories().edition(Viewer.anybody(), slug);
    }

    /** Whether the story takes no more replies. */
    public boolean closed(String story) {
        return catalogue.replies().closed(story);
    }

    /** How many days an address is kept at most. */
    public int keepDays() {
        return (int) keepEmail.toDays();
    }

    /** What the form of a story says of when it was shown. */
    public String formTime(String story) {
        return times.now(story);
    }

    /** An e-mail address that was typed, encrypted for this story's form alone: a page that is shown again holds it so and no other way. */
    public String forForm(String story, String address) {
        return seal.seal(FORM_OWNER + story, address);
    }

    /** The address of {@link #forForm}; empty when no form of this story has it. */
    public Optional<String> fromForm(String story, String kept) {
        return seal.open(FORM_OWNER + story, kept);
    }

    /** Keeps a reply, held until somebody has read it. */
    public Received receive(Edition edition, Fit fit, Sent sent) {
        String story = edition.text().slug();
        if (closed(story)) {
            return new Received.Closed();
        }
        if (!pace.more(sent.address())) {
            return new Received.TooMany(Limits.SPAN);
        }
        Coming coming = new Coming(times.since(story, sent.time()).orElse(null), sent.trapped(), fit.hidden());
        Letter letter = new Letter(fit.name(), fit.website(), fit.text(), about(edition, fit.about()), fit.quotation());
        String token = tokens.fresh();
        Optional<Reply> kept = catalogue.inTransaction(() -> {
            Held held = examination.of(letter, fit.email(), coming);
            Map<Pile, Integer> counts = catalogue.replies().counts(null);
            if (!held.suspect() && counts.getOrDefault(Pile.WAITING, 0) >= Limits.WAITING) {
                return Optional.empty();
            }
            Reply reply = catalogue.replies().put(Tokens.digest(token), story, root(story, fit.to()), letter, held);
            catalogue
                    .emails()
                    .put(
                            reply.id(),
                            seal.seal(reply.id(), fit.email()),
                            fit.tell() ? Texts.spoken().language().tag() : null);
            if (held.suspect()) {
                catalogue.replies().thin(Limits.SUSPECT);
            }
            return Optional.of(reply);
        });
        if (kept.isEmpty()) {
            return new Received.Full();
        }
        Reply reply = kept.get();
        LOG.info(
                "event=reply.held reply={} story={} suspect={}",
                reply.id(),
                story,
                reply.held().suspect());
        if (!reply.held().suspect()) {
            notices.add(edition.title(), fit.name());
        }
        return new Received.Kept(reply, token);
    }

    private static @Nullable About about(Edition edition, @Nullable Integer number) {
        return edition.quotations().stream()
                .filter(each -> number != null && each.number() == number)
                .findFirst()
                .map(each -> new About(each.number(), each.verdict().quotation()))
                .orElse(null);
    }

    /** Threads are one level deep: what answers an answer answers its beginning. What is not shown cannot be answered. */
    private @Nullable String root(String story, @Nullable String to) {
        return Optional.ofNullable(to)
                .flatMap(catalogue.replies()::byId)
                .filter(reply -> reply.story().equals(story) && reply.state() == State.SHOWN)
                .map(reply -> reply.parent() == null ? reply.id() : reply.parent())
                .orElse(null);
    }

    /** The reply of a private link. */
    public Optional<Mine> mine(String token) {
        return catalogue.replies().byToken(Tokens.digest(token)).map(this::mine);
    }

    private Mine mine(Reply reply) {
        return new Mine(
                reply,
                story(reply.story()).map(Edition::title).orElse(null),
                catalogue.emails().of(reply.id()).isPresent() ? reply.received().plus(keepEmail) : null);
    }

    /** Erases the e-mail address of the reply of a private link. */
    public void eraseEmail(String token) {
        catalogue.replies().byToken(Tokens.digest(token)).ifPresent(reply -> {
            if (catalogue.emails().erase(reply.id())) {
                catalogue.emails().scrub();
            }
        });
    }

    /** Withdraws the reply of a private link: what was written is erased, and the e-mail address. */
    public void withdraw(String token) {
        catalogue.replies().byToken(Tokens.digest(token)).ifPresent(reply -> {
            catalogue.inTransaction(() -> {
                catalogue.replies().withdraw(reply.id(), READER);
                return catalogue.emails().erase(reply.id());
            });
            catalogue.emails().scrub();
        });
    }

    /** Erases the addresses whose time is over. How many. */
    public int eraseOld() {
        int erased = catalogue.emails().eraseReceivedBefore(clock.instant().minus(keepEmail));
        catalogue.emails().scrub();
        if (erased > 0) {
            LOG.info("event=reply.erased addresses={}", erased);
        }
        return erased;
    }

    /** The shown ones of a story, oldest first, as far as the viewer may see the story. */
    public List<Reply> shown(Viewer viewer, String story) {
        return catalogue.replies().shown(viewer, story);
    }
}
