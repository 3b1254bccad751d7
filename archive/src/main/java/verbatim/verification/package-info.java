/**
 * Judges quotations and stories against the archive: joins the index, the page texts and the quotation engine. {@code QuotationCheck} judges one,
 * {@code StoryCheck} a whole story.
 */
@NullMarked
package verbatim.verification;

import org.jspecify.annotations.NullMarked;
