/**
 * From a page image to words: direction, scale, two readings, merging, doubt.
 *
 * <ul>
 *   <li>{@link verbatim.reading.ocr.Eyes} is the door; it gives a {@link verbatim.reading.ocr.Sight}.
 *   <li>{@code Engine} is the engine with a model; {@code Reading} what it saw; {@code Merge} makes one text of two readings; {@code Doubt} marks
 *       words.
 * </ul>
 *
 * <pre>{@code
 * try (Eyes eyes = new Eyes(); Sight sight = eyes.read(pix, Profile.CAREFUL)) { … sight.rows() … }
 * }</pre>
 *
 * <p>Traps: the engine's number is no probability; it reads a page lying on its side without complaint (its words then stand on end); the gray page
 * reads better than one made black and white. Only the reader children use this package.
 */
@NullMarked
package verbatim.reading.ocr;

import org.jspecify.annotations.NullMarked;
