package verbatim.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.home.Home;
import verbatim.home.HomeLock;

/** Makes the demo's home anew. Whatever does not bear the demo's own mark is left alone. */
public final class DemoHome {
    private static final String MARK = "this-is-a-demo.txt";

    private DemoHome() {}

    /**
     * Empties the folder of an earlier demo, or makes it.
     *
     * @return the folder for the drawn papers, inside the home
     * @throws Fault when the folder holds anything else than a demo, or another process works in it
     */
    public static Path fresh(Home home) throws IOException {
        home.make();
        Path folder = home.folder();
        if (Files.exists(folder.resolve(MARK))) {
            HomeLock.tryTake(home.workerLock())
                    .orElseThrow(() -> Fault.of(
                            Kind.RESOURCES,
                            "the demo in " + folder + " is open in another process",
                            "Stop that one first, or name another folder with --home."))
                    .close();
            empty(folder);
        } else if (hasContents(folder)) {
            throw Fault.of(
                    Kind.USE,
                    folder + " is not empty, and no demo of ours",
                    "Name an empty folder, or one that does not exist yet, with --home.");
        }
        Files.writeString(
                folder.resolve(MARK),
                "Made by: verbatim demo. Everybody in it is invented. The next demo in this folder empties it first.\n");
        return Files.createDirectories(folder.resolve("trove"));
    }

    private static boolean hasContents(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            return contents.findAny().isPresent();
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException fault) throws IOException {
                if (!left.equals(folder)) {
                    Files.delete(left);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
