package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.Locale;
import java.util.Set;

/** What sort of thing a document is, in words for readers; a kind that has none is shown as it was given. */
final class Kinds {
    private static final Set<String> NAMED = Set.of(
            "memcon",
            "telcon",
            "treaty",
            "cable",
            "letter",
            "memorandum",
            "minutes",
            "non_paper",
            "report",
            "telegram",
            "transcript",
            "withdrawal_sheet");

    private Kinds() {}

    static String name(String kind) {
        String known = kind.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
        return NAMED.contains(known) ? t("kind.of." + known) : kind;
    }
}
