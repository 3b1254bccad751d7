/**
 * The text of a page as it is quoted and searched.
 *
 * <p>{@link verbatim.text.PageText} is the centre: one string, the {@link verbatim.text.Word words} in it with their boxes on the scan, the
 * {@link verbatim.text.Span spans} that are not the record's body, and the {@link verbatim.text.Turn turns} of its speakers. All offsets are
 * UTF-16 units into that string, half-open. Boxes are pixels of the page image, origin top left. Pages and versions are numbered from 1.
 *
 * <p>Values only; everybody may use this package, and it uses none.
 */
@NullMarked
package verbatim.text;

import org.jspecify.annotations.NullMarked;
