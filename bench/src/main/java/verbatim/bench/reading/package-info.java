/** How well and how fast pages are read, and how the reader's word list was made. */
@NullMarked
package verbatim.bench.reading;

import org.jspecify.annotations.NullMarked;
