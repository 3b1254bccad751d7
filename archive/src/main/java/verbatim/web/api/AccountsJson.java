package verbatim.web.api;

import java.util.List;

/** The accounts, by name. */
public record AccountsJson(List<AccountJson> accounts) {
    public AccountsJson {
        accounts = List.copyOf(accounts);
    }
}
