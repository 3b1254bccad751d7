/**
 * Use case: replies of readers to stories, from the form to the moderators' decision. {@link verbatim.replies.Correspondence} is what readers do,
 * {@link verbatim.replies.Moderation} what the staff do; {@link verbatim.replies.Submission} is what a form sent.
 *
 * <p>A recipe: {@code correspondence.receive(Submission.of(…), …)}. Traps: an e-mail address leaves {@link verbatim.replies.Seal} only in memory, on its way
 * to be compared with the block list or to be written to; it must never reach a log, an exception or a view. Nothing here shows a reply by itself.
 */
@NullMarked
package verbatim.replies;

import org.jspecify.annotations.NullMarked;
