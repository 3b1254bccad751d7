package verbatim.home;

import java.nio.file.Path;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Page;
import verbatim.reading.PageImages;
import verbatim.reading.Reader;
import verbatim.text.Box;

/** Parts that are being written; goes away with the first wiring of the real ones. */
public final class Absent implements Reader, PageImages {
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
    public void close() {}
}
