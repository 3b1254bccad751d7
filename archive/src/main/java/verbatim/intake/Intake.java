package verbatim.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.intake.Examiner.Examined;
import verbatim.reading.Reader;
import verbatim.store.ObjectStore;

/**
 * Takes files in: their bytes into the store, then their documents, versions and waiting pages into the catalogue. Reading the pages is the
 * {@link Pipeline}'s. Thread-safe.
 */
public final class Intake {
    private final ObjectStore store;
    private final Catalogue catalogue;
    private final Reader reader;
    private final int atOnce;
    private final long fileLimitBytes;
    private volatile boolean stopped;

    /** @param atOnce files looked at at the same time */
    public Intake(ObjectStore store, Catalogue catalogue, Reader reader, int atOnce, long fileLimitBytes) {
        this.store = store;
        this.catalogue = catalogue;
        this.reader = reader;
        this.atOnce = atOnce;
        this.fileLimitBytes = fileLimitBytes;
    }

    /**
     * What to take in.
     *
     * @param paths files and folders
     * @param release slug of the release they belong to; null for none
     * @param title of the one document; null to go by what lies beside the file
     * @param reread whether pages of known files are read again
     */
    public record Request(
            List<Path> paths,
            @Nullable String release,
            @Nullable String title,
            boolean reread) {
        public Request {
            paths = List.copyOf(paths);
        }
    }

    /** Is told how far it is. Called by one thread. */
    public interface Listener {
        /** So many of the files are done. */
        void taken(List<Taken> more, int done, int total);
    }

    /** Ends {@link #take} soon, as an interruption does: what was registered stays, the rest is taken in by the same request later. */
    public void stop() {
        stopped = true;
    }

    /** The files by these paths, those together that are one document: a scan and its text layer. By name. */
    public static List<List<Path>> groups(List<Path> paths) {
        return Walk.groups(Walk.of(paths).found()).stream()
                .map(group -> group.stream().map(Walk.Found::path).toList())
                .toList();
    }

    /**
     * Takes them in, in the order of their names, and says what became of each. What one file lacks never stops the others; when the machine fails
     * (disk full) what was said so far is kept, and the rest is taken in by the same request later.
     */
    public List<Taken> take(Request request, Listener listener) throws InterruptedException {
        Walk.Result walk = Walk.of(request.paths());
        if (request.title() != null && walk.found().size() != 1) {
            throw Fault.of(
                    Kind.USE,
                    "--title names one document (got " + walk.found().size() + " files)",
                    "Leave it out, or give one file; titles of many go into a metadata.csv beside them.");
        }
        List<Taken> taken = new ArrayList<>();
        for (Walk.Lost lost : walk.lost()) {
            taken.add(Taken.failed(lost.name(), lost.line()));
        }
        listener.taken(taken, 0, walk.found().size());
        Registrar registrar = new Registrar(catalogue, request);
        Examiner examiner = new Examiner(store, catalogue, reader, fileLimitBytes, request.release());
        List<List<Walk.Found>> groups = Walk.groups(walk.found());
        int done = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore slots = new Semaphore(atOnce);
            for (int from = 0; from < groups.size(); from += Limits.BATCH) {
                List<List<Walk.Found>> batch = groups.subList(from, Math.min(from + Limits.BATCH, groups.size()));
                List<Taken> more = register(registrar, examine(examiner, batch, threads, slots));
                taken.addAll(more);
                done += batch.stream().mapToInt(List::size).sum();
                listener.taken(more, done, walk.found().size());
            }
        }
        listener.taken(registrar.problems(), done, walk.found().size());
        taken.addAll(registrar.problems());
        return List.copyOf(taken);
    }

    private List<List<Examined>> examine(
            Examiner examiner, List<List<Walk.Found>> groups, ExecutorService threads, Semaphore slots)
            throws InterruptedException {
        List<List<Future<Examined>>> started = groups.stream()
                .map(group -> group.stream()
                        .map(file -> threads.submit(() -> {
                            slots.acquire();
                            try {
                                if (stopped) {
                                    throw new InterruptedException("stopped");
                                }
                                return examiner.examine(file);
                            } finally {
                                slots.release();
                            }
                        }))
                        .toList())
                .toList();
        List<List<Examined>> examined = new ArrayList<>();
        try {
            for (List<Future<Examined>> group : started) {
                List<Examined> files = new ArrayList<>();
                for (Future<Examined> file : group) {
                    files.add(file.get());
                }
                examined.add(files);
            }
        } catch (ExecutionException e) {
            started.forEach(group -> group.forEach(file -> file.cancel(true)));
            throw because(e);
        } catch (InterruptedException e) {
            started.forEach(group -> group.forEach(file -> file.cancel(true)));
            throw e;
        }
        return examined;
    }

    private static RuntimeException because(ExecutionException e) throws InterruptedException {
        return switch (e.getCause()) {
            case InterruptedException stop -> throw stop;
            case RuntimeException mistake -> mistake;
            case null, default -> new IllegalStateException(e);
        };
    }

    private List<Taken> register(Registrar registrar, List<List<Examined>> groups) {
        return catalogue.inTransaction(() -> {
            List<Taken> taken = new ArrayList<>();
            for (List<Examined> group : groups) {
                taken.addAll(registrar.register(group));
            }
            return taken;
        });
    }
}
