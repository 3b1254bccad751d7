package verbatim.reading.pool;

import static verbatim.reading.pool.Hostile.End.FAILED;
import static verbatim.reading.pool.Hostile.End.READ;
import static verbatim.reading.pool.Hostile.End.REFUSED;
import static verbatim.reading.pool.HostilePdfs.ascii;
import static verbatim.reading.pool.HostilePdfs.cut;
import static verbatim.reading.pool.HostilePdfs.joined;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import verbatim.reading.Drawn;

/** Hostile pictures, and files of kinds that cannot be read. */
final class HostilePictures {
    private HostilePictures() {}

    static List<Hostile> files() throws IOException {
        List<Hostile> files = new ArrayList<>();
        files.addAll(pngs());
        files.addAll(jpegs());
        files.addAll(tiffs());
        files.addAll(others());
        return files;
    }

    private static List<Hostile> pngs() throws IOException {
        byte[] png = Drawn.encoded(Drawn.page(Drawn.LINES), "png");
        byte[] wrong = png.clone();
        wrong[29] ^= 1;
        byte[] spoilt = png.clone();
        spoilt[png.length / 2] ^= 0x55;
        return List.of(
                Hostile.of("png-signature-alone", "a.png", java.util.Arrays.copyOf(png, 8), FAILED),
                Hostile.of("png-wrong-sum", "a.png", wrong, READ, FAILED),
                Hostile.of("png-one-byte-spoilt", "a.png", spoilt, READ, FAILED),
                Hostile.of("png-cut", "a.png", cut(png, 0.6), READ, FAILED),
                Hostile.of("png-of-a-billion-pixels", "a.png", header(png, 35_000, 35_000), FAILED),
                Hostile.of("png-without-width", "a.png", header(png, 0, 100), FAILED),
                Hostile.of("png-of-negative-size", "a.png", header(png, -5, 100), FAILED),
                Hostile.of("png-larger-than-its-data", "a.png", header(png, 1700, 9000), READ, FAILED),
                Hostile.of("png-named-pdf", "a.pdf", png, READ));
    }

    private static List<Hostile> jpegs() throws IOException {
        byte[] jpeg = Drawn.encoded(Drawn.page(Drawn.LINES, BufferedImage.TYPE_BYTE_GRAY, 1700, 1100, 40), "jpeg");
        byte[] huge = jpeg.clone();
        int frame = frame(jpeg);
        ByteBuffer.wrap(huge).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
        byte[] noise = new byte[3000];
        new Random(2).nextBytes(noise);
        return List.of(
                Hostile.of("jpeg-start-alone", "a.jpg", ascii("\u00ff\u00d8\u00ff"), FAILED),
                Hostile.of("jpeg-noise", "a.jpg", joined(ascii("\u00ff\u00d8\u00ff\u00e0"), noise), FAILED),
                Hostile.of("jpeg-cut", "a.jpg", cut(jpeg, 0.5), READ, FAILED),
                Hostile.of("jpeg-of-four-billion-pixels", "a.jpg", huge, FAILED),
                Hostile.of("jpeg-named-tif", "a.tif", jpeg, READ),
                Hostile.of("jp2-box-alone", "a.jp2", ascii("\0\0\0\fjP  \r\n\u0087\n"), FAILED),
                Hostile.of("jp2-noise", "a.jp2", joined(ascii("\0\0\0\fjP  \r\n\u0087\n"), noise), FAILED),
                Hostile.of("j2k-noise", "a.j2k", joined(ascii("\u00ff\u004f\u00ff\u0051"), noise), FAILED));
    }

    private static List<Hostile> tiffs() throws IOException {
        byte[] tiff = Drawn.encoded(Drawn.page(Drawn.LINES), "tiff");
        return List.of(
                Hostile.of("tiff-header-alone", "a.tif", ascii("II*\0"), REFUSED),
                Hostile.of("tiff-directory-outside", "a.tif", tiff(900_000, 0, 100, 100), REFUSED),
                Hostile.of("tiff-that-bites-its-tail", "a.tif", tiff(8, 8, 100, 100), READ, FAILED, REFUSED),
                Hostile.of("tiff-of-a-billion-pixels", "a.tif", tiff(8, 0, 100_000, 100_000), FAILED),
                Hostile.of("tiff-without-strips", "a.tif", tiff(8, 0, 100, 100), READ, FAILED),
                Hostile.of("tiff-next-page-outside", "a.tif", tiff(8, 0x7ffffff0, 100, 100), READ, FAILED, REFUSED),
                Hostile.of("tiff-cut", "a.tif", cut(tiff, 0.7), READ, FAILED, REFUSED),
                Hostile.of("tiff-named-pdf", "a.pdf", tiff, READ),
                Hostile.of("bigtiff-header-alone", "a.tif", ascii("II+\0\b\0\0\0"), REFUSED));
    }

    private static List<Hostile> others() {
        return List.of(
                Hostile.of("zip", "a.docx", ascii("PK\3\4 and so on"), REFUSED),
                Hostile.of("old-word", "a.doc", ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), REFUSED),
                Hostile.of("gzip", "a.pdf", ascii("\u001f\u008b\b\0"), REFUSED),
                Hostile.of("gif", "a.gif", ascii("GIF89a\1\0\1\0"), REFUSED),
                Hostile.of("webp", "a.webp", ascii("RIFF\0\0\0\0WEBPVP8 "), REFUSED),
                Hostile.of("rtf", "a.rtf", ascii("{\\rtf1 hello}"), REFUSED),
                Hostile.of("postscript", "a.ps", ascii("%!PS-Adobe-3.0"), REFUSED),
                Hostile.of("zeros", "a.bin", new byte[4096], REFUSED));
    }

    /** The PNG with another size in its header, and the header's sum made to fit. */
    private static byte[] header(byte[] png, int width, int height) {
        byte[] changed = png.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(changed, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return changed;
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                return i;
            }
        }
        throw new IllegalStateException("a baseline JPEG has a frame");
    }

    /** A TIFF with one directory at 8, whose one strip lies outside. */
    private static byte[] tiff(int first, int next, int width, int height) {
        int[][] entries = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 1},
            {259, 3, 1},
            {262, 3, 0},
            {273, 4, 5000},
            {278, 4, height},
            {279, 4, 100}
        };
        ByteBuffer bytes = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(ascii("II*\0")).putInt(first).putShort((short) entries.length);
        for (int[] entry : entries) {
            bytes.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(1)
                    .putInt(entry[2]);
        }
        bytes.putInt(next);
        return bytes.array();
    }
}
