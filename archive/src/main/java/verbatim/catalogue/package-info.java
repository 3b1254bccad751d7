/**
 * The truth about an archive: SQLite behind one small interface a noun. {@link verbatim.catalogue.Catalogue} opens them.
 * {@link verbatim.catalogue.Sight} decides what a viewer may see; every query that takes a viewer filters by it, in SQL by {@code Seeing}.
 *
 * <p>A recipe: {@code catalogue.sight(viewer).sees(document)}. A trap: a query without a viewer gives what nobody may see yet; it is for intake and for
 * staff. A row that makes something visible must also move the stamp of {@code sight}, as the triggers of the releases do.
 */
@NullMarked
package verbatim.catalogue;

import org.jspecify.annotations.NullMarked;
