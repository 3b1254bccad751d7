package verbatim.reading.open;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;

/** A PDF. */
final class PdfFile implements OpenFile {
    private final PDDocument document;
    private final String name;
    private final List<PDPage> pages;
    private final boolean damaged;

    private PdfFile(PDDocument document, String name, List<PDPage> pages, boolean damaged) {
        this.document = document;
        this.name = name;
        this.pages = List.copyOf(pages);
        this.damaged = damaged;
    }

    static OpenFile open(Path path, String name) throws IOException {
        boolean whole = PdfTail.whole(path);
        PDDocument document = load(path.toFile(), name);
        try {
            List<PDPage> pages = pages(document, name);
            boolean missing = pages.size() < document.getNumberOfPages();
            return new PdfFile(document, name, pages, !whole || missing);
        } catch (RuntimeException e) {
            document.close();
            throw e instanceof Fault ? e : damagedFile(name, e);
        }
    }

    private static PDDocument load(File file, String name) {
        try {
            return Loader.loadPDF(file);
        } catch (InvalidPasswordException e) {
            throw Fault.of(
                    Kind.INPUT,
                    name + ": the PDF is locked with a password",
                    "Ask its sender for a copy without a password and take that in.",
                    e);
        } catch (IOException | RuntimeException e) {
            throw damagedFile(name, e);
        }
    }

    private static Fault damagedFile(String name, Exception cause) {
        return Fault.of(
                Kind.INPUT,
                name + ": the PDF is damaged and cannot be opened",
                "Get the file again from its sender, or print it to PDF anew.",
                cause);
    }

    private static List<PDPage> pages(PDDocument document, String name) {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(page);
            if (pages.size() > Limits.PAGES) {
                throw tooManyPages(name, document.getNumberOfPages());
            }
        }
        if (pages.isEmpty()) {
            throw Fault.of(
                    Kind.INPUT,
                    name + ": the PDF has no pages (got 0, expected at least 1)",
                    "Get the file again from its sender.");
        }
        return pages;
    }

    static Fault tooManyPages(String name, int pages) {
        return Fault.of(
                Kind.LIMIT,
                "%s: the file has too many pages (got %d, expected at most %d)".formatted(name, pages, Limits.PAGES),
                "Split it and take in the parts.");
    }

    @Override
    public int pages() {
        return pages.size();
    }

    @Override
    public OpenPage page(int number) {
        if (number < 1 || number > pages.size()) {
            throw Pictures.noSuchPage(name, number, pages.size());
        }
        try {
            return new PdfPage(document, pages.get(number - 1), name, number, damaged).open();
        } catch (IOException | RuntimeException e) {
            throw e instanceof Fault fault
                    ? fault
                    : Fault.of(Kind.INPUT, Reason.ofPage("fault.page.damaged", name, number), e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a PDF that was only read cannot be closed", e);
        }
    }
}
