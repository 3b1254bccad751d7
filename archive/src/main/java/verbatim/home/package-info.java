/**
 * An archive's folder and the archive opened from it: {@code Home} knows the paths and the lock, {@code Archive} holds every port and use case, wired.
 * The drivers are handed an {@code Archive} and nothing else.
 */
@NullMarked
package verbatim.home;

import org.jspecify.annotations.NullMarked;
