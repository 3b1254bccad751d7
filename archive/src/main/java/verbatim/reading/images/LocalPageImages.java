package verbatim.reading.images;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.holdings.Page;
import verbatim.reading.PageImages;
import verbatim.text.Box;

/** Serves page images from files, and keeps the last ones decoded. Thread-safe. */
public final class LocalPageImages implements PageImages {
    private record Key(Path image, long size, long modified) {}

    private final Cache<Key, Decoded> decoded = Caffeine.newBuilder()
            .maximumWeight(Limits.CACHE_BYTES)
            .weigher((Key key, Decoded page) -> page.bytes())
            .build();
    private final Semaphore decoding = new Semaphore(Limits.DECODING_AT_ONCE);

    @Override
    public Page.Image size(Path image) {
        try (ImageInputStream in = stream(image)) {
            ImageReader reader = reader(in, image);
            try {
                return new Page.Image(reader.getWidth(0), reader.getHeight(0), 0, 0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw broken(image, e);
        }
    }

    @Override
    public byte[] render(Path image, Box region, int widthPx, int heightPx, Turn turn, Quality quality, Format format) {
        if (widthPx < 1 || heightPx < 1 || (long) widthPx * heightPx > Limits.ANSWER_PIXELS) {
            throw Fault.of(
                    Kind.LIMIT,
                    Reason.of("fault.image.large", "most", Limits.ANSWER_PIXELS, "size", widthPx + " x " + heightPx));
        }
        Decoded page = page(image);
        if (region.x() < 0
                || region.y() < 0
                || region.width() < 1
                || region.height() < 1
                || region.right() > page.width()
                || region.bottom() > page.height()) {
            throw Fault.of(
                    Kind.USE,
                    Reason.of(
                            "fault.image.region",
                            "size",
                            page.width() + " x " + page.height(),
                            "region",
                            region.toString()));
        }
        BufferedImage scaled = Scaling.scaled(page, region, widthPx, heightPx);
        try {
            return Encoding.encoded(Turning.turned(scaled, turn), quality, format);
        } catch (IOException e) {
            throw Fault.of(Kind.INTERNAL, Reason.of("fault.image.unmade", "image", name(image)), e);
        }
    }

    private Decoded page(Path image) {
        try {
            BasicFileAttributes file = Files.readAttributes(image, BasicFileAttributes.class);
            Key key = new Key(image, file.size(), file.lastModifiedTime().toMillis());
            Decoded known = decoded.getIfPresent(key);
            return known != null ? known : decode(key);
        } catch (IOException e) {
            throw broken(image, e);
        }
    }

    private Decoded decode(Key key) throws IOException {
        decoding.acquireUninterruptibly();
        try {
            Decoded known = decoded.getIfPresent(key);
            if (known != null) {
                return known;
            }
            Decoded page = Decoded.of(read(key.image()));
            decoded.put(key, page);
            return page;
        } finally {
            decoding.release();
        }
    }

    private static BufferedImage read(Path image) throws IOException {
        try (ImageInputStream in = stream(image)) {
            ImageReader reader = reader(in, image);
            try {
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageInputStream stream(Path image) throws IOException {
        if (!Files.exists(image)) {
            throw new NoSuchFileException(image.toString());
        }
        ImageInputStream in = ImageIO.createImageInputStream(image.toFile());
        if (in == null) {
            throw new IOException("no stream for " + image);
        }
        return in;
    }

    private static ImageReader reader(ImageInputStream in, Path image) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no picture in " + image);
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    /** Document, version and page; where the archive lies is nobody's business, and in the log with the cause. */
    private static String name(Path image) {
        int names = image.getNameCount();
        return image.subpath(Math.max(0, names - 3), names).toString();
    }

    private static Fault broken(Path image, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return Fault.of(Kind.MISSING, Reason.of("fault.image.missing", "image", name(image)), cause);
        }
        return Fault.of(Kind.RESOURCES, Reason.of("fault.image.unread", "image", name(image)), cause);
    }
}
