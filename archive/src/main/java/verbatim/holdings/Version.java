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
 * @param excerpt what alone the viewer may see of it; null for all. Then nothing is told of the received file.
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
        Instant received,
        @Nullable Excerpt excerpt) {
    /** Names no bytes: what the viewer of an excerpt gets in place of the received file's digest. */
    private static final Digest UNTOLD = new Digest("0".repeat(64));

    /** What the viewer of an excerpt is told of it. The number of pages is the excerpt's own where the whole is not to be told. */
    public Version only(Excerpt part) {
        int told = part.counted() ? pages : part.pages().size();
        return new Version(document, number, UNTOLD, "", "", 1, told, null, received, part);
    }

    /** The pages that the viewer may see. */
    public int shown() {
        return excerpt == null ? pages : excerpt.pages().size();
    }

    /** The first page that the viewer may see. */
    public int first() {
        return excerpt == null ? 1 : excerpt.pages().first();
    }
}
