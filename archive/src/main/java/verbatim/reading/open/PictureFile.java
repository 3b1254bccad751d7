package verbatim.reading.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.reading.pix.Pix;

/** A picture that is one page: JPEG, PNG, JPEG 2000. */
final class PictureFile implements OpenFile {
    private static final long JPEG_KEEP_BYTES = 16_000_000;

    private final Path file;
    private final String name;
    private final FileType type;

    PictureFile(Path file, String name, FileType type) {
        this.file = file;
        this.name = name;
        this.type = type;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public OpenPage page(int number) {
        if (number != 1) {
            throw Pictures.noSuchPage(name, number, 1);
        }
        try {
            Pix pix = Pictures.read(file, 0, type, name, 1);
            return new OpenPage.Scan(pix, 0, jpeg(), List.of(), List.of());
        } catch (IOException e) {
            throw Pictures.broken(name, 1, type, e);
        }
    }

    private byte @Nullable [] jpeg() throws IOException {
        return type == FileType.JPEG && Files.size(file) <= JPEG_KEEP_BYTES ? Files.readAllBytes(file) : null;
    }

    @Override
    public void close() {}
}
