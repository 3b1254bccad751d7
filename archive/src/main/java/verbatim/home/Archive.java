package verbatim.home;

import java.time.Clock;
import verbatim.catalogue.Catalogue;
import verbatim.intake.Intake;
import verbatim.intake.Pipeline;
import verbatim.reading.PageImages;
import verbatim.reading.Reader;
import verbatim.search.SearchIndex;
import verbatim.store.ObjectStore;

/** An opened archive: its ports and use cases, wired. Closing it closes them. */
public record Archive(
        Home home,
        Config config,
        Clock clock,
        ObjectStore store,
        Catalogue catalogue,
        SearchIndex search,
        Reader reader,
        PageImages images,
        Intake intake,
        Pipeline pipeline)
        implements AutoCloseable {
    @Override
    public void close() {
        reader.close();
        search.close();
        catalogue.close();
        store.close();
    }
}
