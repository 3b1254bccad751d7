package verbatim.web;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Reply;
import verbatim.dates.Edtf;
import verbatim.editing.Editor;
import verbatim.editing.Proofed;
import verbatim.fault.Reason;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Manuscript;
import verbatim.home.Archive;
import verbatim.quotation.Passage;
import verbatim.replies.Moderation.Choice;
import verbatim.replies.Moderation.Deed;
import verbatim.text.PageKey;
import verbatim.wire.VerdictJson.PassageJson;

/** Every kind of page that the site shows, in each of its states, for tests that hold of all of them. */
final class EveryPage {
    private static final String ARTICLE =
            "Osk said: “Our ships would be under a common admiral.” Alder said: “The fishing"
                    + " fleets will love it.” He added: “We have to find some sort of … a little from your side.”";

    private final Trove trove;
    private final Document torn;
    private final Document named;
    private String event = "";

    private EveryPage(Trove trove) {
        this.trove = trove;
        torn = trove.archive.catalogue().documents().create("strait/torn.pdf", "strait", Description.none());
        tear();
        named = trove.archive
                .catalogue()
                .documents()
                .create(
                        "strait/long.txt",
                        "strait",
                        new Description(
                                "Memorandum of a conversation between the President and the Premier, and later the"
                                        + " Ministers of the Fleet and of the Harbours, on the ferries, the patrols and"
                                        + " the northern"
                                        + " ports_of_the_Varran_Strait_and_whatever_else_came_up_that_evening",
                                "memcon",
                                "1995-10-24",
                                null,
                                null,
                                List.of(),
                                null));
        trove.typed(named, "A long title, and few words.");
        trove.archive.catalogue().releases().make("strait");
        trove.archive.newsroom().begin(new Editor("j.alder", "Joan Alder"), "ferries", """
            # “Some sort of compromise”: what was said on the island

            The Premier spoke of “a common admiral”.

            Alder said that his cabinet “will ask what we get for the northern ports”. He called it “a splendid bargain for everybody on the island”.

            He added: “My cabinet will ask what we get for the southern ports.” It is, as this archive wrote, [“What the two agreed on”](/s/patrols).
            """, null);
        trove.file();
        publish();
    }

    /** A story that is out: with a confirmed quotation, waived ones, a paraphrase, a correction and a related story. */
    private void publish() {
        Archive archive = trove.archive;
        Editor editor = new Editor("j.alder", "Joan Alder");
        Document copy = archive.catalogue().documents().create("patrols/copy.pdf", "patrols", Description.none());
        trove.version(copy, trove.keep("a copy"), "copy.pdf", Trove.FIRST, Trove.SECOND);
        trove.file();
        String text = """
            # What the two agreed on

            *Alder began: “We have to find some sort of compromise”.*

            Osk proposed “a common admiral”. He had it %s.

            Alder said that the fleets “will love it”, and “will ask what we get for the northern ports”.
            """;
        var begun = archive.newsroom().begin(editor, "patrols", text.formatted("in mind"), "patrols");
        String link = archive.catalogue()
                .anchors()
                .mint(found(archive, begun), "", "")
                .id();
        var manuscript = archive.newsroom()
                .save(editor, "patrols", begun.version(), text.formatted("[in mind](/q/" + link + ")"), false)
                .now();
        for (Proofed each : archive.proofreading().of(manuscript).quotations()) {
            PassageJson found = each.verdict().passage();
            if (found != null && each.verdict().wording().equals("exact")) {
                archive.gate().confirm(editor, "patrols", each.key(), found.passage());
            } else {
                archive.newsroom().waive(editor, "patrols", each.key(), 0, "Kept as others printed it.");
            }
        }
        archive.gate().confirm(editor, "patrols", link);
        archive.publication().publish("j.alder", "patrols", null);
        archive.newsroom().correct(editor, "patrols", "An earlier text had the fleets as three.");
        archive.newsroom().relate(editor, "patrols", List.of("ferries"));
        chronicle(link);
    }

    /** A draft, and events that are out: in a story, with a note and two proofs, and with a time. */
    private void chronicle(String link) {
        String typed = Chroniclers.link(trove.archive.catalogue(), new PageKey(trove.note.id(), 1, 1), "chosen by lot");
        trove.archive.chronicle().write("j.alder", Chroniclers.said("1995-10-23T11:30", null, "A draft.", ""));
        Chroniclers.out(trove.archive, Chroniclers.said("1986~", null, "The first ferry sails.", "patrols", link));
        event = Chroniclers.out(
                        trove.archive,
                        new Said(
                                Edtf.parse("1995-10-23T11:30"),
                                ZoneId.of("America/New_York"),
                                1,
                                "Hollin Island",
                                "The two meet, and settle that the admiral is to be “chosen by lot”.",
                                "A first paragraph on it.\n\nA second one.",
                                List.of(link, typed),
                                List.of("patrols"),
                                List.of("patrols")))
                .id();
    }

    private static Passage found(Archive archive, Manuscript story) {
        return archive.proofreading().of(story).quotations().stream()
                .flatMap(each -> Optional.ofNullable(each.verdict().passage()).stream())
                .map(PassageJson::passage)
                .findFirst()
                .orElseThrow();
    }

