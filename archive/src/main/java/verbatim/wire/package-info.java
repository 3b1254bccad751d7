/**
 * The JSON shapes of the contracts: one record a shape, snake_case, added to and never changed. {@code PageTextJson} is the page text of import and
 * export, {@code VerdictJson} the verdict. {@code Json} is the one configured mapper.
 *
 * <p>Uses holdings and the quotation library; whoever reads or writes JSON uses it.
 */
@NullMarked
package verbatim.wire;

import org.jspecify.annotations.NullMarked;
