package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Events.Seen;
import verbatim.chronology.Filter;
import verbatim.dates.Edtf;
import verbatim.holdings.Viewer;
import verbatim.web.view.ChronologyView;

/** What the chronology is narrowed by: in its address, and as a form. A date that is none narrows nothing, and the form says so. */
record ChronologyFilter(String release, String story, String from, String to, String words) {
    static ChronologyFilter of(Context ctx) {
        return new ChronologyFilter(
                Asked.text(ctx, "release", Limits.QUERY),
                Asked.text(ctx, "story", Limits.QUERY),
                Asked.text(ctx, "from", Edtf.MOST),
                Asked.text(ctx, "to", Edtf.MOST),
                Asked.text(ctx, "words", Limits.QUERY));
    }

    Filter filter() {
        return new Filter(orNull(release), orNull(story), date(from), date(to), words);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Edtf date(String value) {
        return Edtf.of(value).orElse(null);
    }

    private static boolean wrong(String value) {
        return !value.isEmpty() && Edtf.of(value).isEmpty();
    }

    /** The address of the list behind so many events. */
    String at(String path, int from) {
        StringBuilder query = new StringBuilder();
        add(query, "release", release);
        add(query, "story", story);
        add(query, "from", this.from);
        add(query, "to", to);
        add(query, "words", words);
        add(query, "offset", from == 0 ? "" : String.valueOf(from));
        return path + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Addresses.encoded(value));
        }
    }

    /**
     * The form, as it was filled in.
     *
     * @param seen everything that the viewer sees: only releases that it is of are offered
     */
    ChronologyView.Filter form(List<Seen> seen, Catalogue catalogue, Viewer viewer) {
        TreeSet<String> slugs = new TreeSet<>();
        seen.forEach(each -> slugs.addAll(each.event().said().releases()));
        String wrong = wrong(from) ? from : wrong(to) ? to : null;
        return new ChronologyView.Filter(
                slugs.stream()
                        .flatMap(slug -> catalogue.releases().bySlug(viewer, slug).stream())
                        .map(known -> new ChronologyView.Choice(
                                known.slug(), known.title(), known.slug().equals(release)))
                        .toList(),
                story,
                from,
                to,
                words,
                wrong == null ? null : t("chronology.filter.wrong", "date", wrong),
                !(release + story + from + to + words).isEmpty());
    }
}
