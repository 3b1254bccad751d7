package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import verbatim.web.view.SearchView.Facet;
import verbatim.web.view.SearchView.Value;

/** What a search can be narrowed by. */
final class Facets {
    private static final int VALUES = 12;

    private Facets() {}

    /** @param titles of a release, by its slug */
    static List<Facet> of(
            Map<String, Map<String, Long>> counts, SearchPage.Question asked, UnaryOperator<String> titles) {
        List<Facet> facets = new ArrayList<>();
        facet(facets, t("search.kind"), "kind", counts.getOrDefault("kind", Map.of()), asked.kind(), Kinds::name);
        facet(
                facets,
                t("search.release"),
                "release",
                counts.getOrDefault("release", Map.of()),
                asked.release(),
                titles);
        return facets;
    }

    private static void facet(
            List<Facet> facets,
            String title,
            String parameter,
            Map<String, Long> counts,
            String chosen,
            UnaryOperator<String> shown) {
        if (counts.isEmpty() && chosen.isEmpty()) {
            return;
        }
        List<Value> values = new ArrayList<>();
        values.add(new Value("", t("search.any"), -1, chosen.isEmpty()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(VALUES)
                .forEach(e -> values.add(new Value(
                        e.getKey(),
                        shown.apply(e.getKey()),
                        e.getValue(),
                        e.getKey().equals(chosen))));
        if (values.stream().noneMatch(Value::chosen)) {
            values.add(new Value(chosen, shown.apply(chosen), 0, true));
        }
        facets.add(new Facet(title, parameter, values));
    }
}
