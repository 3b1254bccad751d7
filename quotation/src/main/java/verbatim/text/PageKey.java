package verbatim.text;

import java.util.Comparator;

/**
 * Names one page of one version of a document.
 *
 * @param document the document's id
 * @param version from 1
 * @param page from 1
 */
public record PageKey(String document, int version, int page) implements Comparable<PageKey> {
    private static final Comparator<PageKey> ORDER = Comparator.comparing(PageKey::document)
            .thenComparingInt(PageKey::version)
            .thenComparingInt(PageKey::page);

    public PageKey {
        if (version < 1 || page < 1) {
            throw new IllegalArgumentException("version and page must be >= 1, got v" + version + " p" + page);
        }
    }

    /** The page {@code by} pages further on in the same version; it need not exist, but its number must be 1 or more. */
    public PageKey plus(int by) {
        return new PageKey(document, version, page + by);
    }

    /** The form used in addresses and on the command line: {@code d…/v1/p3}. */
    @Override
    public String toString() {
        return document + "/v" + version + "/p" + page;
    }

    @Override
    public int compareTo(PageKey other) {
        return ORDER.compare(this, other);
    }
}
