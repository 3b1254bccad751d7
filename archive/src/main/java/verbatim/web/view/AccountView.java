package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.AccountsView.Choice;
import verbatim.web.view.AccountsView.Made;

/**
 * One account, to be changed.
 *
 * @param facts since when it is there, and whether it has a password
 * @param revision the one shown, which the form sends back
 * @param clash what somebody else made of it meanwhile; null for nothing
 * @param made a link that was just made; null for none
 */
public record AccountView(
        DeskHead head,
        String name,
        String displayName,
        String facts,
        List<Choice> roles,
        boolean active,
        int revision,
        @Nullable Clash clash,
        @Nullable Made made) {
    public AccountView {
        roles = List.copyOf(roles);
    }

    /** Two edits of the same revision: the one that was sent, and what is kept. */
    public record Clash(String sentRoles, String sentState, String keptRoles, String keptState) {}
}
