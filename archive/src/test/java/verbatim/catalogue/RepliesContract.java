package verbatim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.catalogue.Replies.Filter;
import verbatim.catalogue.Replies.Pile;
import verbatim.catalogue.Reply.About;
import verbatim.catalogue.Reply.Held;
import verbatim.catalogue.Reply.Letter;
import verbatim.catalogue.Reply.Reason;
import verbatim.catalogue.Reply.State;
import verbatim.catalogue.Reply.Why;
import verbatim.holdings.Viewer;

/** What every catalogue must do with replies; each adapter runs it. */
abstract class RepliesContract {
    private static final Viewer ANYBODY = Viewer.anybody();
    private static final Held ROUTINE = new Held(List.of(new Reason(Why.ROUTINE, "")), false);
    private static final Held SUSPECT = new Held(List.of(new Reason(Why.LINKS, "3")), true);

    private int tokens;

    abstract Catalogue catalogue();

    /** Lets the catalogue's clock go on. */
    abstract void pass(Duration time);

    /** When it is by the catalogue's clock. */
    abstract Instant now();

    @BeforeEach
    void story() {
        catalogue().releases().make("strait");
        catalogue().drafts().begin("ferries", "# Ferries\n", "strait", "osk");
        catalogue().editions().putOut("ferries", 1, "Ferries", List.of(), "osk");
        catalogue().releases().publish("strait", Instant.EPOCH, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        catalogue().close();
    }

    private Reply put(String name, @Nullable String parent, Held held) {
        Letter letter =
                new Letter(name, "https://host.example/", "Text of " + name, new About(2, "words"), "of a page");
        return catalogue().replies().put(token(++tokens), "ferries", parent, letter, held);
    }

    private static String token(int n) {
        return "%064d".formatted(n);
    }

    private Reply decided(Reply reply, State state) {
        return catalogue()
                .replies()
                .decide(reply.id(), reply.version(), state, "osk", null, null)
                .orElseThrow();
    }

    @Test
    void a_reply_comes_back_as_it_was_written_and_is_held() {
        Reply reply = put("Ann", null, SUSPECT);
        assertThat(reply.id()).matches("r[0-9a-hjkmnp-tv-z]{8}");
        assertThat(reply.letter())
                .isEqualTo(
                        new Letter("Ann", "https://host.example/", "Text of Ann", new About(2, "words"), "of a page"));
        assertThat(reply.held()).isEqualTo(SUSPECT);
        assertThat(reply.state()).isEqualTo(State.HELD);
        assertThat(catalogue().replies().byId(reply.id())).contains(reply);
        assertThat(catalogue().replies().byToken(token(1))).contains(reply);
        assertThat(catalogue().replies().byToken(token(2))).isEmpty();
        assertThat(catalogue().replies().shown(Viewer.local(), "ferries")).isEmpty();
    }

    @Test
    void only_what_is_shown_is_read_and_only_by_whoever_sees_the_story() {
        Reply one = decided(put("One", null, ROUTINE), State.SHOWN);
        put("Two", null, ROUTINE);
        decided(put("Three", null, ROUTINE), State.REFUSED);
        Reply four = decided(put("Four", one.id(), ROUTINE), State.SHOWN);
        assertThat(catalogue().replies().shown(ANYBODY, "ferries")).containsExactly(one, four);
        assertThat(catalogue().replies().shownOfName("Four")).isEqualTo(1);
        assertThat(catalogue().replies().shownOfName("Two")).isZero();
        catalogue().releases().withdraw("strait", "a reason");
        assertThat(catalogue().replies().shown(ANYBODY, "ferries")).isEmpty();
        assertThat(catalogue().replies().shown(Viewer.local(), "ferries")).hasSize(2);
    }

    @Test
    void a_decision_names_what_it_was_made_from_and_can_be_taken_back() {
        Reply reply = put("Ann", null, ROUTINE);
        Reply shown = decided(reply, State.SHOWN);
        assertThat(shown.version()).isEqualTo(reply.version() + 1);
        assertThat(catalogue().replies().decide(reply.id(), reply.version(), State.SPAM, "birk", null, null))
                .isEmpty();
        assertThat(catalogue().replies().byId(reply.id())).contains(shown);
        Reply held = decided(shown, State.HELD);
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.decided()).isNull();
        assertThat(catalogue().replies().answer(reply.id(), 1, "Too late")).isEmpty();
        assertThat(catalogue().replies().answer(held.id(), held.version(), "With thanks"))
                .hasValueSatisfying(now -> assertThat(now.answer()).isEqualTo("With thanks"));
    }

