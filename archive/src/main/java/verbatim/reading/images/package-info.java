/**
 * Serves parts of page images: {@link verbatim.reading.images.LocalPageImages} decodes the images the reader children made (never received bytes),
 * keeps the last ones decoded, and cuts, scales, turns and encodes.
 *
 * <pre>{@code
 * PageImages images = new LocalPageImages();
 * byte[] tile = images.render(file, new Box(0, 0, 1024, 1024), 512, 512, new Turn(false, 0), Quality.COLOUR, Format.JPEG);
 * }</pre>
 *
 * <p>Shrinking averages over areas, so that a black-and-white scan becomes smooth gray. Only {@code Main} makes one; others use the port.
 */
@NullMarked
package verbatim.reading.images;

import org.jspecify.annotations.NullMarked;
