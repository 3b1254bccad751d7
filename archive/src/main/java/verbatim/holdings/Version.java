package verbatim.holdings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One release of a document: a page range of one received file.
 *
 * @param document its id
 * @param number from 1
 * @param file the received bytes
 * @param fileName the file's own name, without folders
 * @param mediaType as sniffed
 * @param firstPage the first page of the file that belongs to it, from 1
 * @param pages how many
 * @param layer a text that lay beside the file and is its text layer; null when there was none
 * @param received when
 */
public record Version(
        String document,
        int number,
        Digest file,
        String fileName,
        String mediaType,
        int firstPage,
        int pages,
        @Nullable Digest layer,
        Instant received) {}