    @Test
    void piles_are_listed_newest_first_in_parts_and_counted() {
        Reply first = put("First", null, ROUTINE);
        Reply second = put("Second", null, ROUTINE);
        Reply suspect = put("Third", null, SUSPECT);
        decided(put("Fourth", null, SUSPECT), State.SPAM);
        assertThat(list(Pile.WAITING, null, Long.MAX_VALUE)).containsExactly(second, first);
        assertThat(list(Pile.WAITING, null, second.n())).containsExactly(first);
        assertThat(list(Pile.WAITING, "of FIRST", Long.MAX_VALUE)).containsExactly(first);
        assertThat(list(Pile.SUSPECT, null, Long.MAX_VALUE)).containsExactly(suspect);
        assertThat(catalogue().replies().counts(null))
                .containsEntry(Pile.WAITING, 2)
                .containsEntry(Pile.SUSPECT, 1)
                .containsEntry(Pile.SPAM, 1)
                .containsEntry(Pile.SHOWN, 0);
        assertThat(catalogue().replies().counts("another")).containsEntry(Pile.WAITING, 0);
        catalogue().replies().reconsider(first.id(), SUSPECT);
        assertThat(catalogue().replies().counts("ferries")).containsEntry(Pile.WAITING, 1);
        assertThat(catalogue().replies().repeats("Text of First")).isTrue();
        assertThat(catalogue().replies().repeats("Text")).isFalse();
    }

    private List<Reply> list(Pile pile, @Nullable String words, long below) {
        return catalogue().replies().list(new Filter(pile, "ferries", words, below), 9);
    }

    @Test
    void words_are_found_in_capitals_and_small_letters_of_every_script() {
        Reply ann = put("Анна Ÿ", null, ROUTINE);
        put("Birk", null, ROUTINE);
        assertThat(list(Pile.WAITING, "аННА ÿ", Long.MAX_VALUE)).containsExactly(ann);
        assertThat(list(Pile.WAITING, "анно", Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void of_suspect_ones_the_newest_are_kept() {
        put("Old", null, SUSPECT);
        catalogue()
                .emails()
                .put(list(Pile.SUSPECT, null, Long.MAX_VALUE).getFirst().id(), "sealed", null);
        Reply newer = put("Newer", null, SUSPECT);
        Reply newest = put("Newest", null, SUSPECT);
        Reply honest = put("Honest", null, ROUTINE);
        assertThat(catalogue().replies().thin(2)).isEqualTo(1);
        assertThat(list(Pile.SUSPECT, null, Long.MAX_VALUE)).containsExactly(newest, newer);
        assertThat(list(Pile.WAITING, null, Long.MAX_VALUE)).containsExactly(honest);
    }

    @Test
    void what_is_withdrawn_is_erased_and_stays_so() {
        Reply reply = decided(put("Ann", null, ROUTINE), State.SHOWN);
        Reply below = decided(put("Birk", reply.id(), ROUTINE), State.SHOWN);
        catalogue().replies().withdraw(reply.id(), "a reader");
        Reply gone = catalogue().replies().byId(reply.id()).orElseThrow();
        assertThat(gone.letter()).isEqualTo(new Letter("", null, "", null, null));
        assertThat(catalogue().replies().decide(gone.id(), gone.version(), State.SHOWN, "osk", null, null))
                .isEmpty();
        assertThat(catalogue().replies().shown(ANYBODY, "ferries")).containsExactly(gone, below);
        catalogue().replies().withdraw(below.id(), "a reader");
        assertThat(catalogue().replies().shown(ANYBODY, "ferries")).isEmpty();
    }

    @Test
    void a_sealed_address_is_kept_apart_and_erased_alone() {
        Reply old = put("Old", null, ROUTINE);
        catalogue().emails().put(old.id(), "one", null);
        pass(Duration.ofDays(2));
        Reply young = put("Young", null, ROUTINE);
        catalogue().emails().put(young.id(), "two", "ru");
        assertThat(catalogue().emails().of(young.id())).contains(new SealedEmails.Sealed("two", "ru"));
        assertThat(catalogue().emails().eraseReceivedBefore(now().minus(Duration.ofDays(1))))
                .isEqualTo(1);
        assertThat(catalogue().emails().of(old.id())).isEmpty();
        catalogue().emails().told(young.id());
        assertThat(catalogue().emails().of(young.id())).contains(new SealedEmails.Sealed("two", null));
        assertThat(catalogue().emails().erase(young.id())).isTrue();
        assertThat(catalogue().emails().erase(young.id())).isFalse();
        catalogue().emails().scrub();
        assertThat(catalogue().replies().byId(young.id())).contains(young);
    }

    @Test
    void replies_of_a_story_are_closed_and_opened() {
        assertThat(catalogue().replies().closed("ferries")).isFalse();
        assertThat(catalogue().replies().close("ferries", "osk")).isTrue();
        assertThat(catalogue().replies().close("ferries", "osk")).isFalse();
        assertThat(catalogue().replies().closed("ferries")).isTrue();
        assertThat(catalogue().replies().open("ferries")).isTrue();
        assertThat(catalogue().replies().open("ferries")).isFalse();
    }

    @Test
    void the_block_list_is_added_to_and_taken_from() {
        ReplyBlocks.Block one = catalogue().blocks().add(ReplyBlocks.Kind.WORD, "casino", "osk");
        ReplyBlocks.Block two = catalogue().blocks().add(ReplyBlocks.Kind.EMAIL, "sealed", "osk");
        assertThat(catalogue().blocks().list()).containsExactly(two, one);
        assertThat(catalogue().blocks().remove(one.id())).contains(one);
        assertThat(catalogue().blocks().remove(one.id())).isEmpty();
        assertThat(catalogue().blocks().list()).containsExactly(two);
    }
}
