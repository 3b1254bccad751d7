/**
 * Received bytes, kept whole under their SHA-256. {@link verbatim.store.ObjectStore} is the port; the local adapter keeps files in folders.
 */
@NullMarked
package verbatim.store;

import org.jspecify.annotations.NullMarked;
