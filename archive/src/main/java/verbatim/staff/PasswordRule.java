package verbatim.staff;

import static verbatim.language.Texts.t;

import java.util.Locale;
import java.util.Optional;
import verbatim.holdings.Account;

/** What a password must be: long, and not the name. Nothing is asked of its characters (NIST SP 800-63B-4, section 3.1.1.2). */
final class PasswordRule {
    /** Shorter parts of a name may occur by chance. */
    private static final int NAME_PART = 4;

    private PasswordRule() {}

    /** Why it does not do, as a sentence; empty when it does. */
    static Optional<String> objection(Account account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < Limits.PASSWORD_LEAST) {
            return Optional.of(t(
                    "staff.password.short",
                    "n",
                    String.valueOf(length),
                    "least",
                    String.valueOf(Limits.PASSWORD_LEAST)));
        }
        if (length > Limits.PASSWORD_MOST) {
            return Optional.of(t(
                    "staff.password.long", "n", String.valueOf(length), "most", String.valueOf(Limits.PASSWORD_MOST)));
        }
        if (holdsName(account, password.toLowerCase(Locale.ROOT))) {
            return Optional.of(t("staff.password.name"));
        }
        return Optional.empty();
    }

    private static boolean holdsName(Account account, String password) {
        if (password.contains(account.name())) {
            return true;
        }
        for (String part : account.displayName().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (part.length() >= NAME_PART && password.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
