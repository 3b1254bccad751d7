package verbatim.reading.open;

import java.io.IOException;
import java.nio.file.Path;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** An opened file of page pictures. Not thread-safe. */
public interface OpenFile extends AutoCloseable {
    /** How many pages it has, at least 1. */
    int pages();

    /**
     * Opens a page.
     *
     * @param number from 1
     * @throws Fault when it cannot be opened; the fault names the file and the page
     */
    OpenPage page(int number);

    @Override
    void close();

    /**
     * Opens a file.
     *
     * @param name the received name, for messages
     * @throws Fault when it cannot be opened; the fault names the file
     */
    static OpenFile open(Path file, String name) {
        try {
            FileType type = FileType.of(file);
            return switch (type) {
                case PDF -> PdfFile.open(file, name);
                case TIFF -> TiffFile.open(file, name);
                case JPEG, PNG, JPEG2000 -> new PictureFile(file, name, type);
                case EMPTY ->
                    throw Fault.of(
                            Kind.INPUT,
                            name + ": the file is empty (got 0 bytes)",
                            "Get the file again from its sender.");
                case GIF, BMP, WEBP, HEIC, DJVU, JBIG2, ZIP, GZIP, SEVEN_ZIP, RAR, OFFICE, RTF, POSTSCRIPT, OTHER ->
                    throw Fault.of(
                            Kind.INPUT,
                            name + ": it is " + type.label()
                                    + ", which cannot be read (expected PDF, TIFF, JPEG, PNG, JPEG 2000, ALTO, hOCR,"
                                    + " plain text or page-text JSON)",
                            remedy(type));
            };
        } catch (IOException e) {
            throw Fault.of(Kind.INPUT, name + ": the file cannot be opened", "Look at the file's permissions.", e);
        }
    }

    private static String remedy(FileType type) {
        return switch (type) {
            case ZIP, GZIP, SEVEN_ZIP, RAR -> "Unpack it, or print the document to PDF, and take that in.";
            case OFFICE, RTF, POSTSCRIPT -> "Print it to PDF and take that in.";
            case GIF, BMP, WEBP, HEIC, DJVU, JBIG2 -> "Convert it to PDF, TIFF or PNG and take that in.";
            case PDF, TIFF, JPEG, PNG, JPEG2000, EMPTY, OTHER -> "Convert it to one of these and take that in.";
        };
    }
}
