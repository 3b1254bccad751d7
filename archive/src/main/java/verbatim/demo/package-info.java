/**
 * The invented trove: documents, drawn as typewritten scans, and a story that quotes them.
 */
@NullMarked
package verbatim.demo;

import org.jspecify.annotations.NullMarked;
