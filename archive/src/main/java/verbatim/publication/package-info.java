/**
 * Making releases public and taking them back. {@link verbatim.publication.Publication} decides which change of state makes sense and says so;
 * {@link verbatim.publication.Instants} understands instants as people give them, with their zone.
 *
 * <p>A recipe: {@code new Publication(catalogue, clock).publish("balkans", null)}. A trap: nothing is flipped at the announced instant; what may be
 * seen is decided by {@link verbatim.catalogue.Sight} from one row and the clock. For the command line and the web.
 */
@NullMarked
package verbatim.publication;

import org.jspecify.annotations.NullMarked;
