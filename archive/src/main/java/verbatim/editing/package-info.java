/**
 * Stories from draft to public. {@link verbatim.editing.Proofreading} judges a draft's quotations and says which of them are settled;
 * {@link verbatim.editing.Newsroom} keeps drafts and decisions, each with its line in the audit trail; {@link verbatim.editing.Gate} lets a story out only when
 * all of it is settled. {@link verbatim.editing.Emender} keeps words of pages that people put right by the scan.
 *
 * <p>A recipe: {@code newsroom.begin(editor, "the-guns", markdown, "balkans")}, {@code proofreading.of(manuscript)}, {@code newsroom.confirm(...)} for each
 * {@link verbatim.editing.Proofed} that is open. A trap: a decision hangs on the quotation's words; when they change it no longer counts. For the web and the
 * command line.
 */
@NullMarked
package verbatim.editing;

import org.jspecify.annotations.NullMarked;
