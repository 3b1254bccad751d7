package verbatim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The repository that the tests run in, for the tests that read it. */
final class Repository {
    /** What is never committed. */
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".idea", ".vscode", ".settings");

    private Repository() {}

    /** The folder that holds the launcher. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("quotation/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Its files, in order. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Path root = root();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean home = folder.equals(root.resolve("data")) || folder.equals(root.resolve("data-demo"));
                return home || NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.endsWith(".jqwik-database")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    /** A file's text. */
    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
