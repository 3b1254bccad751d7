package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Texts.Provenance;
import verbatim.editing.Edit;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Page;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.staff.Signed;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.api.TextDeskJson;
import verbatim.web.view.Crop;
import verbatim.web.view.Head.Section;
import verbatim.web.view.TextDeskView;
import verbatim.web.view.TextDeskView.Clash;
import verbatim.web.view.TextDeskView.Doubt;
import verbatim.web.view.TextDeskView.Text;

/** {@code /desk/text/{id}/v{n}/p{page}}: the text of a page, put right by its scan. For archivists and editors. */
final class TextDeskPage {
    /** Characters of a page: more than any printed one has. */
    private static final int TEXT_MOST = 200_000;

    private static final int DOUBTS = 20;
    private static final int LINES_MOST = 60;
    private static final int SCAN_WIDTH = 1_400;
    /** Where a form may lead back to: the desk alone. */
    private static final Pattern BACK = Pattern.compile("/desk/stories/[a-z0-9-]{1,200}(?:#[a-z0-9]{1,12})?");

    private final Archive archive;
    private final Shelf shelf;

    TextDeskPage(Archive archive) {
        this.archive = archive;
        this.shelf = new Shelf(archive.catalogue());
    }

    /** The address of a page's text at the desk. */
    static String path(PageKey key) {
        return "/desk/text/" + Addresses.encoded(key.document()) + "/v" + key.version() + "/p" + key.page();
    }

    private static Signed signed(Context ctx) {
        return Desk.signed(ctx, Role.ARCHIVIST, Role.EDITOR);
    }

    /** What the page says beside the text: what was sent and not kept, and why. */
    private record Besides(
            @Nullable String typed,
            @Nullable String notice,
            @Nullable Clash clash) {
        static Besides nothing() {
            return new Besides(null, null, null);
        }
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = signed(ctx);
        Shelf.Taken taken = shelf.page(ctx, viewer);
        return page(ctx, signed, taken, viewer, Besides.nothing());
    }

    private PageText current(PageKey key, Viewer viewer) {
        return archive.catalogue().texts().current(viewer, key).orElseThrow(Shelf::missing);
    }

    private Shown page(Context ctx, Signed signed, Shelf.Taken taken, Viewer viewer, Besides besides) {
        PageText text = current(taken.page().key(), viewer);
        @Nullable
        PageText with = Asked.number(ctx, "with")
                .map(revision -> archive.catalogue()
                        .texts()
                        .at(viewer, text.key(), revision)
                        .orElseThrow(Shelf::missing))
                .orElse(null);
        return Shown.page(
                        "textdesk",
                        title(text.key(), taken),
                        Section.DESK,
                        path(text.key()) + (with == null ? "" : "?with=" + with.revision()),
                        () -> view(signed, taken, text, with, viewer, besides),
                        () -> json(text, viewer))
                .broad();
    }

    private static String title(PageKey key, Shelf.Taken taken) {
        String page = String.valueOf(key.page());
        return t("pagetext.title", "page", page, "document", taken.document().title());
    }

    private TextDeskJson json(PageText text, Viewer viewer) {
        return new TextDeskJson(
                text.key().document(),
                text.key().version(),
                text.key().page(),
                text.revision(),
                text.text(),
                archive.catalogue().texts().revisions(viewer, text.key()).stream()
                        .map(made -> new TextDeskJson.RevisionJson(
                                made.revision(),
                                made.engine(),
                                made.by(),
                                made.hand(),
                                made.at().toString()))
                        .toList());
    }

    private TextDeskView view(
            Signed signed, Shelf.Taken taken, PageText text, @Nullable PageText with, Viewer viewer, Besides besides) {
        PageKey key = text.key();
        String shown = besides.typed == null ? text.text() : besides.typed;
        List<Word> doubtful = text.words().stream().filter(Word::doubtful).toList();
        return new TextDeskView(
                Desk.head(signed, "/desk/text"),
                taken.document().title(),
                Addresses.version(key.document(), key.version()),
                Addresses.page(key),
                path(key),
                String.valueOf(key.page()),
                Evidence.of(Optional.of(text)),
                scan(taken.page()),
                shown,
                (int) Math.clamp(shown.lines().count() + 2, 6, LINES_MOST),
                String.valueOf(text.revision()),
                besides.notice,
                besides.clash,
                doubts(taken.page(), text, doubtful),
                Math.max(0, doubtful.size() - DOUBTS),
                texts(text, viewer),
                with == null ? null : String.valueOf(with.revision()),
                with == null ? List.of() : WordChanges.of(with.text(), text.text()));
    }

    private static @Nullable Crop scan(Page page) {
        Page.Image image = page.image();
        return image == null
                ? null
                : new Crop(
                        Addresses.wholeImage(page.key(), Math.min(SCAN_WIDTH, image.widthPx())),
                        new Box(0, 0, image.widthPx(), image.heightPx()),
                        List.of(),
                        false,
                        t(
                                "pagetext.scan.label",
                                "page",
                                String.valueOf(page.key().page())));
    }

