package verbatim.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.fault.Reason;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.Reader.Outcome;
import verbatim.reading.Reader.Profile;
import verbatim.reading.Reader.Source;
import verbatim.text.Word;

/** What every reader must do; each adapter runs it. */
public abstract class ReaderContract {
    @TempDir
    protected Path folder;

    protected abstract Reader reader();

    @Test
    void reads_a_scan_in_every_format() throws IOException {
        BufferedImage page = Drawn.page(Drawn.LINES);
        BufferedImage toned = Drawn.page(Drawn.LINES, BufferedImage.TYPE_INT_RGB, 1700, 1100, 40);
        expectText("scan.png", Drawn.encoded(page, "png"), "image/png");
        expectText("scan.tif", Drawn.encoded(page, "tiff"), "image/tiff");
        expectText("scan.jpg", Drawn.encoded(toned, "jpeg"), "image/jpeg");
        expectText("scan.jp2", Drawn.encoded(toned, "jpeg2000"), "image/jp2");
        expectText("scan.pdf", DrawnPdf.ofScans(page), "application/pdf");
        expectText("toned.pdf", DrawnPdf.ofScans(toned), "application/pdf");
    }

    private void expectText(String name, byte[] bytes, String mediaType) throws IOException {
        Path file = file(name, bytes);
        assertThat(reader().inspect(file, name)).isInstanceOfSatisfying(Inspection.Readable.class, readable -> {
            assertThat(readable.mediaType()).isEqualTo(mediaType);
            assertThat(readable.text()).isFalse();
            assertThat(readable.members()).containsExactly(new Reader.Member(null, 1, 1));
        });
        PageReading reading = read(file, name, 1, Profile.FAST);
        assertThat(reading.text()).as(name).isEqualTo(String.join("\n", Drawn.LINES));
        assertThat(reading.engine()).startsWith("tesseract ");
        assertThat(reading.models()).isNotEmpty().allMatch(model -> model.contains(" sha256:"));
    }

    @Test
    void gives_each_word_its_box_and_its_place_in_the_text() throws IOException {
        Path file = file("scan.png", Drawn.encoded(Drawn.page(Drawn.LINES), "png"));
        PageReading reading = read(file, "scan.png", 1, Profile.CAREFUL);
        assertThat(reading.words()).hasSizeGreaterThan(40);
        for (Word word : reading.words()) {
            assertThat(reading.text().substring(word.start(), word.end())).isEqualTo(word.text());
            assertThat(word.box()).isNotNull();
        }
        Word first = reading.words().getFirst();
        assertThat(first.text()).isEqualTo("MEMORANDUM");
        assertThat(first.box()).satisfies(box -> {
            assertThat(box.x()).isBetween(115, 130);
            assertThat(box.bottom()).isBetween(115, 127);
            assertThat(box.height()).isBetween(24, 40);
        });
        assertThat(reading.words()).noneMatch(Word::doubtful);
        assertThat(reading.models()).hasSize(2);
    }

    @Test
    void stands_turned_pages_upright() throws IOException {
        BufferedImage page = Drawn.page(Drawn.LINES);
        for (int degrees : List.of(90, 180, 270)) {
            String name = "turned-" + degrees + ".png";
            Path file = file(name, Drawn.encoded(Drawn.turned(page, degrees), "png"));
            PageReading reading = read(file, name, 1, Profile.CAREFUL);
            assertThat(reading.text()).as(name).isEqualTo(String.join("\n", Drawn.LINES));
            assertThat(reading.image()).satisfies(image -> {
                assertThat(image.turned()).isEqualTo(360 - degrees);
                assertThat(image.widthPx()).isEqualTo(1700);
                assertThat(image.heightPx()).isEqualTo(1100);
            });
        }
    }

    @Test
    void leaves_a_sheet_as_it_lies_when_a_stamp_is_all_there_is() throws IOException {
        BufferedImage sheet = Drawn.turned(Drawn.page(List.of("DECLASSIFIED", "by the committee")), 90);
        Path file = file("stamp.png", Drawn.encoded(sheet, "png"));
        assertThat(read(file, "stamp.png", 1, Profile.CAREFUL).image())
                .satisfies(image -> assertThat(image.turned()).isZero());
    }

    @Test
    void obeys_the_rotation_a_pdf_asks_for() throws IOException {
        BufferedImage lying = Drawn.turned(Drawn.page(Drawn.LINES), 270);
        Path file = file("lying.pdf", DrawnPdf.ofScans(90, lying));
        assertThat(read(file, "lying.pdf", 1, Profile.FAST).text()).isEqualTo(String.join("\n", Drawn.LINES));
    }

