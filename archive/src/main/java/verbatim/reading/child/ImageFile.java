package verbatim.reading.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import verbatim.reading.pix.Pix;

/** Puts a page image into its file: all of it, or nothing. */
final class ImageFile {
    private ImageFile() {}

    /** Black and white as PNG; a scan in gray or colour as JPEG, for its grain makes a PNG ten times as large. */
    static void write(Pix picture, int dpi, Path to) throws IOException {
        write(picture.depth() == 1 ? picture.png(dpi) : picture.jpeg(), to);
    }

    /** A page that was drawn, as PNG: its even paper takes little room. */
    static void writeDrawn(Pix picture, int dpi, Path to) throws IOException {
        write(picture.png(dpi), to);
    }

    private static void write(byte[] bytes, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = to.resolveSibling(
                to.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
