package verbatim.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.staff.Office.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.holdings.Role;
import verbatim.holdings.Session;
import verbatim.staff.SignIn.Changed;
import verbatim.staff.SignIn.Linked;
import verbatim.staff.SignIn.Outcome;

class SignInTest {
    @TempDir
    private Path folder;

    private Office office;
    private SignIn signIn;

    @BeforeEach
    void open() {
        office = new Office(folder);
        signIn = office.staff.signIn();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_right_password_opens_a_session_and_no_other_does() {
        office.hire("osk", Role.EDITOR);
        assertThat(office.tries("osk", PASSWORD + ".")).isInstanceOf(Outcome.No.class);
        assertThat(office.tries("nobody", PASSWORD)).isInstanceOf(Outcome.No.class);
        assertThat(office.tries("osk", "x".repeat(100_000))).isInstanceOf(Outcome.No.class);
        assertThat(office.tries(" OSK ", PASSWORD)).isInstanceOfSatisfying(Outcome.In.class, in -> {
            Signed signed = signIn.signed(in.token()).orElseThrow();
            assertThat(signed.account().name()).isEqualTo("osk");
            assertThat(signed.session().agent()).isEqualTo("test");
            assertThat(signed.form()).hasSize(43).isNotEqualTo(in.token());
        });
        assertThat(signIn.signed("made up")).isEmpty();
    }

    @Test
    void letters_may_be_composed_either_way() {
        Invitation invitation = office.staff.roster().add("alder", "osk", "", Set.of(Role.EDITOR));
        signIn.link(invitation.token(), "Ångström unter der Brücke", "test");
        assertThat(office.tries("osk", "A\u030angstro\u0308m unter der Bru\u0308cke"))
                .isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_link_sets_one_password_once() {
        Invitation invitation = office.staff.roster().add("alder", "osk", "", Set.of(Role.EDITOR));
        assertThat(signIn.linked(invitation.token()).orElseThrow().name()).isEqualTo("osk");
        assertThat(signIn.link(invitation.token(), PASSWORD, "test")).isInstanceOf(Linked.In.class);
        assertThat(signIn.linked(invitation.token())).isEmpty();
        assertThat(signIn.link(invitation.token(), "another long password", "test"))
                .isInstanceOf(Linked.None.class);
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_link_ends_after_three_days_and_when_another_is_made() {
        Invitation first = office.staff.roster().add("alder", "osk", "", Set.of(Role.EDITOR));
        Invitation second = office.staff.roster().link("alder", "osk");
        assertThat(signIn.linked(first.token())).isEmpty();
        office.pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(signIn.linked(second.token())).isPresent();
        office.pass(Duration.ofSeconds(1));
        assertThat(signIn.linked(second.token())).isEmpty();
        assertThat(signIn.link(second.token(), PASSWORD, "test")).isInstanceOf(Linked.None.class);
    }

    @Test
    void a_password_that_does_not_do_leaves_the_link_as_it_was() {
        Invitation invitation = office.staff.roster().add("alder", "j.osk", "Jonna Osk", Set.of(Role.EDITOR));
        for (String poor : List.of("eleven char", "j.osk is my name", "Jonna and the fish", "long".repeat(70))) {
            assertThat(signIn.link(invitation.token(), poor, "test")).as(poor).isInstanceOf(Linked.Unfit.class);
        }
        assertThat(signIn.link(invitation.token(), "twelve chars", "test")).isInstanceOf(Linked.In.class);
    }

    @Test
    void a_new_password_ends_what_was_signed_in() {
        String before = office.hire("osk", Role.EDITOR);
        Invitation link = office.staff.roster().link("alder", "osk");
        assertThat(signIn.signed(before)).isPresent();
        signIn.link(link.token(), "another long password", "test");
        assertThat(signIn.signed(before)).isEmpty();
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.No.class);
    }

    @Test
    void ones_own_password_is_changed_by_who_knows_the_old_one_and_ends_all_other_sessions() {
        String here = office.hire("osk", Role.EDITOR);
        String there = ((Outcome.In) office.tries("osk", PASSWORD)).token();
        Invitation link = office.staff.roster().link("alder", "osk");
        Signed osk = signIn.signed(here).orElseThrow();

        assertThat(signIn.change(osk, "a wrong password", "another long password", Office.HERE))
                .isInstanceOf(Changed.Wrong.class);
        assertThat(signIn.change(osk, PASSWORD, "osk likes cod a lot", Office.HERE))
                .isInstanceOf(Changed.Unfit.class);
        assertThat(signIn.signed(there)).isPresent();
        assertThat(signIn.change(osk, PASSWORD, "another long password", Office.HERE))
                .isInstanceOf(Changed.Done.class);

        assertThat(office.trail().getFirst()).isEqualTo("osk password.changed osk");
        assertThat(signIn.signed(here)).isPresent();
        assertThat(signIn.signed(there)).isEmpty();
        assertThat(signIn.linked(link.token())).isEmpty();
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.No.class);
        assertThat(office.tries("osk", "another long password")).isInstanceOf(Outcome.In.class);
    }

    @Test
    void guesses_of_the_old_password_count_with_those_at_the_sign_in() {
        Signed osk = signIn.signed(office.hire("osk", Role.EDITOR)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            signIn.change(osk, "a wrong password", "another long password", Office.HERE);
            office.tries("osk", "a wrong password");
        }
        assertThat(signIn.change(osk, PASSWORD, "another long password", Office.HERE))
                .isInstanceOf(Changed.Later.class);
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void a_password_set_by_a_link_meanwhile_is_not_overwritten() {
        Signed osk = signIn.signed(office.hire("osk", Role.EDITOR)).orElseThrow();
        signIn.link(office.staff.roster().link("alder", "osk").token(), PASSWORD, "test");
        assertThat(signIn.change(osk, PASSWORD, "another long password", Office.HERE))
                .isInstanceOf(Changed.Wrong.class);
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_session_ends_unused_after_a_night_and_in_any_case_after_a_week() {
        String token = office.hire("osk", Role.EDITOR);
        for (int hours = 0; hours < 7 * 24 - 12; hours += 12) {
            office.pass(Duration.ofHours(12));
            assertThat(signIn.signed(token)).as("after %d h", hours + 12).isPresent();
        }
        office.pass(Duration.ofHours(12));
        assertThat(signIn.signed(token)).isEmpty();

        String idle = ((Outcome.In) office.tries("osk", PASSWORD)).token();
        office.pass(Duration.ofHours(14));
        assertThat(signIn.signed(idle)).isEmpty();
    }

    @Test
    void one_session_can_be_ended_among_others_and_nobody_elses() {
        String one = office.hire("osk", Role.EDITOR);
        String two = ((Outcome.In) office.tries("osk", PASSWORD)).token();
        office.hire("alder", Role.EDITOR);
        var osk = signIn.signed(one).orElseThrow();
        var alder = office.staff.roster().byName("alder").orElseThrow();
        assertThat(signIn.sessions(osk.account())).hasSize(2);
        Session other = signIn.signed(two).orElseThrow().session();

        assertThat(signIn.end(alder, other.id())).isFalse();
        assertThat(signIn.end(osk.account(), other.id())).isTrue();

        assertThat(signIn.signed(two)).isEmpty();
        assertThat(signIn.signed(one)).isPresent();
        assertThat(office.trail().getFirst()).isEqualTo("osk session.ended osk");
    }

    @Test
    void guesses_are_slowed_alike_for_names_that_somebody_has_and_that_nobody_has() {
        office.hire("osk", Role.EDITOR);
        assertThat(guesses("osk")).isEqualTo(guesses("nobody"));
    }

    /** How long one has to wait after each of twelve guesses, each made as soon as it may be. */
    private List<String> guesses(String name) {
        List<String> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            waits.add(office.tries(name, "a wrong password " + i).toString());
            if (office.tries(name, "at once again") instanceof Outcome.Later later) {
                waits.add(later.toString());
                office.pass(later.pause());
            }
        }
        return waits;
    }

    @Test
    void the_wait_doubles_up_to_a_quarter_of_an_hour_and_the_right_password_waits_too() {
        office.hire("osk", Role.EDITOR);
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            if (office.tries("osk", "a wrong password") instanceof Outcome.Later later) {
                seconds.add(later.pause().toSeconds());
                assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.Later.class);
                office.pass(later.pause());
            }
        }
        assertThat(seconds).startsWith(1L, 2L, 4L, 8L);
        office.pass(Duration.ofMinutes(15));
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(Outcome.In.class);
        assertThat(office.tries("osk", "a wrong password")).isInstanceOf(Outcome.No.class);
    }

    @Test
    void an_address_waits_too_whatever_names_it_tries() {
        int looked = 0;
        Outcome outcome = office.tries("name0", "a wrong password");
        while (outcome instanceof Outcome.No) {
            looked++;
            outcome = office.tries("name" + looked, "a wrong password");
        }
        assertThat(looked).isEqualTo(30);
        assertThat(signIn.password("name0", "a wrong password", "192.0.2.7", "test"))
                .isInstanceOf(Outcome.No.class);
    }

    @Test
    void many_guesses_at_once_gain_nothing() throws Exception {
        office.hire("osk", Role.EDITOR);
        List<Callable<Outcome>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(() -> office.tries("osk", "a wrong password"));
        }
        int looked = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var guess : threads.invokeAll(guesses)) {
                looked += guess.get() instanceof Outcome.No ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void nothing_secret_lies_in_the_folder() throws Exception {
        String token = office.hire("osk", Role.EDITOR);
        Invitation link = office.staff.roster().link("alder", "osk");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(token)
                        .doesNotContain(link.token())
                        .doesNotContain(PASSWORD);
            }
        }
    }
}
