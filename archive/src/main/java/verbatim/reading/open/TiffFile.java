package verbatim.reading.open;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;

/** A TIFF of one or many pages. Its directories are counted here, because a chain that bites its tail keeps decoders busy for ever. */
final class TiffFile implements OpenFile {
    private final Path file;
    private final String name;
    private final int pages;
    private final List<Reason> remarks;

    private TiffFile(Path file, String name, int pages, boolean whole) {
        this.file = file;
        this.name = name;
        this.pages = pages;
        this.remarks = whole ? List.of() : List.of(Reason.of("remark.damaged.list"));
    }

    static OpenFile open(Path file, String name) throws IOException {
        int pages;
        boolean whole;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            Directories directories = new Directories(bytes);
            pages = directories.count();
            whole = directories.whole;
        }
        if (pages == 0) {
            throw Fault.of(
                    Kind.INPUT,
                    name + ": the TIFF is damaged: its list of pages cannot be followed",
                    "Get the file again from its sender.");
        }
        if (pages > Limits.PAGES) {
            throw PdfFile.tooManyPages(name, pages);
        }
        return new TiffFile(file, name, pages, whole);
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public OpenPage page(int number) {
        if (number < 1 || number > pages) {
            throw Pictures.noSuchPage(name, number, pages);
        }
        try {
            return new OpenPage.Scan(
                    Pictures.read(file, number - 1, FileType.TIFF, name, number), 0, List.of(), remarks);
        } catch (IOException e) {
            throw Pictures.broken(name, number, FileType.TIFF, e);
        }
    }

    @Override
    public void close() {}

    /** The chain of image file directories (TIFF 6.0, section 2; BigTIFF). */
    private static final class Directories {
        private final RandomAccessFile bytes;
        private final boolean little;
        private final boolean big;

        private boolean whole;

        Directories(RandomAccessFile bytes) throws IOException {
            this.bytes = bytes;
            this.little = bytes.readUnsignedShort() == 0x4949;
            this.big = number(2) == 43;
        }

        /** Directories that can be reached; not whole when the chain leaves the file or bites its tail. */
        int count() throws IOException {
            Set<Long> seen = new HashSet<>();
            try {
                long at = first();
                while (at != 0 && seen.size() <= Limits.PAGES) {
                    long next = next(at);
                    if (!seen.add(at)) {
                        return seen.size();
                    }
                    at = next;
                }
                whole = true;
            } catch (EOFException e) {
                whole = false;
            }
            return seen.size();
        }

        private long first() throws IOException {
            if (!big) {
                return number(4);
            }
            bytes.seek(8);
            return number(8);
        }

        private long next(long at) throws IOException {
            if (at < 8 || at >= bytes.length()) {
                throw new EOFException("directory at " + at);
            }
            bytes.seek(at);
            long entries = number(big ? 8 : 2);
            long end = at + (big ? 8 + entries * 20 : 2 + entries * 12);
            if (entries < 1 || entries > 65_535 || end >= bytes.length()) {
                throw new EOFException("directory of " + entries + " entries at " + at);
            }
            bytes.seek(end);
            return number(big ? 8 : 4);
        }

        private long number(int size) throws IOException {
            long value = 0;
            for (int i = 0; i < size; i++) {
                long next = bytes.readUnsignedByte();
                value = little ? value | next << (8 * i) : value << 8 | next;
            }
            return value;
        }
    }
}
