package verbatim.editing;

import static verbatim.language.Texts.t;

import java.time.Instant;
import java.util.Locale;
import verbatim.holdings.Decision;
import verbatim.wire.KeptJson.SettlementJson;

/** Whether a quotation may go out. Text that a machine read settles nothing by itself. */
public sealed interface Settlement {
    /** The words are on the page, and a person compared them with the scan. */
    record Confirmed(String name, Instant at, int textRevision) implements Settlement {}

    /** The words are in a text that people typed; there is no scan to compare them with. */
    record Typed() implements Settlement {}

    /** It is not held against the pages, for a reason that everybody may read. */
    record Waived(Decision.Waiver waiver) implements Settlement {}

    /** It may not go out. */
    record Open(Why why) implements Settlement {}

    /** What stands in the way. */
    enum Why {
        ALTERED,
        ABSENT,
        DOUBTFUL,
        UNCONFIRMED,
        GONE;

        /** What to do, as the end of a sentence in the language that is spoken. */
        public String remedy() {
            return t("editor.why." + name().toLowerCase(Locale.ROOT));
        }
    }

    default boolean settled() {
        return !(this instanceof Open);
    }

    /** The same for programs. */
    default SettlementJson json() {
        return switch (this) {
            case Confirmed(String name, Instant at, int revision) ->
                new SettlementJson("confirmed", name, at.toString(), revision, null);
            case Typed() -> new SettlementJson("typed", null, null, null, null);
            case Waived(Decision.Waiver waiver) ->
                new SettlementJson("waived", waiver.by(), waiver.at().toString(), null, waiver.reason());
            case Open(Why why) -> new SettlementJson("open", null, null, null, why.remedy());
        };
    }
}
