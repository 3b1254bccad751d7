/**
 * From words on a page image to the page's text: lines, page furniture, withheld places, speaker turns. Pure functions over values; no I/O, no
 * engine, no state.
 *
 * <ul>
 *   <li>{@link verbatim.reading.layout.Row} of {@link verbatim.reading.layout.SeenWord}: what the reader's child hands over, rows in reading order;
 *   <li>{@link verbatim.reading.layout.Bitmap}: the upright page with one bit a pixel, for boxes and bars;
 *   <li>{@link verbatim.reading.layout.PageLayout}: the door, giving a {@link verbatim.reading.layout.PageLayout.Laid}.
 * </ul>
 *
 * <pre>{@code
 * Laid laid = PageLayout.lay(rows, ink);
 * laid.text();         // lines joined by \n, words by one space
 * laid.spans();        // furniture, margin, redaction
 * }</pre>
 *
 * <p>Traps: nothing is ever deleted, only marked; a speaker label or a portion mark is never furniture; all boxes are pixels of the same upright
 * image. Only {@code verbatim.reading} and its children may use this package.
 */
@NullMarked
package verbatim.reading.layout;

import org.jspecify.annotations.NullMarked;
