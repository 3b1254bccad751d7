package verbatim.web.view;

import java.util.List;
import verbatim.text.Box;

/**
 * A cut of a scan with words lit; all numbers are pixels of the page image.
 *
 * @param image address of the picture of exactly this region
 * @param region what is shown
 * @param lit boxes to light, inside the region
 * @param outlined whether they are outlined, not lit: the nearest words, which are not the quoted ones
 * @param label says what is seen, for people who do not see it
 */
public record Crop(String image, Box region, List<Box> lit, boolean outlined, String label) {
    public Crop {
        lit = List.copyOf(lit);
    }

    /** The region as SVG wants it. */
    public String viewBox() {
        return region.x() + " " + region.y() + " " + region.width() + " " + region.height();
    }
}
