package verbatim.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verbatim.staff.Office.PASSWORD;
import static verbatim.staff.Roster.COMMAND_LINE;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.fault.Fault;
import verbatim.holdings.Account;
import verbatim.holdings.Account.State;
import verbatim.holdings.Role;

class RosterTest {
    @TempDir
    private Path folder;

    private Office office;
    private Roster roster;

    @BeforeEach
    void open() {
        office = new Office(folder);
        roster = office.staff.roster();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void there_is_no_staff_until_the_first_account() {
        assertThat(office.staff.exists()).isFalse();
        roster.add(COMMAND_LINE, "alder", "", Set.of(Role.ADMINISTRATOR));
        assertThat(office.staff.exists()).isTrue();
    }

    @Test
    void an_account_is_kept_with_its_roles_and_written_down() {
        roster.add(COMMAND_LINE, " J.Alder ", "Joan Alder", Set.of(Role.EDITOR, Role.ARCHIVIST));
        Account account = roster.byName("j.alder").orElseThrow();
        assertThat(account.displayName()).isEqualTo("Joan Alder");
        assertThat(account.roles()).containsExactly(Role.ARCHIVIST, Role.EDITOR);
        assertThat(account.active()).isTrue();
        assertThat(account.hasPassword()).isFalse();
        assertThat(account.revision()).isEqualTo(1);
        assertThat(office.trail())
                .containsExactly("command-line link.made j.alder", "command-line account.added j.alder");
        assertThat(office.catalogue.trail().list(null, "account.added", Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.after())
                                .isEqualTo(
                                        "{\"display_name\":\"Joan Alder\",\"roles\":[\"archivist\",\"editor\"],\"state\":\"active\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "command-line", "local", "a b", "ä", "1st", "-a", "a..b", "a/b", "<b>"})
    void a_name_that_does_not_do_is_refused(String name) {
        assertThatThrownBy(() -> roster.add(COMMAND_LINE, name, "", Set.of(Role.EDITOR)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("cannot be an account's name");
        assertThat(roster.list()).isEmpty();
    }

    @Test
    void a_name_is_given_once() {
        roster.add(COMMAND_LINE, "osk", "", Set.of(Role.EDITOR));
        assertThatThrownBy(() -> roster.add(COMMAND_LINE, "OSK", "", Set.of(Role.EDITOR)))
                .hasMessage("there is already an account called osk");
    }

    @Test
    void other_roles_end_the_sessions_and_keep_what_was_before() {
        office.hire("alder", Role.ADMINISTRATOR);
        String token = office.hire("osk", Role.EDITOR);
        assertThat(office.staff.signIn().signed(token)).isPresent();

        roster.roles("alder", "osk", Set.of(Role.MODERATOR));

        assertThat(office.staff.signIn().signed(token)).isEmpty();
        assertThat(office.last().who()).isEqualTo("alder");
        assertThat(office.last().what()).isEqualTo("account.changed");
        assertThat(office.last().before()).contains("[\"editor\"]");
        assertThat(office.last().after()).contains("[\"moderator\"]");
    }

    @Test
    void who_is_disabled_is_out_at_once_and_cannot_come_back() {
        office.hire("alder", Role.ADMINISTRATOR);
        String token = office.hire("osk", Role.EDITOR);
        Invitation link = roster.link("alder", "osk");

        roster.state("alder", "osk", State.DISABLED);

        assertThat(office.staff.signIn().signed(token)).isEmpty();
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(SignIn.Outcome.No.class);
        assertThat(office.staff.signIn().linked(link.token())).isEmpty();
        assertThatThrownBy(() -> roster.link("alder", "osk")).hasMessage("the account osk is disabled");
        assertThat(office.last().what()).isEqualTo("account.disabled");

        roster.state("alder", "osk", State.ACTIVE);
        assertThat(office.tries("osk", PASSWORD)).isInstanceOf(SignIn.Outcome.In.class);
    }

    @Test
    void the_last_administrator_stays() {
        office.hire("alder", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> roster.state("alder", "alder", State.DISABLED))
                .hasMessage("alder is the last administrator");
        assertThatThrownBy(() -> roster.roles("alder", "alder", Set.of(Role.EDITOR)))
                .hasMessage("alder is the last administrator");
        office.hire("osk", Role.ADMINISTRATOR);
        assertThat(roster.state("osk", "alder", State.DISABLED).active()).isFalse();
    }

    @Test
    void the_second_of_two_edits_from_one_revision_is_told_and_does_nothing() {
        office.hire("osk", Role.EDITOR);
        Change first = roster.edit("alder", "osk", 1, Set.of(Role.MODERATOR), State.ACTIVE);
        Change second = roster.edit("birk", "osk", 1, Set.of(Role.ARCHIVIST), State.ACTIVE);
        assertThat(first).isInstanceOf(Change.Made.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Change.Meanwhile.class,
                        it -> assertThat(it.now().roles()).containsExactly(Role.MODERATOR));
        assertThat(roster.byName("osk").orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void an_edit_that_changes_nothing_ends_no_session_and_is_not_written_down() {
        String token = office.hire("osk", Role.EDITOR);
        int before = office.trail().size();
        assertThat(roster.edit("alder", "osk", 1, Set.of(Role.EDITOR), State.ACTIVE))
                .isInstanceOf(Change.Made.class);
        assertThat(office.staff.signIn().signed(token)).isPresent();
        assertThat(office.trail()).hasSize(before);
    }

    @Test
    void who_is_unknown_cannot_be_changed() {
        assertThatThrownBy(() -> roster.roles("alder", "nobody", Set.of(Role.EDITOR)))
                .hasMessage("there is no account called nobody");
    }
}
