package verbatim.web.view;

import java.util.List;
import verbatim.web.view.ReportView.Inline;
import verbatim.web.view.ReportView.Section;

/**
 * A story with its quotations judged.
 *
 * @param title its words
 * @param standfirst empty when it has none
 * @param sections the text below
 * @param byline who wrote it; empty when it does not say
 * @param scope what was searched, and as of when
 * @param tally how many of each wording
 * @param results in reading order
 */
public record StoryView(
        List<Inline> title,
        List<Inline> standfirst,
        List<Section> sections,
        String byline,
        String scope,
        List<Mark> tally,
        List<ResultView> results) {
    public StoryView {
        title = List.copyOf(title);
        standfirst = List.copyOf(standfirst);
        sections = List.copyOf(sections);
        tally = List.copyOf(tally);
        results = List.copyOf(results);
    }
}
