/**
 * Text that already exists: ALTO, hOCR, plain text with form feeds, page-text JSON lines.
 *
 * <p>{@link verbatim.reading.text.Texts} tells what a file is and reads its pages. Only the reader children call it, for the bytes are untrusted.
 */
@NullMarked
package verbatim.reading.text;

import org.jspecify.annotations.NullMarked;
