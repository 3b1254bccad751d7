/**
 * Pictures in native memory. {@link verbatim.reading.pix.Pix} is the only type: whoever makes one closes it. Only the reader children use it.
 *
 * <p>Traps: native code may hand back the very picture it was given; {@code Pix} copies in those cases, so that each is closed once. The heap limit
 * does not count native memory: 8 bytes a pixel is a fair guess of what a colour page takes while it is being read.
 */
@NullMarked
package verbatim.reading.pix;

import org.jspecify.annotations.NullMarked;
