package verbatim.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import verbatim.text.PageKey;

/** The keys of a segment's pages; they must be asked in rising order. */
final class Keys {
    private final SortedDocValues versions;
    private final NumericDocValues pages;

    Keys(LeafReader segment) throws IOException {
        versions = DocValues.getSorted(segment, PageDocument.VERSION);
        pages = DocValues.getNumeric(segment, PageDocument.PAGE);
    }

    PageKey of(int document) throws IOException {
        if (!versions.advanceExact(document) || !pages.advanceExact(document)) {
            throw new IOException("a page in the index has no key");
        }
        return PageDocument.key(versions.lookupOrd(versions.ordValue()).utf8ToString(), pages.longValue());
    }
}
