package verbatim.home;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Page;
import verbatim.reading.PageImages;
import verbatim.reading.Reader;
import verbatim.search.SearchIndex;
import verbatim.text.Box;
import verbatim.text.PageKey;

/** Parts that are being written; goes away with the first wiring of the real ones. */
public final class Absent implements Reader, PageImages, SearchIndex {
    private static Fault absent() {
        return Fault.of(Kind.INTERNAL, "this part is not wired yet", "Wait for it.");
    }

    @Override
    public Inspection inspect(Path file, String name) {
        throw absent();
    }

    @Override
    public Outcome read(Source source) {
        throw absent();
    }

    @Override
    public Page.Image size(Path image) {
        throw absent();
    }

    @Override
    public byte[] render(Path image, Box region, int widthPx, int heightPx, Turn turn, Quality quality, Format format) {
        throw absent();
    }

    @Override
    public void put(List<Entry> pages) {}

    @Override
    public void remove(String document, int version) {}

    @Override
    public void commit() {}

    @Override
    public Hits find(Query query, Visible visible, int offset, int limit) {
        return new Hits(List.of(), 0, true, Map.of());
    }

    @Override
    public List<PageKey> candidates(Collection<String> terms, @Nullable String document, Visible visible, int limit) {
        return List.of();
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public void close() {}
}
