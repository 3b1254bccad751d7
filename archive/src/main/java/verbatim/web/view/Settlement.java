package verbatim.web.view;

/** Why a quotation stands in a published story, as readers are told. */
public sealed interface Settlement {
    /** Nobody has settled it, or nobody was asked to. */
    record None() implements Settlement {}

    /** People typed the text; there is no scan to compare it with. */
    record Typed() implements Settlement {}

    /**
     * A person compared the words with the scan.
     *
     * @param name of that person
     * @param day when
     * @param revision of the page's text
     */
    record Confirmed(String name, String day, int revision) implements Settlement {}

    /**
     * It is not held against the pages.
     *
     * @param name of whoever waived it
     * @param day when
     * @param reason for everybody to read
     */
    record Waived(String name, String day, String reason) implements Settlement {}
}
