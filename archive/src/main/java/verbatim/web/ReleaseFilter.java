package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import verbatim.catalogue.Contents;
import verbatim.catalogue.Contents.Order;
import verbatim.catalogue.Contents.Wanted;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Viewer;
import verbatim.web.view.ReleaseView.Filter;
import verbatim.web.view.SearchView.Facet;
import verbatim.web.view.SearchView.Value;

/** What the list of a release is narrowed by and goes by: in its address, and as a form. */
record ReleaseFilter(Wanted wanted, Order order) {
    private static final int PARTIES = 12;

    static ReleaseFilter of(Context ctx) {
        Wanted wanted = new Wanted(
                Asked.text(ctx, "kind", Limits.QUERY),
                Asked.text(ctx, "with", Limits.QUERY),
                Asked.text(ctx, "from", 30),
                Asked.text(ctx, "to", 30),
                Asked.text(ctx, "words", Limits.QUERY));
        String asked = Asked.text(ctx, "order", 30);
        return new ReleaseFilter(
                wanted,
                Stream.of(Order.values())
                        .filter(each -> name(each).equals(asked))
                        .findFirst()
                        .orElse(Order.LISTED));
    }

    /** As it stands in an address; empty for the order that needs no asking. */
    private static String name(Order order) {
        return order == Order.LISTED ? "" : order.name().toLowerCase(Locale.ROOT);
    }

    private boolean narrowed() {
        return !wanted.equals(Wanted.everything());
    }

    /** The address of the list behind a position. */
    String at(Release release, int after) {
        StringBuilder query = new StringBuilder();
        add(query, "kind", wanted.kind());
        add(query, "with", wanted.party());
        add(query, "from", wanted.from());
        add(query, "to", wanted.to());
        add(query, "words", wanted.words());
        add(query, "order", name(order));
        add(query, "after", after == 0 ? "" : String.valueOf(after));
        return Addresses.release(release.slug()) + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(Addresses.encoded(value));
        }
    }

    /** The form, as it was filled in. */
    Filter form(Release release, Contents contents, Viewer viewer) {
        List<Facet> facets = new ArrayList<>();
        facet(facets, t("search.kind"), "kind", contents.kinds(viewer, release.slug()), wanted.kind());
        facet(
                facets,
                t("release.filter.with"),
                "with",
                contents.parties(viewer, release.slug(), PARTIES),
                wanted.party());
        return new Filter(
                Addresses.release(release.slug()),
                facets,
                wanted.from(),
                wanted.to(),
                wanted.words(),
                orders(),
                narrowed());
    }

    private Facet orders() {
        return new Facet(
                t("release.order"),
                "order",
                Stream.of(Order.values())
                        .map(each -> new Value(
                                name(each),
                                t("release.order." + each.name().toLowerCase(Locale.ROOT)),
                                -1,
                                each == order))
                        .toList());
    }

    /** Where the part of the list behind this one begins. */
    int behind(List<Numbered> shown, int after) {
        return order == Order.LISTED ? shown.getLast().position() : after + shown.size();
    }

    private static void facet(
            List<Facet> facets, String title, String parameter, Map<String, Integer> counts, String chosen) {
        if (counts.size() < 2 && chosen.isEmpty()) {
            return;
        }
        List<Value> values = new ArrayList<>();
        values.add(new Value("", t("search.any"), -1, chosen.isEmpty()));
        counts.forEach((value, n) -> values.add(new Value(value, shown(parameter, value), n, value.equals(chosen))));
        if (values.stream().noneMatch(Value::chosen)) {
            values.add(new Value(chosen, shown(parameter, chosen), 0, true));
        }
        facets.add(new Facet(title, parameter, values));
    }

    private static String shown(String parameter, String value) {
        return parameter.equals("kind") ? Kinds.name(value) : value;
    }
}
