package verbatim.catalogue;

import java.util.Optional;
import verbatim.holdings.Anchor;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;

/** Permanent links to exact words. */
public interface Anchors {
    /** The link to these words; the same passage gives the same link again. */
    Anchor mint(Passage passage, String before, String after);

    Optional<Anchor> byId(Viewer viewer, String id);

    /** The release with which the words of this link were withdrawn from the viewer; empty when they were not. */
    Optional<String> withdrawn(Viewer viewer, String id);
}
