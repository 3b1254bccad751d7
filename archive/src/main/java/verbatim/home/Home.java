package verbatim.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.text.PageKey;

/** The paths inside an archive's folder. */
public record Home(Path folder) {
    /** Makes the folder when it is missing. */
    public Home make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "the folder " + folder + " cannot be made (" + e.getMessage() + ")",
                    "Name another one with --home.",
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw Fault.of(
                    Kind.RESOURCES,
                    "the folder " + folder + " cannot be written to",
                    "Change its permissions, or name another one with --home.");
        }
        return this;
    }

    /** The configuration, unless another file is named; may be absent. */
    public Path config() {
        return folder.resolve("verbatim.toml");
    }

    /** Held while the archive's tables are brought up to date. */
    public Path openingLock() {
        return folder.resolve("opening.lock");
    }

    /** Held by the one process that reads pages. */
    public Path workerLock() {
        return folder.resolve("worker.lock");
    }

    /** The catalogue's database. */
    public Path catalogue() {
        return folder.resolve("catalogue.db");
    }

    /** Received bytes. */
    public Path objects() {
        return folder.resolve("objects");
    }

    /** The key of e-mail addresses, when no other is set; to be kept out of copies of the home. */
    public Path repliesKey() {
        return folder.resolve("replies.key");
    }

    /** Derived: the index. */
    public Path index() {
        return folder.resolve("derived").resolve("index");
    }

    /** Derived: the images of all pages. */
    public Path images() {
        return folder.resolve("derived").resolve("images");
    }

    /** Images being written by the worker. */
    public Path incomingImages() {
        return images().resolve("incoming");
    }

    /** Derived: the image of a page, upright; absent for pages that came as text. */
    public Path image(PageKey page) {
        return images().resolve(page.document()).resolve("v" + page.version()).resolve("p" + page.page() + ".png");
    }
}
