/**
 * Measures the site as a reader's browser meets it: {@code SiteBench} asks a running server for page readers and tiles, beside an answer that has
 * nothing to do.
 */
@NullMarked
package verbatim.bench.web;

import org.jspecify.annotations.NullMarked;
