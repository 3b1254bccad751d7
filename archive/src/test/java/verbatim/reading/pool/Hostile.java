package verbatim.reading.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A broken or hostile file.
 *
 * @param label for the test's name, fit for a file's name
 * @param name as received
 * @param ends ways it may end
 */
public record Hostile(String label, String name, byte[] bytes, Set<End> ends) {
    /** How a file may end. */
    public enum End {
        /** The file is refused. */
        REFUSED,
        /** A page of it fails. */
        FAILED,
        /** A page of it is read. */
        READ
    }

    static Hostile of(String label, String name, byte[] bytes, End first, End... more) {
        return new Hostile(label, name, bytes, EnumSet.of(first, more));
    }

    public static List<Hostile> files() throws IOException {
        List<Hostile> files = new ArrayList<>();
        files.addAll(HostilePdfs.files());
        files.addAll(HostilePictures.files());
        return files;
    }
}
