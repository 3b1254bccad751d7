package verbatim.home;

import java.nio.file.Path;
import verbatim.text.PageKey;

/** The paths inside an archive's folder. */
public record Home(Path folder) {
    /** The catalogue's database. */
    public Path catalogue() {
        return folder.resolve("catalogue.db");
    }

    /** Received bytes. */
    public Path objects() {
        return folder.resolve("objects");
    }

    /** Derived: the index. */
    public Path index() {
        return folder.resolve("derived").resolve("index");
    }

    /** Derived: the image of a page, upright; absent for pages that came as text. */
    public Path image(PageKey page) {
        return folder.resolve("derived")
                .resolve("images")
                .resolve(page.document())
                .resolve("v" + page.version())
                .resolve("p" + page.page() + ".png");
    }
}
