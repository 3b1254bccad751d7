package verbatim.reading.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import verbatim.reading.pix.Pix;

/** Puts a page image into its file: all of it, or nothing. */
final class ImageFile {
    private ImageFile() {}

    /**
     * @param jpeg the picture's own bytes, to be kept as they are; null to make a PNG
     */
    static void write(Pix picture, int dpi, byte @Nullable [] jpeg, Path to) throws IOException {
        byte[] bytes = jpeg != null ? jpeg : png(picture, dpi);
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

    private static byte[] png(Pix picture, int dpi) {
        if (picture.depth() == 32 && !picture.colourful()) {
            try (Pix gray = picture.gray()) {
                return gray.png(dpi);
            }
        }
        return picture.png(dpi);
    }
}
