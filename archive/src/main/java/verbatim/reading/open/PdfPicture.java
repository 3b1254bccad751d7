package verbatim.reading.open;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.reading.pix.Pix;

/** The one picture of a scanned page, taken as it is. */
final class PdfPicture {
    private PdfPicture() {}

    static OpenPage scan(PdfMarks.Picture picture, int rotation, List<String> layer, List<Reason> remarks)
            throws IOException {
        PDImage image = picture.image();
        int dpi = (int) Math.round(image.getWidth() / (picture.box().getWidth() / 72));
        Pix pix = bitonal(image) ? packed(image, remarks) : Pictures.toned(image.getImage());
        if (rotation != 0) {
            try (Pix received = pix) {
                pix = received.turned(rotation);
            }
        }
        return new OpenPage.Scan(pix, dpi, layer, remarks);
    }

    private static boolean bitonal(PDImage image) throws IOException {
        return image.getBitsPerComponent() == 1 && image.getColorSpace() instanceof PDDeviceGray;
    }

    private static Pix packed(PDImage image, List<Reason> remarks) throws IOException {
        int bytesPerRow = (image.getWidth() + 7) / 8;
        byte[] bits = new byte[Math.multiplyExact(bytesPerRow, image.getHeight())];
        int got;
        try (InputStream in = image.createInputStream()) {
            got = in.readNBytes(bits, 0, bits.length);
        }
        if (got == 0) {
            throw new IOException("the picture has no data");
        }
        if (got < bits.length) {
            remarks.add(Reason.of("remark.damaged.lines", "got", got / bytesPerRow, "all", image.getHeight()));
        }
        if (!inverted(image.getDecode())) {
            for (int i = 0; i < got; i++) {
                bits[i] = (byte) ~bits[i];
            }
        }
        return Pix.ofPacked(image.getWidth(), image.getHeight(), bits);
    }

    /** Whether 0 is white, against the rule. */
    private static boolean inverted(@Nullable COSArray decode) {
        return decode != null
                && decode.size() == 2
                && decode.getObject(0) instanceof COSNumber first
                && first.floatValue() > 0.5;
    }
}
