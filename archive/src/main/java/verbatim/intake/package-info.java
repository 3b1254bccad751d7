/**
 * A file's way in: received, inspected, given its document and version, and read page by page. {@code Intake} takes files, {@code Pipeline} is the
 * worker that reads the waiting pages and files them in the index.
 */
@NullMarked
package verbatim.intake;

import org.jspecify.annotations.NullMarked;
