package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that judges quotations.
 *
 * @param form what was filled in
 * @param error what is wrong with it; null when nothing is
 * @param heading over the results; null before anything was asked
 * @param scope what was searched, and as of when
 * @param results in order
 * @param tally how many of each wording; empty for one quotation
 * @param json the same for programs; null before anything was asked
 */
public record CheckView(
        Form form,
        @Nullable String error,
        @Nullable String heading,
        String scope,
        List<ResultView> results,
        List<Mark> tally,
        @Nullable String json) {
    public CheckView {
        results = List.copyOf(results);
        tally = List.copyOf(tally);
    }

    /** As filled in; empty where nothing was. */
    public record Form(String quote, String speaker, String document, String page, String text) {
        /** Nothing filled in. */
        public static Form empty() {
            return new Form("", "", "", "", "");
        }
    }
}