    @Test
    void counts_the_pages_of_many() throws IOException {
        BufferedImage page = Drawn.page(Drawn.LINES.subList(0, 3));
        BufferedImage blank = Drawn.page(List.of());
        Path file = file("three.pdf", DrawnPdf.ofScans(page, blank, page));
        assertThat(reader().inspect(file, "three.pdf"))
                .isInstanceOfSatisfying(
                        Inspection.Readable.class,
                        it -> assertThat(it.members()).containsExactly(new Reader.Member(null, 1, 3)));
        assertThat(read(file, "three.pdf", 2, Profile.FAST).text()).isEmpty();
        assertThat(read(file, "three.pdf", 3, Profile.FAST).text()).startsWith("MEMORANDUM");
    }

    @Test
    void keeps_the_text_of_a_page_that_was_born_digital() throws IOException {
        Path file = file("digital.pdf", DrawnPdf.drawn(DrawnPdf.text(Drawn.LINES)));
        PageReading reading = read(file, "digital.pdf", 1, Profile.CAREFUL);
        assertThat(reading.text()).isEqualTo(String.join("\n", Drawn.LINES));
        assertThat(reading.models()).isEmpty();
        Word first = reading.words().getFirst();
        assertThat(first.box()).satisfies(box -> {
            assertThat(box.x()).isBetween(296, 308);
            assertThat(box.bottom()).isBetween(375, 395);
        });
    }

    @Test
    void lets_no_word_out_that_a_reader_of_the_page_cannot_see() throws IOException {
        Path file = file("hidden.pdf", DrawnPdf.drawn((page, font) -> {
            DrawnPdf.line(page, font, "The name of the agent is withheld.", 72, 700);
            DrawnPdf.line(page, font, "SECRETNAME", 72, 600);
            page.addRect(70, 590, 200, 30);
            page.fill();
            page.setNonStrokingColor(1f);
            DrawnPdf.line(page, font, "WHITEONWHITE", 72, 500);
            page.setNonStrokingColor(0f);
            page.beginText();
            page.setFont(font, 12);
            page.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
            page.newLineAtOffset(72, 400);
            page.showText("INVISIBLE");
            page.endText();
        }));
        PageReading reading = read(file, "hidden.pdf", 1, Profile.CAREFUL);
        assertThat(reading.text()).startsWith("The name of the agent is withheld.");
        assertThat(reading.text()).doesNotContain("SECRET", "WHITE", "INVISIBLE");
        assertThat(reading.redactions()).hasSize(1);
        assertThat(reading.remarks()).contains(Reason.of("remark.hidden"));
    }

    @Test
    void writes_the_page_image_whole_and_leaves_nothing_else() throws IOException {
        Path file = file("scan.png", Drawn.encoded(Drawn.page(Drawn.LINES), "png"));
        Path images = folder.resolve("images");
        Outcome outcome = reader().read(new Source(file, "scan.png", 1, null, images.resolve("p1.png"), Profile.FAST));
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        assertThat(images).isDirectoryContaining(path -> path.endsWith("p1.png"));
        assertThat(javax.imageio.ImageIO.read(images.resolve("p1.png").toFile()).getWidth())
                .isEqualTo(1700);
        try (var all = Files.list(images)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void tells_by_the_bytes_and_not_by_the_name() throws IOException {
        BufferedImage toned = Drawn.page(Drawn.LINES, BufferedImage.TYPE_INT_RGB, 1700, 1100, 40);
        Path file = file("really.pdf", Drawn.encoded(toned, "jpeg"));
        assertThat(reader().inspect(file, "really.pdf"))
                .isInstanceOfSatisfying(
                        Inspection.Readable.class,
                        it -> assertThat(it.mediaType()).isEqualTo("image/jpeg"));
        assertThat(read(file, "really.pdf", 1, Profile.FAST).remarks())
                .contains(Reason.of("remark.named", "type", "JPEG"));
    }

    @Test
    void names_the_file_that_is_missing() {
        assertThat(reader().inspect(folder.resolve("nowhere.pdf"), "nowhere.pdf"))
                .isInstanceOfSatisfying(
                        Inspection.Refused.class, it -> assertThat(it.what()).contains("nowhere.pdf"));
    }

    protected Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    protected PageReading read(Path file, String name, int page, Profile profile) {
        Path image = folder.resolve(name + "-" + page + "-" + profile + ".png");
        Outcome outcome = reader().read(new Source(file, name, page, null, image, profile));
        return switch (outcome) {
            case Outcome.Read read -> read.reading();
            case Outcome.Failed failed -> throw new AssertionError(failed.toString());
        };
    }
}
