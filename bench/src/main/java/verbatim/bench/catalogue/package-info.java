/** How long the catalogue takes: {@link verbatim.bench.catalogue.PublishBench} publishes a big release. Needs nothing but a folder. */
@NullMarked
package verbatim.bench.catalogue;

import org.jspecify.annotations.NullMarked;
