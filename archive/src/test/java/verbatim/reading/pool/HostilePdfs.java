package verbatim.reading.pool;

import static verbatim.reading.pool.Hostile.End.FAILED;
import static verbatim.reading.pool.Hostile.End.READ;
import static verbatim.reading.pool.Hostile.End.REFUSED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import verbatim.reading.Drawn;
import verbatim.reading.DrawnPdf;
import verbatim.reading.pool.Hostile.End;

/** Hostile PDFs. */
final class HostilePdfs {
    private static final String CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

    private HostilePdfs() {}

    static List<Hostile> files() throws IOException {
        byte[] scan = DrawnPdf.ofScans(Drawn.page(Drawn.LINES), Drawn.page(Drawn.LINES));
        byte[] text = DrawnPdf.drawn(DrawnPdf.text(Drawn.LINES));
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        return List.of(
                pdf("empty", new byte[0], REFUSED),
                pdf("header-alone", ascii("%PDF-1.4\n"), REFUSED),
                pdf("noise", noise, REFUSED),
                pdf("noise-after-header", joined(ascii("%PDF-1.7\n"), noise), REFUSED, FAILED),
                pdf("cut-in-half", cut(scan, 0.5), REFUSED, FAILED, READ),
                pdf("cut-at-nine-tenths", cut(scan, 0.9), REFUSED, FAILED, READ),
                pdf("end-mark-cut-off", Arrays.copyOf(scan, scan.length - 30), READ),
                pdf("text-cut-in-half", cut(text, 0.5), REFUSED, FAILED),
                pdf("locked", DrawnPdf.locked(text, "secret"), REFUSED),
                pdf("locked-for-copying", DrawnPdf.locked(text, ""), READ),
                pdf("junk-before-header", joined(ascii("junk\njunk\n"), scan), READ),
                pdf("junk-after-end", joined(scan, noise), READ, FAILED),
                pdf("zeros-in-the-middle", zeroed(scan), REFUSED, FAILED, READ),
                pdf("picture-of-a-billion-pixels", picture(35_000, 35_000, "/FlateDecode", deflated(1000)), FAILED),
                pdf("inflating-picture", picture(100, 100, "/FlateDecode", deflated(400_000_000)), FAILED, READ),
                pdf("twice-inflating-picture", picture(100, 100, "[/FlateDecode /FlateDecode]", twice()), FAILED, READ),
                pdf("picture-without-data", picture(500, 500, "/FlateDecode", new byte[0]), FAILED, READ),
                pdf("ccitt-noise", picture(500, 500, "/CCITTFaxDecode", noise), FAILED, READ),
                pdf("jbig2-noise", picture(500, 500, "/JBIG2Decode", noise), FAILED, READ),
                pdf("jpx-noise", picture(500, 500, "/JPXDecode", noise), FAILED, READ),
                pdf("dct-noise", picture(500, 500, "/DCTDecode", noise), FAILED, READ),
                pdf("unknown-filter", picture(500, 500, "/NoSuchDecode", noise), FAILED, READ),
                pdf("inflating-content", content(deflatedText("q Q ", 60_000_000), "/FlateDecode"), FAILED, READ),
                pdf("glyphs-without-end", content(deflatedText("0 0 1 1 re f ", 900_000), "/FlateDecode"), FAILED),
                pdf("missing-picture", content(ascii("/Nothing Do"), null), FAILED),
                pdf("operators-of-nonsense", content(ascii("1 2 3 nonsense ] >> ( [ BT ET Q Q Q"), null), READ, FAILED),
                pdf("deep-arrays", content(ascii("[".repeat(200_000)), null), READ, FAILED),
                pdf("form-that-draws-itself", ownForm(), READ, FAILED),
                pdf(
                        "page-tree-that-bites-its-tail",
                        DrawnPdf.raw(CATALOGUE, "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"),
                        REFUSED),
                pdf(
                        "two-thousand-million-pages",
                        DrawnPdf.raw(
                                CATALOGUE,
                                "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
                                page("[0 0 600 800]", "")),
                        READ,
                        FAILED),
                pdf("no-pages", DrawnPdf.raw(CATALOGUE, "<< /Type /Pages /Kids [] /Count 0 >>"), REFUSED),
                pdf("no-page-tree", DrawnPdf.raw("<< /Type /Catalog >>"), REFUSED),
                pdf(
                        "endless-sheet",
                        DrawnPdf.raw(
                                CATALOGUE, PAGES, page("[0 0 9000000 9000000]", ""), stream("", ascii("0 0 9 9 re f"))),
                        READ,
                        FAILED),
                pdf(
                        "sheet-without-size",
                        DrawnPdf.raw(CATALOGUE, PAGES, page("[0 0 0 0]", ""), stream("", ascii("0 0 9 9 re f"))),
                        READ,
                        FAILED),
                pdf(
                        "sheet-inside-out",
                        DrawnPdf.raw(CATALOGUE, PAGES, page("[600 800 -5 -5]", ""), stream("", ascii("0 0 9 9 re f"))),
                        READ,
                        FAILED),
                pdf("object-that-is-itself", DrawnPdf.raw(CATALOGUE, PAGES, "3 0 R"), REFUSED, FAILED, READ),
                pdf(
                        "length-that-lies",
                        DrawnPdf.raw(
                                CATALOGUE,
                                PAGES,
                                page("[0 0 600 800]", ""),
                                "<< /Length 99999999 >>\nstream\n0 0 9 9 re f\nendstream"),
                        READ,
                        FAILED,
                        REFUSED),
                Hostile.of("pdf-named-jpg", "scan.jpg", scan, READ));
    }

