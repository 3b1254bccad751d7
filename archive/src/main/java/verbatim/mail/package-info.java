/**
 * Sends mail. {@link verbatim.mail.Post} is the port, {@link verbatim.mail.SmtpPost} its adapter; {@link verbatim.mail.Outbox} sends in the background and
 * tries again.
 *
 * <p>A recipe: {@code outbox.later("reply.told", message)}. A trap: what a mail server says when it refuses may hold the address, so it is never passed on:
 * {@link verbatim.mail.Unsent} has the kind of the failure and nothing else.
 */
@NullMarked
package verbatim.mail;

import org.jspecify.annotations.NullMarked;
