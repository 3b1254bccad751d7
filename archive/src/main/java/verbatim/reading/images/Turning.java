package verbatim.reading.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import verbatim.reading.PageImages.Turn;

/** Mirrors and turns; corners that come free are white. */
final class Turning {
    private Turning() {}

    static BufferedImage turned(BufferedImage image, Turn turn) {
        double degrees = ((turn.degrees() % 360) + 360) % 360;
        if (!turn.mirrored() && degrees == 0) {
            return image;
        }
        AffineTransform place = new AffineTransform();
        place.rotate(Math.toRadians(degrees));
        boolean quarters = degrees % 90 == 0;
        if (quarters) {
            place.setToQuadrantRotation((int) (degrees / 90));
        }
        if (turn.mirrored()) {
            place.concatenate(new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0));
        }
        Rectangle2D bounds = place.createTransformedShape(
                        new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()))
                .getBounds2D();
        int width = Math.max(1, (int) Math.round(bounds.getWidth()));
        int height = Math.max(1, (int) Math.round(bounds.getHeight()));
        place.preConcatenate(AffineTransform.getTranslateInstance(-bounds.getX(), -bounds.getY()));
        return drawn(image, place, width, height, quarters);
    }

    private static BufferedImage drawn(
            BufferedImage image, AffineTransform place, int width, int height, boolean quarters) {
        BufferedImage turned = new BufferedImage(width, height, image.getType());
        Graphics2D pen = turned.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    quarters
                            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, place, null);
        } finally {
            pen.dispose();
        }
        return turned;
    }
}
