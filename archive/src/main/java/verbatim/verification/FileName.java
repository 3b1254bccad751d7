package verbatim.verification;

import verbatim.holdings.Document;
import verbatim.holdings.Version;

/** What the sender called a document. */
public final class FileName {
    private FileName() {}

    /** The file's own name, without folders; for one of several documents inside a file, the sender's own name of it. */
    public static String of(Document document, Version version) {
        String last = document.name().substring(document.name().lastIndexOf('/') + 1);
        return last.equals(version.fileName()) ? last : document.name();
    }
}
