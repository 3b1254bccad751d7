package verbatim.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Excerpt;
import verbatim.text.PageKey;

/** Asks a {@link SearchIndex.Visible} once a version and segment. Documents must be asked in rising order. */
final class Visibility {
    private static final byte SEEN = 1;
    private static final byte HIDDEN = 2;
    private static final byte SOME = 3;

    private final SearchIndex.Visible visible;
    private final SortedDocValues versions;
    private final NumericDocValues pages;
    private final byte[] known;
    /** Of the versions that are seen in part; made when there is one. */
    private @Nullable Excerpt @Nullable [] parts;

    Visibility(SearchIndex.Visible visible, LeafReader reader) throws IOException {
        this.visible = visible;
        this.versions = DocValues.getSorted(reader, PageDocument.VERSION);
        this.pages = DocValues.getNumeric(reader, PageDocument.PAGE);
        this.known = new byte[versions.getValueCount()];
    }

    boolean sees(int document) throws IOException {
        if (!versions.advanceExact(document)) {
            return false;
        }
        int version = versions.ordValue();
        if (known[version] == 0) {
            known[version] = look(version);
        }
        return known[version] == SEEN || known[version] == SOME && part(version, document);
    }

    /** Whether the page and what is told of it by the next one's first words may be seen. */
    boolean seesOver(int document) throws IOException {
        if (!sees(document)) {
            return false;
        }
        int version = versions.ordValue();
        Excerpt part = parts == null ? null : parts[version];
        return known[version] == SEEN || part != null && part.pages().contains(Math.toIntExact(pages.longValue()) + 1);
    }

    private byte look(int version) throws IOException {
        PageKey key = PageDocument.key(versions.lookupOrd(version).utf8ToString(), 1);
        if (visible.sees(key.document(), key.version())) {
            return SEEN;
        }
        Excerpt part = visible.excerpts().get(key.document());
        if (part == null || part.version() != key.version()) {
            return HIDDEN;
        }
        if (parts == null) {
            parts = new Excerpt[known.length];
        }
        parts[version] = part;
        return SOME;
    }

    private boolean part(int version, int document) throws IOException {
        Excerpt part = parts == null ? null : parts[version];
        return part != null
                && pages.advanceExact(document)
                && part.pages().contains(Math.toIntExact(pages.longValue()));
    }
}
