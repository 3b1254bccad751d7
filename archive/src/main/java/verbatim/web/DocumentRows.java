package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.web.view.HomeView;
import verbatim.web.view.Link;
import verbatim.web.view.ReleaseView.Row;

/** Documents as rows with their numbers: thumbnail, title, date, parties, one line, and at the side what kind it is and how long. */
final class DocumentRows {
    private DocumentRows() {}

    /**
     * One row.
     *
     * @param number in its release; 0 for none
     * @param first page of the version, for its picture; null when it has none
     * @param quoted how often stories quote it
     * @param more lines at the side
     */
    static Row of(int number, Document document, Version version, @Nullable Page first, int quoted, List<String> more) {
        Document.Description known = document.description();
        HomeView.Row listed = ListPage.row(document, version, first);
        String subject = known.subject();
        List<String> side = new ArrayList<>();
        String pages = Extent.of(version);
        side.add(
                known.kind() == null
                        ? pages
                        : t("document.kind", "kind", Say.upper(Kinds.name(known.kind())), "pages", pages));
        side.addAll(more);
        return new Row(
                number,
                new HomeView.Row(
                        listed.title(),
                        listed.href(),
                        Say.line(
                                known.date() == null ? null : Say.date(known.date()),
                                String.join("; ", known.participants())),
                        listed.image(),
                        listed.width(),
                        listed.height()),
                subject == null || subject.equals(listed.title()) ? "" : subject,
                side,
                quoted == 0
                        ? null
                        : new Link(
                                t("document.quoted.times", "times", Say.times(quoted)),
                                Addresses.document(document.id()) + "#quoted"));
    }
}
