/**
 * From untrusted bytes to words with boxes. {@link verbatim.reading.Reader} is the port; the local adapter keeps a pool of child processes, and no
 * other code opens received bytes.
 */
@NullMarked
package verbatim.reading;

import org.jspecify.annotations.NullMarked;
