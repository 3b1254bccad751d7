package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex;
import verbatim.search.SearchIndex.Hit;
import verbatim.search.SearchIndex.Hits;
import verbatim.search.SearchIndex.Query;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.web.api.SearchJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Link;
import verbatim.web.view.SearchView;
import verbatim.web.view.SearchView.Group;

/** {@code /search}: pages by their words, grouped by document. */
final class SearchPage {
    private final Catalogue catalogue;
    private final SearchIndex search;
    private final HitView hitView;

    SearchPage(Catalogue catalogue, SearchIndex search) {
        this.catalogue = catalogue;
        this.search = search;
        this.hitView = new HitView(catalogue);
    }

    /** What was asked, as the form has it. */
    record Question(String q, String kind, String release, String from, String to, int offset) {
        static Question of(Context ctx) {
            return new Question(
                    Asked.text(ctx, "q", Limits.QUERY),
                    Asked.text(ctx, "kind", 100),
                    Asked.text(ctx, "release", 100),
                    Asked.text(ctx, "from", 30),
                    Asked.text(ctx, "to", 30),
                    Math.min(Limits.DEPTH, Asked.number(ctx, "offset").orElse(0)));
        }

        Query query() {
            return new Query(q, given(kind), given(from), given(to), given(release), null);
        }

        private static @Nullable String given(String value) {
            return value.isEmpty() ? null : value;
        }

        /** The address of the answer from this hit on. */
        String at(int newOffset) {
            StringBuilder path = new StringBuilder(Addresses.search(q));
            add(path, "kind", kind);
            add(path, "release", release);
            add(path, "from", from);
            add(path, "to", to);
            if (newOffset > 0) {
                path.append("&offset=").append(newOffset);
            }
            return path.toString();
        }

        private static void add(StringBuilder path, String name, String value) {
            if (!value.isEmpty()) {
                path.append('&').append(name).append('=').append(Addresses.encoded(value));
            }
        }
    }

    Shown show(Context ctx, Viewer viewer) {
        Question asked = Question.of(ctx);
        if (asked.q.isEmpty()) {
            SearchView empty = new SearchView("", null, null, "", "", "", List.of(), List.of(), null, null, null);
            return Shown.page(
                    "search",
                    t("search.title"),
                    Section.SEARCH,
                    "/search",
                    () -> empty,
                    () -> new SearchJson("", 0, true, Map.of(), List.of(), null));
        }
        Hits hits = search.find(asked.query(), Seen.by(viewer, catalogue), asked.offset, Limits.HITS);
        List<PageText> texts = catalogue
                .texts()
                .current(viewer, hits.hits().stream().map(Hit::page).toList());
        Map<PageKey, PageText> byKey = texts.stream().collect(Collectors.toMap(PageText::key, Function.identity()));
        return Shown.page(
                "search",
                t("search.title.words", "words", asked.q),
                Section.SEARCH,
                asked.at(asked.offset),
                () -> view(asked, hits, byKey, viewer),
                () -> json(asked, hits, byKey, viewer));
    }

    private SearchView view(Question asked, Hits hits, Map<PageKey, PageText> texts, Viewer viewer) {
        Map<String, List<Hit>> grouped = hits.hits().stream()
                .collect(Collectors.groupingBy(h -> h.page().document(), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        grouped.forEach((document, found) -> catalogue
                .documents()
                .byId(viewer, document)
                .ifPresent(d -> groups.add(group(d, found, texts, asked.q, viewer))));
        int next = asked.offset + hits.hits().size();
        boolean more =
                next < hits.total() && next < Limits.DEPTH && !hits.hits().isEmpty();
        return new SearchView(
                asked.q,
                null,
                heading(hits),
                grouped.isEmpty()
                        ? ""
                        : more || asked.offset > 0
                                ? t("search.in.screen", "n", grouped.size())
                                : t("search.in", "n", grouped.size()),
                asked.from,
                asked.to,
                Facets.of(
                        hits.facets(),
                        asked,
                        slug -> catalogue
                                .releases()
                                .bySlug(viewer, slug)
                                .map(Release::title)
                                .orElse(slug)),
                groups,
                asked.offset > 0 ? asked.at(Math.max(0, asked.offset - Limits.HITS)) : null,
                more ? asked.at(next) : null,
                apart(asked, hits, viewer));
    }

    private static String heading(Hits hits) {
        if (hits.total() == 0) {
            return t("search.none");
        }
        return hits.exact() ? t("search.found", "n", hits.total()) : t("search.found.least", "n", hits.total());
    }

    /** The same words without their quotation marks, when the phrase found little. */
    private @Nullable Link apart(Question asked, Hits hits, Viewer viewer) {
        String words = asked.q.replaceAll("[\"“”„«»]", " ").strip().replaceAll("\\s+", " ");
        if (hits.total() >= Limits.HITS || words.equals(asked.q) || words.isEmpty()) {
            return null;
        }
        Question apart = new Question(words, asked.kind, asked.release, asked.from, asked.to, 0);
        Hits found = search.find(apart.query(), Seen.by(viewer, catalogue), 0, 1);
        return found.total() <= hits.total() ? null : new Link(t("search.apart", "n", found.total()), apart.at(0));
    }

    private Group group(Document document, List<Hit> hits, Map<PageKey, PageText> texts, String query, Viewer viewer) {
        Document.Description known = document.description();
        int words = hits.stream().mapToInt(h -> h.matches().size()).sum();
        return new Group(
                document.title(),
                Addresses.document(document.id()),
                Say.line(
                        known.place(),
                        known.date() == null ? null : Say.date(known.date()),
                        known.kind() == null ? null : Kinds.name(known.kind()),
                        t(
                                "search.group",
                                "pages",
                                t("site.pages", "n", hits.size()),
                                "hits",
                                t("site.hits", "n", words))),
                hits.stream()
                        .flatMap(h -> Optional.ofNullable(texts.get(h.page()))
                                .map(text -> hitView.of(h, text, document.versions(), query, viewer))
                                .stream())
                        .toList());
    }

    private SearchJson json(Question asked, Hits hits, Map<PageKey, PageText> texts, Viewer viewer) {
        int next = asked.offset + hits.hits().size();
        return new SearchJson(
                asked.q,
                hits.total(),
                hits.exact(),
                hits.facets(),
                hits.hits().stream()
                        .flatMap(
                                h -> Optional.ofNullable(texts.get(h.page()))
                                        .map(text -> hitView.json(h, text, asked.q, viewer))
                                        .stream())
                        .toList(),
                next < hits.total() && next < Limits.DEPTH ? Html.twin(asked.at(next)) : null);
    }
}
