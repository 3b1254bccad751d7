package verbatim.web;

import java.util.Locale;
import verbatim.web.view.HelpView.Explained;
import verbatim.web.view.Mark;

/** What each wording of a verdict means, from the quietest on. */
enum Meaning {
    EXACT(
            "The same words in the same order, with the same punctuation. Kinds of quotation marks and dashes, line ends, the first"
                    + " letter’s case and the closing point or comma do not count."),
    SAME_WORDS(
            "The same words in the same order. A comma, a capital, a dash or the like is not the same; each such place is shown."),
    EDITED("Words are left out or put in, and the writer says so with “…” or [ ]. What was left out is shown."),
    DOUBTFUL(
            "The machine read other letters on the page, and every difference may be its misreading. Only the scan can tell."),
    ALTERED("Words are changed, left out, put in or moved, and nothing in the quotation says so."),
    ABSENT("We did not find these words on the pages we could search. That does not show that they were never said.");

    private final String says;

    Meaning(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    Mark wording() {
        return Axes.wording(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Explained explained() {
        return new Explained(wording(), says);
    }
}
