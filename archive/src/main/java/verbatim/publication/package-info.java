/**
 * Releases on their way to the public and back. {@link verbatim.publication.Publication} decides which change of state makes sense and says so;
 * {@link verbatim.publication.Preparation} makes, describes, fills and orders a release and closes documents of it;
 * {@link verbatim.publication.PreviewLinks} shows one before it is public; {@link verbatim.publication.Instants} understands instants as people give
 * them, with their zone.
 *
 * <p>A recipe: {@code new Publication(catalogue, clock, gate).publish("mary", "balkans", null)}. Every deed takes who does it and writes its line of the audit
 * trail in its own transaction; {@link verbatim.publication.Preparation#ifUnchanged} does it only when nobody was quicker.
 *
 * <p>A trap: nothing is flipped at the announced instant; what may be seen is decided by {@link verbatim.catalogue.Sight} from one row and the clock.
 * For the command line and the web.
 */
@NullMarked
package verbatim.publication;

import org.jspecify.annotations.NullMarked;
