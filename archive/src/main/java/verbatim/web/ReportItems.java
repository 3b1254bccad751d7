package verbatim.web;

import static verbatim.language.Texts.t;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Form;
import verbatim.reading.PageImages.Format;
import verbatim.reading.PageImages.Quality;
import verbatim.reading.PageImages.Turn;
import verbatim.text.Box;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.verification.StoryCheck.Judged;
import verbatim.web.view.Crop;
import verbatim.web.view.Mark;
import verbatim.web.view.ReportView.Fact;
import verbatim.web.view.ReportView.Item;
import verbatim.wire.BoxJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** Judged quotations as a report shows them, with the cuts of the scans inside. */
final class ReportItems {
    private static final int QUOTED = 300;

    private final Archive archive;
    private final List<Block> blocks;

    ReportItems(Archive archive, List<Block> blocks) {
        this.archive = archive;
        this.blocks = blocks;
    }

    /** @param back the id of its place in the text */
    Item item(Judged judged, String id, String back) {
        VerdictJson verdict = judged.verdict();
        PassageJson passage = verdict.passage();
        PassageJson shown = passage == null ? verdict.closest() : passage;
        return new Item(
                judged.number(),
                id,
                back,
                kicker(judged),
                verdict.quotation().strip(),
                Axes.wording(verdict.wording()),
                verdict.sentence(),
                Comparison.of(verdict),
                facts(judged),
                shown == null ? List.of() : crops(shown, passage == null));
    }

    private String kicker(Judged judged) {
        String part = StoryText.part(blocks.get(judged.found().block()).kind());
        String number = String.valueOf(judged.number());
        return judged.found().form() == Form.UNCLOSED
                ? t("report.quotation.unclosed", "number", number, "part", part)
                : t("report.quotation", "number", number, "part", part);
    }

    private List<Fact> facts(Judged judged) {
        VerdictJson verdict = judged.verdict();
        List<Fact> facts = new ArrayList<>();
        Mark speaker = Axes.speaker(verdict.speaker(), Axes.Claim.STORY);
        if (speaker != null) {
            facts.add(new Fact(t("verdict.speaker"), speaker, ""));
        }
        PassageJson passage = verdict.passage();
        if (passage == null) {
            nearest(verdict.closest(), facts);
            return facts;
        }
        Mark place = Axes.place(verdict.place(), passage, Axes.Claim.STORY);
        if (place != null) {
            facts.add(new Fact(t("verdict.place"), place, ""));
        }
        facts.add(new Fact(t("verdict.text"), Axes.text(verdict), ""));
        facts.add(new Fact(t("verdict.document"), null, document(passage)));
        Axes.notes(verdict).forEach(note -> facts.add(new Fact(note.name(), null, note.value())));
        return facts;
    }

    private void nearest(@Nullable PassageJson closest, List<Fact> facts) {
        if (closest != null) {
            String words = Axes.flat(closest.text());
            String shown = words.length() > QUOTED ? words.substring(0, QUOTED) + " …" : words;
            facts.add(new Fact(
                    t("verdict.nearest"), null, t("report.nearest", "pages", Axes.pages(closest), "words", shown)));
            facts.add(new Fact(t("verdict.document"), null, document(closest)));
        }
    }

    private String document(PassageJson passage) {
        Optional<Document> document = archive.catalogue().documents().byId(Viewer.local(), passage.document());
        String title = document.map(Document::title).orElse(passage.document());
        String date = document.map(Document::description)
                .map(Document.Description::date)
                .map(Say::date)
                .orElse(null);
        String file = passage.file();
        boolean same = file == null || file.equals(title) || file.startsWith(title + ".");
        return Say.line(title, date, same ? null : file);
    }

    private List<Crop> crops(PassageJson passage, boolean outlined) {
        List<Crop> crops = new ArrayList<>();
        for (RangeJson range : passage.pages()) {
            PageKey key = new PageKey(passage.document(), passage.version(), range.page());
            Optional<Page> page = archive.catalogue().pages().byKey(Viewer.local(), key);
            Optional<PageText> text = archive.catalogue().texts().current(Viewer.local(), key);
            Path image = archive.home().image(key);
            if (page.isPresent() && text.isPresent() && Files.exists(image)) {
                List<Box> lit = range.boxes().stream().map(BoxJson::box).toList();
                String label = outlined
                        ? t("report.scan.nearest", "page", String.valueOf(range.page()))
                        : t("report.scan", "page", String.valueOf(range.page()));
                Cuts.around(page.get(), text.get(), lit, outlined, label)
                        .ifPresent(crop -> crops.add(inside(crop, image)));
            }
        }
        return crops;
    }

    /** The crop with its picture inside instead of an address. */
    private Crop inside(Crop crop, Path image) {
        Box region = crop.region();
        int width = Math.min(Limits.REPORT_WIDTH, region.width());
        int height = Math.max(1, (int) Math.round((double) region.height() * width / region.width()));
        byte[] picture =
                archive.images().render(image, region, width, height, new Turn(false, 0), Quality.COLOUR, Format.JPEG);
        String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture);
        return new Crop(data, region, crop.lit(), crop.outlined(), crop.label());
    }
}
