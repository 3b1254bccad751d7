package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.Locale;
import verbatim.web.view.HelpView.Explained;
import verbatim.web.view.Mark;

/** What each wording of a verdict means, from the quietest on. */
enum Meaning {
    EXACT,
    SAME_WORDS,
    EDITED,
    DOUBTFUL,
    ALTERED,
    ABSENT;

    String says() {
        return t("verdict.means." + value());
    }

    Mark wording() {
        return Axes.wording(value());
    }

    private String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Explained explained() {
        return new Explained(wording(), says());
    }
}
