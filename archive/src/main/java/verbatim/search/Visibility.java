package verbatim.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/** Asks a {@link SearchIndex.Visible} once a version and segment. Documents must be asked in rising order. */
final class Visibility {
    private static final byte SEEN = 1;
    private static final byte HIDDEN = 2;

    private final SearchIndex.Visible visible;
    private final SortedDocValues versions;
    private final byte[] known;

    Visibility(SearchIndex.Visible visible, LeafReader reader) throws IOException {
        this.visible = visible;
        this.versions = DocValues.getSorted(reader, PageDocument.VERSION);
        this.known = new byte[versions.getValueCount()];
    }

    boolean sees(int document) throws IOException {
        if (!versions.advanceExact(document)) {
            return false;
        }
        int version = versions.ordValue();
        if (known[version] == 0) {
            var key = PageDocument.key(versions.lookupOrd(version).utf8ToString(), 1);
            known[version] = visible.sees(key.document(), key.version()) ? SEEN : HIDDEN;
        }
        return known[version] == SEEN;
    }
}
