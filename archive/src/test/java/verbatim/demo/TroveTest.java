package verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroveTest {
    @TempDir
    Path folder;

    @Test
    void has_at_least_eight_documents_and_twenty_four_pages() {
        assertThat(Trove.NAMES).hasSizeGreaterThanOrEqualTo(8);
        assertThat(Trove.NAMES.stream()
                        .mapToLong(name -> Trove.sheets(name, 1).count())
                        .sum())
                .isGreaterThanOrEqualTo(24);
    }

    @Test
    void writes_the_same_bytes_each_time() throws IOException {
        Manuscript small = Manuscript.named("withdrawal-sheet");
        Manuscript gray = Manuscript.named("non-paper");
        for (Manuscript manuscript : List.of(small, gray)) {
            byte[] first = written(manuscript, "first-" + manuscript.file());
            byte[] second = written(manuscript, "second-" + manuscript.file());
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void writes_the_same_pdf_each_time() throws IOException {
        var pages = new Trove().pictures(Manuscript.named("letter-kestovar"), 1);
        Path once = Files.createDirectory(folder.resolve("once")).resolve("letter.pdf");
        Path again = Files.createDirectory(folder.resolve("again")).resolve("letter.pdf");
        ScanFile.write(once, pages, 200);
        ScanFile.write(again, pages, 200);
        assertThat(again).hasSameBinaryContentAs(once);
    }

    @Test
    void draws_no_letter_of_what_is_withheld() {
        assertThat(text("memcon-halmere-second", 1))
                .doesNotContain("That is the first thing that I can show my admirals");
        assertThat(text("memcon-halmere-second", 2).replace('\n', ' '))
                .contains("That is the first thing that I can show my admirals")
                .doesNotContain("He would also tell his brother");
        assertThat(Trove.sheets("memcon-halmere-second", 1)
                        .mapToLong(it -> it.boxes().size())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void keeps_every_page_within_its_sheet() {
        for (String name : Trove.NAMES) {
            assertThat(Trove.sheets(name, 1).flatMap(it -> it.strokes().stream()))
                    .as(name)
                    .allMatch(stroke -> stroke.column() < 68 && stroke.row() < 35);
        }
    }

    private static String text(String name, int release) {
        StringBuilder all = new StringBuilder();
        try (Stream<Sheet> sheets = Trove.sheets(name, release)) {
            sheets.forEach(sheet -> all.append(sheet.text()));
        }
        return all.toString();
    }

    private byte[] written(Manuscript manuscript, String name) throws IOException {
        Path file = folder.resolve(name);
        ScanFile.write(file, new Trove().pictures(manuscript, 1), 300);
        return Files.readAllBytes(file);
    }
}
