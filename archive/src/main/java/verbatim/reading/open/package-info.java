/**
 * Opens received files, by their first bytes and never by their name, and hands out their pages.
 *
 * <ul>
 *   <li>{@link verbatim.reading.open.FileType}: what the first bytes say;
 *   <li>{@link verbatim.reading.open.OpenFile}: an opened file, its pages counted;
 *   <li>{@link verbatim.reading.open.OpenPage}: one page: a scan, or born digital with its words.
 * </ul>
 *
 * <p>Traps: PDFBox opens a cut-off file without complaint and gives blank pages; a picture's declared size is asked before it is decoded; what lies
 * below a black box in a PDF is still in the file, and must not come out. Only the reader children use this package: the bytes are untrusted.
 */
@NullMarked
package verbatim.reading.open;

import org.jspecify.annotations.NullMarked;
