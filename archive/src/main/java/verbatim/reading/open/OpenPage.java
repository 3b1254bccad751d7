package verbatim.reading.open;

import java.util.List;
import verbatim.fault.Reason;
import verbatim.reading.layout.Row;
import verbatim.reading.pix.Pix;

/** One opened page; whoever gets it closes it. */
public sealed interface OpenPage extends AutoCloseable {
    /** The page's picture, in the direction the file gives it. */
    Pix picture();

    /** Dots an inch as the file says; 0 when it does not say. */
    int dpi();

    /** For the archivist. */
    List<Reason> remarks();

    @Override
    default void close() {
        picture().close();
    }

    /**
     * A scan, to be read.
     *
     * @param layer the words of a text layer that came with it, in its order; empty when there was none
     */
    record Scan(Pix picture, int dpi, List<String> layer, List<Reason> remarks) implements OpenPage {
        public Scan {
            layer = List.copyOf(layer);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A page that was born digital; its text is as certain as the file.
     *
     * @param rows its visible words
     */
    record Digital(Pix picture, int dpi, List<Row> rows, List<Reason> remarks) implements OpenPage {
        public Digital {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }
}
