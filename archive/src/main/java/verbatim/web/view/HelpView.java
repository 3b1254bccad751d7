package verbatim.web.view;

import java.util.List;

/**
 * What the words of the site mean.
 *
 * @param wordings from the quietest on
 */
public record HelpView(List<Explained> wordings) {
    public HelpView {
        wordings = List.copyOf(wordings);
    }

    /** A wording of a verdict and what it means. */
    public record Explained(Mark wording, String says) {}
}
