/**
 * An invented trove: released papers of two states that never were, typed, stamped, struck through, withheld and scanned by our own code, and a story
 * whose quotations show every verdict.
 *
 * <ul>
 *   <li>{@link verbatim.demo.Trove} writes the scans into a folder: the same bytes each time;
 *   <li>{@code Manuscript} is the text of one document with its marks, from {@code resources/demo/*.txt}; {@code Typist} lays it on pages;
 *   <li>{@code Scan} draws a page as a scanner saw it; {@code Face} gives the outlines of the typewriter's letters;
 *   <li>{@code ScanFile} writes pages as PDF, TIFF or JPEG.
 * </ul>
 *
 * <p>To add a document: write its text into {@code resources/demo}, name it in {@code Trove}, and run {@code DemoTest}. What the marks mean stands in
 * {@code Manuscript}.
 *
 * <p>Trap: this package draws and writes pictures, so it may use ImageIO and PDFBox; it never opens a file that somebody sent. A word under a box is
 * never drawn. Everything random comes from the manuscript's seed. No installed font is asked for, since a small machine has none.
 *
 * <p>Used by the command line alone.
 */
@NullMarked
package verbatim.demo;

import org.jspecify.annotations.NullMarked;