    private static List<Doubt> doubts(Page page, PageText text, List<Word> doubtful) {
        List<Doubt> doubts = new ArrayList<>();
        for (Word word : doubtful.subList(0, Math.min(DOUBTS, doubtful.size()))) {
            List<Box> box = word.box() == null ? List.of() : List.of(word.box());
            String label = t("pagetext.doubt.label", "word", word.text());
            doubts.add(new Doubt(
                    doubts.size() + 1,
                    word.text(),
                    word.alternative(),
                    word.start(),
                    word.end(),
                    Cuts.around(page, text, box, false, label).orElse(null)));
        }
        return doubts;
    }

    /** Newest first, each with how it was made, and with the earlier one that has the same words. */
    private List<Text> texts(PageText current, Viewer viewer) {
        List<Text> texts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Provenance made : archive.catalogue().texts().revisions(viewer, current.key())) {
            String its = archive.catalogue()
                    .texts()
                    .at(viewer, current.key(), made.revision())
                    .map(PageText::text)
                    .orElse("");
            int same = words.indexOf(its) + 1;
            words.add(its);
            texts.add(new Text(
                    String.valueOf(made.revision()),
                    Say.line(how(made), same == 0 ? null : t("pagetext.made.same", "number", String.valueOf(same))),
                    made.revision() == current.revision()));
        }
        return texts.reversed();
    }

    private String how(Provenance made) {
        String at = Say.instant(made.at());
        @Nullable String by = made.by();
        if (by == null) {
            return t("pagetext.made.read", "engine", Making.engine(made.engine()), "at", at);
        }
        return made.hand()
                ? t("pagetext.made.hand", "name", person(by), "at", at)
                : t("pagetext.made.up", "name", person(by), "at", at);
    }

    private String person(String account) {
        return archive.staff()
                .roster()
                .byName(account)
                .map(known -> known.displayName())
                .orElse(account);
    }

    /** Keeps the page, or a stretch of it, as it is printed; or takes an earlier text up again. */
    Optional<Shown> edit(Context ctx, Viewer viewer) {
        Signed signed = signed(ctx);
        Desk.form(ctx, signed);
        Shelf.Taken taken = shelf.page(ctx, viewer);
        PageText text = current(taken.page().key(), viewer);
        String typed = Asked.whole(ctx, "reading", TEXT_MOST);
        Optional<Integer> start = Asked.number("start", Asked.form(ctx, "start", 12));
        boolean whole = start.isEmpty();
        try {
            int seen = Desk.madeFrom(ctx, "revision", text.revision(), json(text, viewer));
            return switch (edit(ctx, signed, text.key(), seen, start, typed)) {
                case Edit.Made<PageText> _ -> {
                    String back = Asked.form(ctx, "back", 300);
                    ctx.redirect(BACK.matcher(back).matches() ? back : path(text.key()), HttpStatus.SEE_OTHER);
                    yield Optional.empty();
                }
                case Edit.Meanwhile<PageText>(PageText now) -> {
                    ctx.status(HttpStatus.CONFLICT);
                    Clash clash = clash(now, typed, whole, viewer);
                    yield Optional.of(page(ctx, signed, taken, viewer, new Besides(whole ? typed : null, null, clash)));
                }
            };
        } catch (Fault fault) {
            if (fault.kind() == Kind.RESOURCES || fault.kind() == Kind.INTERNAL) {
                throw fault;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Besides besides = new Besides(whole ? typed : null, StoryDeskPage.not(fault), null);
            return Optional.of(page(ctx, signed, taken, viewer, besides));
        }
    }

    private Edit<PageText> edit(
            Context ctx, Signed signed, PageKey key, int seen, Optional<Integer> start, String typed) {
        Optional<Integer> earlier = Asked.number("take_up", Asked.form(ctx, "take_up", 12));
        if (earlier.isPresent()) {
            return archive.emender().takeUp(StoryDeskPage.editor(signed), key, seen, earlier.get());
        }
        int end = start.isEmpty()
                ? Integer.MAX_VALUE
                : Asked.number("end", Asked.form(ctx, "end", 12))
                        .orElseThrow(() -> Fault.of(Kind.USE, t("pagetext.no_end"), t("pagetext.no_end.remedy")));
        return archive.emender().emend(StoryDeskPage.editor(signed), key, seen, start.orElse(0), end, typed);
    }

    private Clash clash(PageText now, String typed, boolean whole, Viewer viewer) {
        String says = archive.catalogue()
                .texts()
                .provenance(viewer, now.key())
                .map(made -> meanwhile(made, String.valueOf(now.revision())))
                .orElse("");
        return new Clash(
                says,
                typed,
                whole && !typed.isBlank() ? WordChanges.of(now.text(), typed.replace("\r\n", "\n")) : List.of());
    }

    private String meanwhile(Provenance made, String number) {
        @Nullable String by = made.by();
        if (by == null) {
            return t("pagetext.clash.read", "number", number);
        }
        return made.hand()
                ? t("pagetext.clash.hand", "name", person(by), "number", number)
                : t("pagetext.clash.up", "name", person(by), "number", number);
    }
}
