/**
 * The JSON twins of the pages: one record a shape, snake_case, added to and never changed. Verdicts and page texts have theirs in
 * {@code verbatim.wire}, since the command line prints them too.
 *
 * <p>{@link verbatim.web.api.ProblemJson} is every error, {@link verbatim.web.api.SearchJson} page hits, {@link verbatim.web.api.DocumentJson} a
 * document, {@link verbatim.web.api.CheckJson} judged quotations. Recipe for a new fact: a component here, a heading in docs/api.md.
 *
 * <p>Trap: never put a domain record into a shape as it is; its components would become a promise. Used by the web alone.
 */
@NullMarked
package verbatim.web.api;

import org.jspecify.annotations.NullMarked;
