/**
 * What can go wrong, told in one line to people and by kind to programs.
 *
 * <p>Throw a {@link verbatim.fault.Fault} where a person must be told something; let anything else be a bug. The drivers turn the
 * {@link verbatim.fault.Kind} into an exit code, an HTTP status and a log level. What is kept for longer than its telling, such as why a page could not
 * be read, is a {@link verbatim.fault.Reason}: it has no sentences, and is said anew in each reader's language.
 *
 * <p>Everybody may use this package, and it uses {@code verbatim.language} alone.
 */
@NullMarked
package verbatim.fault;

import org.jspecify.annotations.NullMarked;
