package verbatim.staff;

import static verbatim.language.Texts.t;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Names of accounts. */
final class Names {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");

    /** Names that the audit trail uses for who is no account. */
    private static final Set<String> TAKEN = Set.of(Roster.COMMAND_LINE, "local", "system");

    private Names() {}

    /** As it is kept: without blanks around it, in lower case. */
    static String folded(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** A name for a new account, or a fault that says what is wrong with it. */
    static String fresh(String typed) {
        String name = folded(typed);
        if (name.length() < 2
                || name.length() > Limits.NAME
                || !FORM.matcher(name).matches()
                || TAKEN.contains(name)) {
            throw Fault.of(
                    Kind.USE,
                    t("staff.name.unfit", "name", typed),
                    t("staff.name.unfit.remedy", "most", String.valueOf(Limits.NAME)));
        }
        return name;
    }
}
