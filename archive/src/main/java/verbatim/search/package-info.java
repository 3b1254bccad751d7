/**
 * The index of page texts. {@link verbatim.search.SearchIndex} is the port; the local adapter is Lucene. A hit is a page.
 */
@NullMarked
package verbatim.search;

import org.jspecify.annotations.NullMarked;
