package verbatim.reading.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A picture that is one page: JPEG, PNG, JPEG 2000. */
final class PictureFile implements OpenFile {
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
            return new OpenPage.Scan(Pictures.read(file, 0, type, name, 1), 0, List.of(), List.of());
        } catch (IOException e) {
            throw Pictures.broken(name, 1, type, e);
        }
    }

    @Override
    public void close() {}
}
