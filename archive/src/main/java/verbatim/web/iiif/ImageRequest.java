package verbatim.web.iiif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import verbatim.text.Box;

/**
 * A picture asked for.
 *
 * @param region pixels of the image, within it
 * @param widthPx of the picture before it is turned
 * @param heightPx of the picture before it is turned
 * @param mirrored whether it is mirrored left to right before it is turned
 * @param degrees clockwise, from 0 up to 360
 * @param quality {@code default}, {@code color}, {@code gray} or {@code bitonal}
 * @param format {@code jpg} or {@code png}
 */
public record ImageRequest(
        Box region, int widthPx, int heightPx, boolean mirrored, double degrees, String quality, String format) {
    private static final String REGION = "full, square, x,y,w,h or pct:x,y,w,h inside the image";
    private static final String ROTATION = "degrees from 0 to 360, with an exclamation mark before them to mirror";
    private static final Set<String> QUALITIES = Set.of("default", "color", "gray", "bitonal");
    private static final Set<String> OTHER_FORMATS = Set.of("tif", "gif", "jp2", "pdf", "webp");

    /**
     * Reads the parts of an address, already decoded.
     *
     * @param last quality and format, {@code default.jpg}
     * @throws NotUnderstood when it is wrong or not supported
     */
    public static ImageRequest parse(
            Api api, int imageWidth, int imageHeight, String region, String size, String rotation, String last) {
        Box cut = region(region, imageWidth, imageHeight);
        Size scaled = Size.parse(api, size, cut.width(), cut.height());
        boolean mirrored = rotation.startsWith("!");
        double degrees = Numbers.decimal("rotation", rotation, mirrored ? rotation.substring(1) : rotation, ROTATION);
        if (degrees > 360) {
            throw NotUnderstood.wrong("rotation", rotation, ROTATION);
        }
        int dot = last.lastIndexOf('.');
        String quality = dot < 0 ? last : last.substring(0, dot);
        if (!QUALITIES.contains(quality)) {
            throw NotUnderstood.wrong("quality", quality, "default, color, gray or bitonal");
        }
        String format = format(dot < 0 ? "" : last.substring(dot + 1));
        return new ImageRequest(
                cut, scaled.width(), scaled.height(), mirrored, degrees == 360 ? 0 : degrees, quality, format);
    }

    private static String format(String format) {
        if (format.equals("jpg") || format.equals("png")) {
            return format;
        }
        throw OTHER_FORMATS.contains(format)
                ? NotUnderstood.unsupported("format", format, "jpg and png")
                : NotUnderstood.wrong("format", format, "jpg or png");
    }

    private static Box region(String region, int width, int height) {
        if (region.equals("full")) {
            return new Box(0, 0, width, height);
        }
        if (region.equals("square")) {
            int side = Math.min(width, height);
            return new Box((width - side) / 2, (height - side) / 2, side, side);
        }
        boolean percent = region.startsWith("pct:");
        List<Double> four = Numbers.four("region", region, percent ? region.substring(4) : region, percent, REGION);
        double across = percent ? width / 100.0 : 1;
        double down = percent ? height / 100.0 : 1;
        long x = Math.round(four.get(0) * across);
        long y = Math.round(four.get(1) * down);
        long w = Math.min(Math.round(four.get(2) * across), width - x);
        long h = Math.min(Math.round(four.get(3) * down), height - y);
        if (w < 1 || h < 1) {
            throw NotUnderstood.wrong("region", region, REGION);
        }
        return new Box((int) x, (int) y, (int) w, (int) h);
    }

    /** The one address of this picture below the image's own, by the API's rules. */
    public String canonical(Api api, int imageWidth, int imageHeight) {
        boolean full = region.equals(new Box(0, 0, imageWidth, imageHeight));
        String where = full ? "full" : region.x() + "," + region.y() + "," + region.width() + "," + region.height();
        String turned = (mirrored ? "!" : "")
                + BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
        return where + "/" + size(api) + "/" + turned + "/" + (quality.equals("color") ? "default" : quality) + "."
                + format;
    }

    private String size(Api api) {
        boolean whole = widthPx == region.width() && heightPx == region.height();
        return switch (api) {
            case V3 -> {
                boolean larger = widthPx > region.width() || heightPx > region.height();
                yield whole ? "max" : (larger ? "^" : "") + widthPx + "," + heightPx;
            }
            case V2 -> {
                boolean kept = Math.round((double) region.height() * widthPx / region.width()) == heightPx;
                yield whole ? "full" : kept ? widthPx + "," : widthPx + "," + heightPx;
            }
        };
    }
}
