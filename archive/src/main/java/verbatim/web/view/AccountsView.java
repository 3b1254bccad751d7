package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The accounts.
 *
 * @param made a link that was just made; null for none
 * @param error why nobody was added; null for none
 */
public record AccountsView(
        DeskHead head,
        List<Row> accounts,
        List<Choice> roles,
        String name,
        String displayName,
        @Nullable String error,
        @Nullable Made made) {
    public AccountsView {
        accounts = List.copyOf(accounts);
        roles = List.copyOf(roles);
    }

    /** One account. */
    public record Row(Link link, String displayName, String roles, String state) {}

    /** A role to choose, with what it may do. */
    public record Choice(String value, String label, String may, boolean chosen) {}

    /** A one-time link, shown this once. */
    public record Made(String account, String address, String until) {}
}
