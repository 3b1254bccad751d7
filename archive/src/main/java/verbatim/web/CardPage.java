package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Anchor;
import verbatim.holdings.Document;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Turn;
import verbatim.verification.Lines;
import verbatim.web.api.OembedJson;
import verbatim.web.view.CardView;
import verbatim.web.view.Crop;
import verbatim.web.view.Head.Section;

/**
 * {@code /q/{id}/card} and {@code /oembed}: exact words of a page as a piece of HTML for other sites. What it says are the words as they stood when the link was made, and
 * where; it gives no verdict.
 */
final class CardPage {
    private static final Pattern LINK = Pattern.compile("/q/(q[0-9a-z]{8})(?:/card)?");

    /** Pixels across of the picture, where nobody asks for less: a column of text. */
    private static final int WIDTH = 640;

    private static final int NARROWEST = 200;

    /** Seconds that others may keep it: a withdrawn release should be gone within the hour. */
    private static final int KEEP = 3_600;

    private final Catalogue catalogue;
    private final Html html;
    private final Shelf shelf;

    CardPage(Catalogue catalogue, Html html) {
        this.catalogue = catalogue;
        this.html = html;
        this.shelf = new Shelf(catalogue);
    }

    Shown show(Context ctx, Viewer viewer) {
        Anchor anchor = anchor(ctx.pathParam("id"), viewer);
        CardView card = card(anchor, viewer, Guard.root(ctx), WIDTH);
        String html = fragment(card);
        return Shown.page(
                "card",
                t("card.title"),
                Section.NONE,
                Addresses.card(anchor.id()),
                () -> card.with(html),
                () -> shape(card, html, Guard.root(ctx)));
    }

    /** The card of the permanent link in {@code url}, as oEmbed 1.0 asks for it. */
    void oembed(Context ctx, Viewer viewer) {
        String format = Asked.text(ctx, "format", 10);
        if (!format.isEmpty() && !format.equals("json")) {
            ctx.status(HttpStatus.NOT_IMPLEMENTED).contentType("text/plain; charset=utf-8");
            ctx.result(t("card.format") + "\n");
            return;
        }
        int most = Asked.number(ctx, "maxwidth").orElse(WIDTH);
        Anchor anchor = anchor(id(ctx, Asked.text(ctx, "url", 400)).orElseThrow(Shelf::missing), viewer);
        CardView card = card(anchor, viewer, Guard.root(ctx), Math.clamp(most, NARROWEST, WIDTH));
        ctx.header("Access-Control-Allow-Origin", "*");
        Html.twin(ctx, shape(card, fragment(card), Guard.root(ctx)));
    }

    /** The id in a permanent link of this site. */
    private static Optional<String> id(Context ctx, String url) {
        String root = Guard.root(ctx);
        if (!url.startsWith(root + "/")) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(url.substring(root.length()).replaceFirst("[?#].*", ""));
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private Anchor anchor(String id, Viewer viewer) {
        return catalogue
                .anchors()
                .byId(viewer, id)
                .orElseThrow(() -> shelf.withdrawn(catalogue.anchors().withdrawn(viewer, id), viewer));
    }

    private CardView card(Anchor anchor, Viewer viewer, String root, int width) {
        Passage passage = anchor.passage();
        Passage.Range first = passage.pages().getFirst();
        PageKey key = new PageKey(passage.document(), passage.version(), first.page());
        Document document = shelf.document(passage.document(), viewer);
        Optional<PageText> text =
                catalogue.texts().at(viewer, key, anchor.revisions().getFirst());
        Optional<Crop> crop = text.flatMap(read -> catalogue
                .pages()
                .byKey(viewer, key)
                .flatMap(page ->
                        Cuts.around(page, read, Lines.boxes(read, first.start(), first.end()), false, t("card.scan"))));
        String words = Axes.flat(passage.text());
        String date = document.description().date();
        int wide = crop.map(each -> Math.min(width, each.region().width())).orElse(width);
        return new CardView(
                words,
                text.flatMap(read -> speaker(read.turns(), first)).orElse(null),
                document.title(),
                Say.line(date == null ? null : Say.date(date), t("site.page.of", "page", String.valueOf(first.page())))
                        .replace(" · ", ", "),
                root + Addresses.anchor(anchor.id()),
                crop.map(each -> root + Addresses.cut(key, each.region(), wide)).orElse(null),
                crop.map(Crop::image).orElse(null),
                t("card.printed", "words", words),
                wide,
                crop.map(each -> Math.max(
                                1,
                                Math.round(each.region().height()
                                        * (float) wide
                                        / each.region().width())))
                        .orElse(0),
                "",
                root + "/oembed?url=" + Addresses.encoded(root + Addresses.anchor(anchor.id())));
    }

    /** Who speaks all of the words. */
    private static Optional<String> speaker(List<Turn> turns, Passage.Range words) {
        return turns.stream()
                .filter(turn -> turn.start() <= words.start() && turn.end() >= words.end())
                .map(Turn::speaker)
                .findFirst();
    }

    private String fragment(CardView card) {
        return html.part("part/fragment.jte", Map.of("card", card)).strip();
    }

    private static OembedJson shape(CardView card, String html, String root) {
        return new OembedJson(
                "rich",
                "1.0",
                t("card.said", "words", card.words(), "document", card.title(), "place", card.place()),
                "Verbatim",
                root + "/",
                KEEP,
                html,
                card.width(),
                card.picture() == null ? null : card.height());
    }
}