    /** The pages of this trove, which gets a story, a document with a page that cannot be read, and one with a long title. */
    static List<Visit> of(Trove trove) {
        return new EveryPage(trove).visits();
    }

    /**
     * One page.
     *
     * @param status what it is answered with
     * @param article sent by the form of {@code /check}; null for a page that is only asked for
     */
    record Visit(
            String name, String path, int status, @Nullable String article) {
        Visit(String name, String path) {
            this(name, path, 200, null);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private void tear() {
        var pages = trove.archive.catalogue().pages();
        trove.archive
                .catalogue()
                .documents()
                .addVersion(torn.id(), trove.keep("torn"), "torn.pdf", "application/pdf", 1, 2, null);
        for (PageKey key : pages.lease("typist", Duration.ofMinutes(5), 100)) {
            pages.fail("typist", key, Reason.ofPage("fault.page.damaged", "torn.pdf", key.page()), false);
        }
    }

    private List<Visit> visits() {
        String page = trove.page(1, 1);
        int revision = trove.archive
                .catalogue()
                .texts()
                .current(verbatim.holdings.Viewer.local(), new PageKey(trove.memcon.id(), 1, 1))
                .orElseThrow()
                .revision();
        return List.of(
                new Visit("home", "/"),
                new Visit("documents", "/d"),
                new Visit("documents-beyond-the-last", "/d?from=5000"),
                new Visit("search-blank", "/search"),
                new Visit("search-hits", "/search?q=ferries"),
                new Visit("search-facets", "/search?q=admiral&kind=memcon&from=1995"),
                new Visit("search-none", "/search?q=zeppelin"),
                new Visit("search-not-understood", "/search?q=" + Browserless.encoded("\"never closed AND (")),
                new Visit("check-blank", "/check"),
                new Visit("check-exact", quoted("We have to find some sort of compromise, a little from your side")),
                new Visit("check-altered", quoted("We have to find some kind of compromise, a little from mine")),
                new Visit("check-absent", quoted("The zeppelins will be painted red before the winter comes")),
                new Visit("check-over-a-page-end", quoted("but not under the treaty command")),
                new Visit("check-wrong-input", quoted("some sort of compromise") + "&page=7"),
                new Visit("check-article", "/check", 200, ARTICLE),
                new Visit("check-article-without-quotations", "/check", 200, "Nothing is quoted here."),
                new Visit("stories", "/s"),
                new Visit("story", "/s/ferries"),
                new Visit("story-out", "/s/patrols"),
                new Visit("replies", "/s/patrols/replies?about=1&to=" + reply()),
                new Visit("chronology", "/chronology"),
                new Visit("chronology-narrowed", "/chronology?release=patrols&from=never&words=ferry"),
                new Visit("chronology-none", "/chronology?words=zeppelin"),
                new Visit("event", "/chronology/" + event),
                new Visit("about", "/about"),
                new Visit("help", "/help"),
                new Visit("release", "/r/strait"),
                new Visit("document", "/d/" + trove.memcon.id()),
                new Visit("document-first-version", "/d/" + trove.memcon.id() + "/v1"),
                new Visit("document-torn", "/d/" + torn.id()),
                new Visit("document-long-title", "/d/" + named.id()),
                new Visit("reader", page),
                new Visit("reader-search", page + "?q=compromise"),
                new Visit("reader-search-none", page + "?q=zeppelin"),
                new Visit("reader-words", page + "?words=20-24&text=" + revision),
                new Visit("reader-old-words", page + "?words=20-24&text=1"),
                new Visit("reader-typed", "/d/" + trove.note.id() + "/v1/p1"),
                new Visit("reader-torn", "/d/" + torn.id() + "/v1/p1"),
                new Visit("reader-long-title", "/d/" + named.id() + "/v1/p1"),
                new Visit("not-here", "/d/dnothere0", 404, null),
                new Visit("not-understood", "/search?q=a&offset=x", 400, null),
                new Visit("too-large", "/search?q=" + "a".repeat(401), 413, null));
    }

    /** A thread of replies that are shown: with a quotation, a website, an answer of the editors, and a reply below. The id of its beginning. */
    private String reply() {
        var replies = trove.archive.catalogue().replies();
        var moderation = trove.archive.replies().moderation();
        Reply.Letter letter = new Reply.Letter(
                "Ines Markovi\u0107",
                "https://host.example/a/very/long/address",
                "Page 1 adds something: https://host.example/of-note.\n\nA second paragraph,\nof two lines.",
                new Reply.About(2, "a common admiral"),
                "we would share the patrols");
        Reply first = replies.put("%064d".formatted(1), "patrols", null, letter, new Reply.Held(List.of(), false));
        moderation.decide("j.alder", List.of(new Choice(first.id(), 1)), Deed.SHOW, "");
        moderation.answer("j.alder", new Choice(first.id(), 2), "Corrected on 24 November, with thanks.");
        Reply.Letter answer = new Reply.Letter("R. Adeyemi", null, "So it does.", null, "zeppelins in the winter");
        Reply second =
                replies.put("%064d".formatted(2), "patrols", first.id(), answer, new Reply.Held(List.of(), false));
        moderation.decide("j.alder", List.of(new Choice(second.id(), 1)), Deed.SHOW, "");
        return first.id();
    }

    private static String quoted(String words) {
        return "/check?quote=" + Browserless.encoded(words);
    }
}
