/**
 * Measures the quotation engine.
 *
 * <p>{@link verbatim.bench.quotations.Construction} judges a set of quotations whose right verdict is known and writes answers for its score;
 * {@link verbatim.bench.quotations.Mutations} alters quotations of real pages at random and counts what is still called verbatim. Both take page texts
 * as JSON lines and hold them in memory.
 */
@NullMarked
package verbatim.bench.quotations;

import org.jspecify.annotations.NullMarked;
