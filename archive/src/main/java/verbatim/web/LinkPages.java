package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Anchor;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.api.LinkJson;
import verbatim.wire.Json;

/** {@code /q/{id}}: permanent links to exact words. Asking for one of the same words again gives the same link. */
final class LinkPages {
    private static final int CONTEXT = 12;
    private static final int RANGES = 4;
    private static final Pattern WORDS = Pattern.compile("([1-9][0-9]{0,5})-([1-9][0-9]{0,5})");
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5}):([0-9]{1,7})-([0-9]{1,7})");

    private final Catalogue catalogue;
    private final Shelf shelf;

    LinkPages(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shelf = new Shelf(catalogue);
    }

    /** Leads to the page with the words lit. */
    void follow(Context ctx, Viewer viewer) {
        Anchor anchor = shelf.anchor(ctx, viewer);
        Passage passage = anchor.passage();
        PageKey page = new PageKey(
                passage.document(),
                passage.version(),
                passage.pages().getFirst().page());
        String link = Guard.root(ctx) + Addresses.anchor(anchor.id());
        ctx.header(
                "Link",
                "<" + link + ">; rel=\"canonical\", <" + Guard.root(ctx) + "/oembed?url=" + Addresses.encoded(link)
                        + ">; rel=\"alternate\"; type=\"application/json+oembed\"");
        ctx.header("Cache-Control", "private, no-cache");
        ctx.redirect(Addresses.page(page) + "?link=" + anchor.id() + "#lit", HttpStatus.FOUND);
    }

    /** The link as a value. */
    LinkJson json(Context ctx, Viewer viewer) {
        return shape(ctx, shelf.anchor(ctx, viewer));
    }

    /** Makes the link: to numbered words of one page, or to stretches of the text of several. */
    void mint(Context ctx, Viewer viewer) {
        Guard.origin(ctx);
        String document = Asked.form(ctx, "document", 40);
        int version = number(ctx, "version");
        String ranges = Asked.form(ctx, "ranges", 200);
        Passage passage = ranges.isEmpty()
                ? words(ctx, document, version, viewer)
                : stretches(ctx, document, version, ranges, viewer);
        Anchor anchor = mint(passage, viewer);
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("json")) {
            ctx.status(HttpStatus.CREATED);
            ctx.header("Location", Addresses.anchor(anchor.id()));
            ctx.contentType("application/json; charset=utf-8").result(Json.write(shape(ctx, anchor)));
        } else {
            ctx.redirect(Addresses.anchor(anchor.id()), HttpStatus.SEE_OTHER);
        }
    }

    private Anchor mint(Passage passage, Viewer viewer) {
        PageText first = current(
                passage.document(),
                passage.version(),
                passage.pages().getFirst().page(),
                viewer);
        PageText last = current(
                passage.document(), passage.version(), passage.pages().getLast().page(), viewer);
        List<Word> before = Words.of(first).stream()
                .filter(w -> w.end() <= passage.pages().getFirst().start())
                .toList();
        List<Word> after = Words.of(last).stream()
                .filter(w -> w.start() >= passage.pages().getLast().end())
                .toList();
        return catalogue
                .anchors()
                .mint(
                        passage,
                        joined(before.subList(Math.max(0, before.size() - CONTEXT), before.size())),
                        joined(after.subList(0, Math.min(CONTEXT, after.size()))));
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private Passage words(Context ctx, String document, int version, Viewer viewer) {
        PageText text = current(document, version, number(ctx, "page"), viewer);
        requireCurrent(ctx, text);
        Matcher m = WORDS.matcher(Asked.form(ctx, "words", 20));
        List<Word> words = Words.of(text);
        if (!m.matches()
                || Integer.parseInt(m.group(2)) < Integer.parseInt(m.group(1))
                || Integer.parseInt(m.group(2)) > words.size()) {
            throw wrong("words", t("problem.link.words"));
        }
        int start = words.get(Integer.parseInt(m.group(1)) - 1).start();
        int end = words.get(Integer.parseInt(m.group(2)) - 1).end();
        return new Passage(
                document,
                version,
                text.revision(),
                text.text().substring(start, end),
                List.of(new Passage.Range(text.key().page(), start, end)));
    }

    private Passage stretches(Context ctx, String document, int version, String ranges, Viewer viewer) {
        List<Passage.Range> pages = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        @Nullable PageText first = null;
        for (String range : ranges.split(",", RANGES + 1)) {
            Matcher m = RANGE.matcher(range);
            if (!m.matches() || pages.size() == RANGES) {
                throw wrong("ranges", t("problem.link.ranges", "most", String.valueOf(RANGES)));
            }
            PageText text = current(document, version, Integer.parseInt(m.group(1)), viewer);
            if (first == null) {
                first = text;
                requireCurrent(ctx, text);
            }
            int start = Integer.parseInt(m.group(2));
            int end = Integer.parseInt(m.group(3));
            if (start >= end || end > text.text().length()) {
                throw wrong("ranges", t("problem.link.inside"));
            }
            shown.append(pages.isEmpty() ? "" : "\f").append(text.text(), start, end);
            pages.add(new Passage.Range(text.key().page(), start, end));
        }
        if (first == null) {
            throw wrong("ranges", t("problem.link.range"));
        }
        return new Passage(document, version, first.revision(), shown.toString(), pages);
    }

    /** A link is made to the text that the person saw. */
    private static void requireCurrent(Context ctx, PageText text) {
        int seen = Asked.number("text", Asked.form(ctx, "text", 12)).orElse(text.revision());
        if (seen != text.revision()) {
            throw new ConflictResponse();
        }
    }

    private PageText current(String document, int version, int page, Viewer viewer) {
        return catalogue
                .texts()
                .current(viewer, new PageKey(document, version, page))
                .orElseThrow(() -> shelf.notHere(document, viewer));
    }

    private static int number(Context ctx, String name) {
        return Asked.number(name, Asked.form(ctx, name, 12))
                .filter(n -> n > 0)
                .orElseThrow(() -> wrong(name, t("problem.link.number")));
    }

    private static Fault wrong(String name, String expected) {
        return Fault.of(Kind.USE, t("problem.link", "name", name, "expected", expected), t("problem.link.remedy"));
    }

    private static LinkJson shape(Context ctx, Anchor anchor) {
        Passage passage = anchor.passage();
        return new LinkJson(
                anchor.id(),
                Guard.root(ctx) + Addresses.anchor(anchor.id()),
                passage.document(),
                passage.version(),
                passage.textRevision(),
                passage.text(),
                passage.pages().stream()
                        .map(r -> new LinkJson.RangeJson(r.page(), r.start(), r.end()))
                        .toList());
    }
}
