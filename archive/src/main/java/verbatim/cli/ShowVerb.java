package verbatim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import verbatim.catalogue.Texts.Provenance;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.wire.AltoXml;
import verbatim.wire.HocrHtml;
import verbatim.wire.Json;
import verbatim.wire.PageTextJson;

/** {@code show}: a document's description, or its text as read. */
@Command(
        name = "show",
        description =
                "Shows what is known of a document, or its text as read: every word of every page in reading order.",
        footer = {
            "",
            "Example: verbatim show memcon.pdf/v1/p3 --text",
            "With --json, --text and --words give page-text JSON, a line a page."
        })
final class ShowVerb extends Verb {
    private static final Viewer LOCAL = Viewer.local();

    @Parameters(paramLabel = "DOC[/vN[/pN]]", description = "A document's id or file name; version and page if wanted.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @ArgGroup
    private Form form = new Form();

    /** At most one of them. */
    static final class Form {
        @Option(names = "--text", description = "The text, a form feed between pages.")
        private boolean text;

        @Option(names = "--words", description = "A line a word: page, box, confidence, word, other reading.")
        private boolean words;

        @Option(names = "--alto", description = "ALTO 4.")
        private boolean alto;

        @Option(names = "--hocr", description = "hOCR.")
        private boolean hocr;
    }

    /** The answer without a form. */
    record Answer(
            String document,
            String name,
            @Nullable String release,
            String title,
            @Nullable String kind,
            @Nullable String date,
            @Nullable String place,
            @Nullable String subject,
            List<String> participants,
            @Nullable String source,
            List<VersionLine> versions,
            List<PageLine> pages) {}

    /** A version. */
    record VersionLine(int version, String file, String sha256, String mediaType, int pages, String received) {}

    /** A page of the version shown. */
    record PageLine(
            int page,
            String state,
            int revision,
            @Nullable String engine,
            @Nullable String failure) {}

    /** A page with its text. */
    private record Shown(Page page, PageText text) {}

    @Override
    int run() {
        try (Archive archive = open()) {
            Target meant = Target.of(archive, target);
            Version version = meant.versionMeant(archive);
            List<Page> pages = archive.catalogue().pages().of(LOCAL, version.document(), version.number()).stream()
                    .filter(page -> meant.page() == null || page.key().page() == meant.page())
                    .toList();
            if (pages.isEmpty()) {
                throw Fault.of(
                        Kind.MISSING,
                        "v" + version.number() + " of " + version.document() + " has no page " + meant.page()
                                + " (it has " + version.pages() + ")",
                        "Name one of them.");
            }
            print(archive, meant.document(), pages);
            return pages.stream().anyMatch(page -> page.state() == Page.State.FAILED) ? Exit.ATTENTION : Exit.DONE;
        }
    }

    private void print(Archive archive, Document document, List<Page> pages) {
        if (!form.text && !form.words && !form.alto && !form.hocr) {
            describe(archive, document, pages);
            return;
        }
        List<Shown> shown = new ArrayList<>();
        for (Page page : pages) {
            archive.catalogue()
                    .texts()
                    .current(LOCAL, page.key())
                    .ifPresentOrElse(
                            text -> shown.add(new Shown(page, text)),
                            () -> console()
                                    .error(page.key() + ": not read yet or failed, so left out. See verbatim"
                                            + " status."));
        }
        if (form.alto || form.hocr) {
            List<PageText> texts = shown.stream().map(Shown::text).toList();
            List<Page.@Nullable Image> images = shown.stream()
                    .<Page.@Nullable Image>map(one -> one.page().image())
                    .toList();
            console().out().print(form.alto ? AltoXml.of(texts, images) : HocrHtml.of(texts, images));
        } else if (json()) {
            shown.forEach(one -> console().out().println(Json.write(json(archive, one))));
        } else if (form.words) {
            shown.forEach(this::words);
        } else {
            console()
                    .out()
                    .println(String.join(
                            "\n\f", shown.stream().map(one -> one.text().text()).toList()));
        }
    }

    private static PageTextJson json(Archive archive, Shown shown) {
        Provenance made = archive.catalogue()
                .texts()
                .provenance(LOCAL, shown.page().key())
                .orElseThrow();
        return PageTextJson.of(
                shown.text(),
                shown.page().image(),
                null,
                new PageTextJson.ReadingJson(
                        made.engine(), made.models(), made.settings(), made.at().toString()),
                archive.catalogue().pages().redactions(LOCAL, shown.page().key()),
                null);
    }

    private void words(Shown shown) {
        for (Word word : shown.text().words()) {
            var box = word.box();
            console()
                    .out()
                    .printf(
                            Locale.ROOT,
                            "%d\t%s\t%.3f\t%s\t%s%n",
                            shown.page().key().page(),
                            box == null ? "-" : box.x() + "," + box.y() + "," + box.width() + "," + box.height(),
                            word.confidence(),
                            word.text() + (word.doubtful() ? " ?" : ""),
                            word.alternative() == null ? "" : word.alternative());
        }
    }

    private void describe(Archive archive, Document document, List<Page> pages) {
        Answer answer = answer(archive, document, pages);
        if (json()) {
            console().out().println(Json.write(answer));
            return;
        }
        field("document", answer.document());
        field("title", answer.title());
        field("name", answer.name());
        field("release", answer.release());
        field("kind", answer.kind());
        field("date", answer.date());
        field("place", answer.place());
        field("subject", answer.subject());
        field("participants", String.join("; ", answer.participants()));
        field("source", answer.source());
        for (VersionLine version : answer.versions()) {
            field(
                    "version " + version.version(),
                    version.file() + ", " + version.pages() + " pages, received " + version.received() + ", sha256 "
                            + version.sha256());
        }
        for (PageLine page : answer.pages()) {
            field(
                    "page " + page.page(),
                    page.state()
                            + (page.revision() > 0 ? ", revision " + page.revision() : "")
                            + (page.engine() == null ? "" : ", " + page.engine())
                            + (page.failure() == null ? "" : ", " + page.failure()));
        }
    }

    private void field(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            console().out().printf("%-13s %s%n", name, value);
        }
    }

    private static Answer answer(Archive archive, Document document, List<Page> pages) {
        Document.Description known = document.description();
        return new Answer(
                document.id(),
                document.name(),
                document.release(),
                document.title(),
                known.kind(),
                known.date(),
                known.place(),
                known.subject(),
                known.participants(),
                known.source(),
                archive.catalogue().documents().versions(LOCAL, document.id()).stream()
                        .map(version -> new VersionLine(
                                version.number(),
                                version.fileName(),
                                version.file().hex(),
                                version.mediaType(),
                                version.pages(),
                                version.received().toString()))
                        .toList(),
                pages.stream().map(page -> line(archive, page)).toList());
    }

    private static PageLine line(Archive archive, Page page) {
        Reason why = page.failure();
        return new PageLine(
                page.key().page(),
                page.state().name().toLowerCase(Locale.ROOT),
                page.revision(),
                archive.catalogue()
                        .texts()
                        .provenance(LOCAL, page.key())
                        .map(Provenance::engine)
                        .orElse(null),
                why == null ? null : why.line());
    }
}
