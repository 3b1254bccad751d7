package verbatim.web.api;

import java.util.List;
import verbatim.wire.VerdictJson;

/**
 * Judged quotations of an article.
 *
 * @param found how many quotations it has
 * @param judged how many were judged: the first of them
 * @param verdicts in the order of the article
 */
public record CheckJson(int found, int judged, List<VerdictJson> verdicts) {
    public CheckJson {
        verdicts = List.copyOf(verdicts);
    }
}
