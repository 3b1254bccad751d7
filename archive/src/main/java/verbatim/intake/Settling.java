package verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Marks;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.reading.layout.DocumentMarks;
import verbatim.reading.layout.Participants;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** What takes the whole document: done once after the last page of a version is read. */
final class Settling {
    private static final Viewer LOCAL = Viewer.local();
    private static final String PAGE_TEXTS = "application/x-ndjson";

    private final Catalogue catalogue;

    Settling(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every version that is due, also those that a dead worker left. */
    void all() {
        for (List<Version> due = catalogue.pages().toSettle(Limits.SETTLE_ROUND);
                !due.isEmpty();
                due = catalogue.pages().toSettle(Limits.SETTLE_ROUND)) {
            List<Version> round = due;
            catalogue.inTransaction(() -> {
                round.forEach(this::settle);
                return round.size();
            });
        }
    }

    /** The versions of these pages, as far as they are due. */
    void of(List<PageKey> pages) {
        pages.stream()
                .map(page -> new PageKey(page.document(), page.version(), 1))
                .distinct()
                .flatMap(first -> catalogue.pages().toSettle(first.document(), first.version()).stream())
                .forEach(this::settle);
    }

    private void settle(Version version) {
        List<Page> pages = catalogue.pages().of(LOCAL, version.document(), version.number());
        Map<PageKey, PageText> texts = catalogue
                .texts()
                .current(LOCAL, pages.stream().map(Page::key).toList())
                .stream()
                .collect(Collectors.toMap(PageText::key, Function.identity()));
        // What a sender says of his own pages is not bettered.
        List<Marks> marks = version.mediaType().equals(PAGE_TEXTS) ? List.of() : refined(pages, texts);
        catalogue.pages().settle(version.document(), version.number(), marks);
        if (!pages.isEmpty()) {
            Optional.ofNullable(texts.get(pages.getFirst().key())).ifPresent(this::participants);
        }
    }

    private static List<Marks> refined(List<Page> pages, Map<PageKey, PageText> texts) {
        List<DocumentMarks.Page> laid =
                pages.stream().map(page -> laid(page, texts.get(page.key()))).toList();
        List<DocumentMarks.Page> refined = DocumentMarks.refine(laid);
        List<Marks> marks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            DocumentMarks.Page page = refined.get(i);
            boolean changed = !page.spans().equals(laid.get(i).spans())
                    || !page.turns().equals(laid.get(i).turns());
            if (changed && texts.containsKey(pages.get(i).key())) {
                marks.add(new Marks(pages.get(i).key(), page.spans(), page.turns()));
            }
        }
        return marks;
    }

    private static DocumentMarks.Page laid(Page page, @Nullable PageText text) {
        Page.Image image = page.image();
        return text == null
                ? new DocumentMarks.Page(0, "", List.of(), List.of(), List.of())
                : new DocumentMarks.Page(
                        image == null ? 0 : image.heightPx(), text.text(), text.words(), text.spans(), text.turns());
    }

    /** The document's own list, where the sender gave none: speakers are told by it. */
    private void participants(PageText first) {
        Document document =
                catalogue.documents().byId(LOCAL, first.key().document()).orElseThrow();
        if (!document.description().participants().isEmpty()) {
            return;
        }
        List<String> listed = Participants.of(first.text(), first.words(), first.spans()).stream()
                .map(Participants.Participant::line)
                .toList();
        if (!listed.isEmpty()) {
            Document.Description given = document.description();
            catalogue
                    .documents()
                    .describe(
                            document.id(),
                            new Document.Description(
                                    given.title(),
                                    given.kind(),
                                    given.date(),
                                    given.place(),
                                    given.subject(),
                                    listed,
                                    given.source()));
        }
    }
}
