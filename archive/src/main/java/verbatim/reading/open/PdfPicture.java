package verbatim.reading.open;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import verbatim.reading.pix.Pix;

/** The one picture of a scanned page, taken as it is. */
final class PdfPicture {
    private PdfPicture() {}

    static OpenPage scan(
            PdfMarks.Picture picture, int rotation, List<String> layer, List<String> remarks, String name, int number)
            throws IOException {
        PDImage image = picture.image();
        int dpi = (int) Math.round(image.getWidth() / (picture.box().getWidth() / 72));
        Pix pix = bitonal(image) ? packed(image, remarks) : Pix.of(decoded(image));
        byte[] jpeg = rotation == 0 ? jpeg(image) : null;
        if (rotation != 0) {
            try (Pix received = pix) {
                pix = received.turned(rotation);
            }
        }
        return new OpenPage.Scan(pix, dpi, jpeg, layer, remarks);
    }

    private static BufferedImage decoded(PDImage image) throws IOException {
        return image.getImage();
    }

    private static boolean bitonal(PDImage image) throws IOException {
        return image.getBitsPerComponent() == 1 && image.getColorSpace() instanceof PDDeviceGray;
    }

    private static Pix packed(PDImage image, List<String> remarks) throws IOException {
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
            remarks.add(
                    "damaged: %d of %d lines of the picture are there".formatted(got / bytesPerRow, image.getHeight()));
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

    /** The bytes of a picture that is a plain JPEG. */
    private static byte @Nullable [] jpeg(PDImage image) throws IOException {
        if (!(image instanceof PDImageXObject object)
                || !(object.getCOSObject() instanceof COSStream stream)
                || !COSName.DCT_DECODE.equals(stream.getFilters())
                || image.getDecode() != null
                || object.getColorSpace().getNumberOfComponents() == 4) {
            return null;
        }
        try (InputStream in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }
}
