package verbatim.web;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import verbatim.holdings.Page;
import verbatim.reading.PageImages;
import verbatim.text.Box;

final class PlainImages implements PageImages {
    @Override
    public Page.Image size(Path image) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] render(Path image, Box region, int widthPx, int heightPx, Turn turn, Quality quality, Format format) {
        try {
            BufferedImage whole = ImageIO.read(image.toFile());
            BufferedImage cut = whole.getSubimage(region.x(), region.y(), region.width(), region.height());
            BufferedImage scaled = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
            var g = scaled.createGraphics();
            g.setRenderingHint(
                    java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(
                    cut,
                    AffineTransform.getScaleInstance(
                            widthPx / (double) region.width(), heightPx / (double) region.height()),
                    null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(scaled, format == Format.PNG ? "png" : "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
