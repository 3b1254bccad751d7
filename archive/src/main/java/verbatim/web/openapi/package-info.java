/**
 * The description of the site for programs, as OpenAPI 3.1 has it.
 *
 * <p>{@link verbatim.web.openapi.OpenApi} makes the whole document from a table of {@link verbatim.web.openapi.Operation}s; {@link
 * verbatim.web.openapi.Schemas} makes the schemas from the records that are sent, so that they cannot say anything else. Recipe for a new route: add a
 * line to the table in {@code OpenApi}; a test compares it with the routes.
 *
 * <p>Trap: a component that may be null must say so by {@code @Nullable}, or the schema promises too much. Used by the web alone.
 */
@NullMarked
package verbatim.web.openapi;

import org.jspecify.annotations.NullMarked;
