package verbatim.web.api;

import java.util.List;

/**
 * What the words of the site mean.
 *
 * @param wordings of verdicts, from the quietest on
 * @param openapi address of the description of all addresses
 */
public record HelpJson(List<WordingJson> wordings, String openapi) {
    public HelpJson {
        wordings = List.copyOf(wordings);
    }

    /** One: as verdicts carry it, as people read it, and what it means. */
    public record WordingJson(String wording, String words, String meaning) {}
}
