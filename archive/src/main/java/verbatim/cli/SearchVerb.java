package verbatim.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Document;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.search.SearchIndex.Hit;
import verbatim.search.SearchIndex.Hits;
import verbatim.search.SearchIndex.Match;
import verbatim.search.SearchIndex.Query;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.verification.FileName;
import verbatim.verification.Lines;
import verbatim.wire.BoxJson;
import verbatim.wire.Json;
import verbatim.wire.SearchJson;
import verbatim.wire.SearchJson.HitJson;
import verbatim.wire.SearchJson.MatchJson;

/** Finds pages by words. */
@Command(
        name = "search",
        description = "Finds pages by words, \"phrases\", OR, -without, title:word, kind:memcon, document:ID.",
        footer = {"", "Example: verbatim search '\"border countries\" -draft' --kind memcon --from 1995-07 --to 1995-12"
        })
final class SearchVerb extends Verb {
    private static final int MOST = 1_000;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only documents of this kind: memcon, cable …")
    private @Nullable String kind;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Not before this year, month or day: 1995, 1995-07, 1995-07-13.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Not after it.")
    private @Nullable String to;

    @Option(names = "--release", paramLabel = "SLUG", description = "Only this release.")
    private @Nullable String release;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many hits, up to 1000. Default: 20.")
    private int limit;

    @Override
    int run() {
        if (limit < 1 || limit > MOST) {
            throw Fault.of(Kind.USE, "--limit must be from 1 to " + MOST + " (got " + limit + ")", "Give another one.");
        }
        String query = String.join(" ", words);
        try (Archive archive = open()) {
            known(archive, release);
            Hits hits = archive.search()
                    .find(new Query(query, kind, from, to, release, null), Visible.everything(), 0, limit);
            SearchJson shape = shape(archive.catalogue(), query, hits);
            if (json()) {
                console().out().println(Json.write(shape));
            } else {
                print(shape);
            }
            return Exit.DONE;
        }
    }

    private static SearchJson shape(Catalogue catalogue, String query, Hits hits) {
        List<PageKey> keys = hits.hits().stream().map(Hit::page).toList();
        Map<PageKey, PageText> texts = catalogue.texts().current(Viewer.local(), keys).stream()
                .collect(Collectors.toMap(PageText::key, Function.identity()));
        List<HitJson> shown = hits.hits().stream()
                .flatMap(hit -> Stream.ofNullable(texts.get(hit.page())).map(page -> hit(catalogue, hit, page)))
                .toList();
        return new SearchJson(query, hits.total(), hits.exact(), hits.facets(), shown);
    }

    private static HitJson hit(Catalogue catalogue, Hit hit, PageText page) {
        PageKey key = hit.page();
        Optional<Document> document = catalogue.documents().byId(Viewer.local(), key.document());
        Optional<Version> version = catalogue.documents().version(Viewer.local(), key.document(), key.version());
        List<Match> matches = hit.matches().stream()
                .filter(match -> match.end() <= page.text().length())
                .toList();
        return new HitJson(
                key.document(),
                key.version(),
                key.page(),
                page.revision(),
                document.flatMap(d -> version.map(v -> FileName.of(d, v))).orElse(null),
                document.map(Document::title).orElse(""),
                hit.score(),
                Snippet.of(page.text(), matches),
                matches.stream().map(match -> match(match, page)).toList());
    }

    private static MatchJson match(Match match, PageText page) {
        return new MatchJson(
                page.text().substring(match.start(), match.end()),
                match.start(),
                match.end(),
                Lines.boxes(page, match.start(), match.end()).stream()
                        .map(BoxJson::of)
                        .toList());
    }

    private void print(SearchJson found) {
        console()
                .out()
                .println(
                        (found.exact() ? "" : "At least ") + found.total() + (found.total() == 1 ? " page" : " pages"));
        for (HitJson hit : found.hits()) {
            console().out().println();
            console()
                    .out()
                    .println((hit.file() == null ? hit.title() : hit.file()) + ", page " + hit.page() + "  ("
                            + new PageKey(hit.document(), hit.version(), hit.page()) + ")");
            console().out().println("  " + hit.snippet());
        }
    }
}