    private static Hostile pdf(String label, byte[] bytes, End first, End... more) {
        return Hostile.of("pdf-" + label, label + ".pdf", bytes, first, more);
    }

    private static byte[] picture(int width, int height, String filter, byte[] data) {
        return DrawnPdf.raw(
                CATALOGUE,
                PAGES,
                page("[0 0 600 800]", "/XObject << /I 5 0 R >>"),
                stream("", ascii("600 0 0 800 0 0 cm /I Do")),
                stream(
                        "/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter %s"
                                .formatted(width, height, filter),
                        data));
    }

    private static byte[] content(byte[] data, String filter) {
        return DrawnPdf.raw(
                CATALOGUE, PAGES, page("[0 0 600 800]", ""), stream(filter == null ? "" : "/Filter " + filter, data));
    }

    private static byte[] ownForm() {
        return DrawnPdf.raw(
                CATALOGUE,
                PAGES,
                page("[0 0 600 800]", "/XObject << /F 5 0 R >>"),
                stream("", ascii("/F Do")),
                stream(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>",
                        ascii("/F Do /F Do 0 0 5 5 re f")));
    }

    private static String page(String box, String resources) {
        return "<< /Type /Page /Parent 2 0 R /MediaBox %s /Resources << %s >> /Contents 4 0 R >>"
                .formatted(box, resources);
    }

    private static String stream(String entries, byte[] data) {
        return "<< %s /Length %d >>\nstream\n%s\nendstream"
                .formatted(entries, data.length, new String(data, StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(int zeros) throws IOException {
        return deflated(new byte[1000], zeros / 1000);
    }

    private static byte[] twice() throws IOException {
        byte[] once = deflated(2_000_000_000);
        return deflated(once, 1);
    }

    private static byte[] deflatedText(String text, int bytes) throws IOException {
        byte[] piece = ascii(text.repeat(1000));
        return deflated(piece, bytes * text.length() / piece.length + 1);
    }

    private static byte[] deflated(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(1))) {
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zeroed(byte[] bytes) {
        byte[] copy = bytes.clone();
        Arrays.fill(copy, copy.length / 3, copy.length / 2, (byte) 0);
        return copy;
    }

    static byte[] cut(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
