/**
 * The truth about an archive: SQLite behind one small interface a noun. {@link verbatim.catalogue.Catalogue} opens them.
 */
@NullMarked
package verbatim.catalogue;

import org.jspecify.annotations.NullMarked;
