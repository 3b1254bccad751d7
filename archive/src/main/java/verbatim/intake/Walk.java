package verbatim.intake;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * The files to take in, by the paths given: files themselves, and everything below folders except hidden files and descriptions ({@code metadata.*}). A
 * link given is followed, one inside a folder is not, and that is said.
 */
final class Walk {
    private final List<Found> found = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private Walk() {}

    /**
     * @param path absolute
     * @param root the folder given, or the file's own
     * @param name below the folder given, with {@code /}; unique within one walk
     */
    record Found(Path path, Path root, String name) {
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        String stem() {
            String file = fileName();
            return file.lastIndexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file;
        }
    }

    /** A path that could not be looked at, and why in one line. */
    record Lost(String name, String line) {}

    /** What was found, by name, and what could not be. */
    record Result(List<Found> found, List<Lost> lost) {}

    static Result of(List<Path> paths) {
        Walk walk = new Walk();
        for (Path path : paths) {
            walk.add(path.toAbsolutePath().normalize());
        }
        return new Result(distinctNames(walk.found), walk.lost);
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            throw Fault.of(Kind.USE, path + " is not there", "Check the path.");
        }
        Path parent = path.getParent();
        if (Files.isDirectory(path) || parent == null) {
            folder(target(path));
        } else {
            keep(path, parent);
        }
    }

    /** A folder given by a link to it is that folder; a walk would not follow the link. */
    private static Path target(Path folder) {
        try {
            return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES, folder + " cannot be looked at (" + e.getMessage() + ")", "Look at the disk.", e);
        }
    }

    private void folder(Path root) {
        try {
            Files.walkFileTree(root, Set.<FileVisitOption>of(), Limits.DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || !hidden(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (hidden(file) || describes(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    if (attributes.isRegularFile()) {
                        keep(file, root);
                    } else if (attributes.isSymbolicLink()) {
                        lost.add(new Lost(
                                root.relativize(file).toString(),
                                file + " is a link, and links inside a folder are not followed."
                                        + " Name what it leads to in the command."));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    lost.add(new Lost(
                            root.relativize(file).toString(),
                            file + " cannot be looked at (" + e.getMessage() + "). Check its permissions."));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Fault.of(Kind.RESOURCES, root + " cannot be walked (" + e.getMessage() + ")", "Look at the disk.", e);
        }
    }

    private void keep(Path file, Path root) {
        if (!seen.add(file)) {
            return;
        }
        if (found.size() >= Limits.FILES) {
            throw Fault.of(
                    Kind.LIMIT,
                    "there are too many files (expected at most " + Limits.FILES + " in one command)",
                    "Take the folders in one after another.");
        }
        found.add(new Found(file, root, root.relativize(file).toString().replace('\\', '/')));
    }

    private static String last(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static boolean hidden(Path path) {
        return last(path).startsWith(".");
    }

    private static boolean describes(Path path) {
        return last(path).toLowerCase(Locale.ROOT).startsWith("metadata.");
    }

    /** Files of different folders given that would have one name get their folders' names before it, as many as tell them apart. */
    private static List<Found> distinctNames(List<Found> found) {
        List<Found> files = found;
        for (int i = 0; i < Limits.DEPTH; i++) {
            Map<String, Long> times = files.stream().collect(Collectors.groupingBy(Found::name, Collectors.counting()));
            if (times.size() == files.size()) {
                break;
            }
            files = files.stream()
                    .map(file -> times.getOrDefault(file.name(), 0L) == 1 ? file : longer(file))
                    .toList();
        }
        return files.stream().sorted(Comparator.comparing(Found::name)).toList();
    }

    private static Found longer(Found file) {
        Path root = file.root().getParent();
        return root == null
                ? file
                : new Found(
                        file.path(),
                        root,
                        root.relativize(file.path()).toString().replace('\\', '/'));
    }

    /** Folders that hold one form of the same files side by side: {@code pdf/x.pdf} and {@code ocr/x.txt} belong together. */
    private static final Set<String> FORM_FOLDERS = Set.of(
            "pdf", "scan", "scans", "image", "images", "tif", "tiff", "jpg", "png", "ocr", "txt", "text", "alto",
            "hocr");

    /** Files of the same stem that lie beside one another, by name. */
    static List<List<Found>> groups(List<Found> found) {
        Map<String, List<Found>> groups = new HashMap<>();
        for (Found file : found) {
            Path folder = file.path().getParent();
            Path above = folder == null ? null : folder.getParent();
            boolean form = folder != null
                    && above != null
                    && FORM_FOLDERS.contains(last(folder).toLowerCase(Locale.ROOT));
            groups.computeIfAbsent((form ? above : folder) + "/" + file.stem(), key -> new ArrayList<>())
                    .add(file);
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(group -> group.getFirst().name()))
                .toList();
    }
}
