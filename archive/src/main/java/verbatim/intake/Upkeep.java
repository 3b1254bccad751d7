package verbatim.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.fault.Fault;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Page;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;
import verbatim.search.SearchIndex;
import verbatim.store.ObjectStore;
import verbatim.text.PageKey;

/** Compares catalogue, store, images and index, and makes derived data due for being built again. Thread-safe. */
public final class Upkeep {
    private static final Viewer LOCAL = Viewer.local();

    private final ObjectStore store;
    private final Catalogue catalogue;
    private final SearchIndex search;
    private final Function<PageKey, Path> images;

    /** @param images where the image of a page belongs */
    public Upkeep(ObjectStore store, Catalogue catalogue, SearchIndex search, Function<PageKey, Path> images) {
        this.store = store;
        this.catalogue = catalogue;
        this.search = search;
        this.images = images;
    }

    /**
     * What was compared.
     *
     * @param objects received files that the catalogue knows
     * @param digests how many of them were read and their digest counted anew
     * @param pages how many pages were looked at
     * @param unclaimed objects that no document claims, as an interrupted intake leaves them; harmless
     * @param problems one line each; empty when all is well
     */
    public record Findings(int objects, int digests, int pages, int unclaimed, List<String> problems) {
        public Findings {
            problems = List.copyOf(problems);
        }
    }

    /** @param every only the digest of every n-th object is counted anew; 1 for all */
    public Findings compare(int every) {
        List<String> problems = new ArrayList<>();
        Map<Digest, String> claimed = new HashMap<>();
        int pages = 0;
        for (int offset = 0; ; offset += Limits.BATCH) {
            List<Document> documents = catalogue.documents().list(LOCAL, null, offset, Limits.BATCH);
            for (Document document : documents) {
                for (Version version : catalogue.documents().versions(LOCAL, document.id())) {
                    claimed.putIfAbsent(version.file(), document.name());
                    Digest layer = version.layer();
                    if (layer != null) {
                        claimed.putIfAbsent(layer, document.name() + " (its text layer)");
                    }
                    pages += pages(document, version, problems);
                }
            }
            if (documents.size() < Limits.BATCH) {
                break;
            }
        }
        int digests = objects(claimed, every, problems);
        index(problems);
        return new Findings(claimed.size(), digests, pages, unclaimed(claimed), problems);
    }

    private int pages(Document document, Version version, List<String> problems) {
        List<Page> pages = catalogue.pages().of(LOCAL, document.id(), version.number());
        if (pages.size() != version.pages()) {
            problems.add(document.name() + ", v" + version.number() + ": " + pages.size()
                    + " pages are in the catalogue (expected " + version.pages() + ")");
        }
        for (Page page : pages) {
            if (page.state() == Page.State.READ
                    && catalogue.texts().current(LOCAL, page.key()).isEmpty()) {
                problems.add(document.name() + ", page " + page.key().page() + ": it is read, but has no text");
            }
            if (page.image() != null && !Files.exists(images.apply(page.key()))) {
                problems.add(document.name() + ", page " + page.key().page()
                        + ": its image is missing; verbatim rebuild images makes it again");
            }
        }
        return pages.size();
    }

    private int objects(Map<Digest, String> claimed, int every, List<String> problems) {
        int counted = 0;
        int n = 0;
        for (Map.Entry<Digest, String> object :
                claimed.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            boolean whole = n++ % every == 0;
            counted += whole ? 1 : 0;
            String problem = problem(object.getKey(), whole);
            if (problem != null) {
                problems.add(object.getValue() + ": the received file " + object.getKey() + " " + problem
                        + "; bring it back from a backup");
            }
        }
        return counted;
    }

    private @Nullable String problem(Digest object, boolean whole) {
        if (store.size(object).isEmpty()) {
            return "is missing";
        }
        if (!whole) {
            return null;
        }
        try (InputStream bytes = store.open(object)) {
            Digest found = digest(bytes);
            return found.equals(object) ? null : "has changed (got " + found + ")";
        } catch (IOException | Fault e) {
            return "cannot be read (" + e.getMessage() + ")";
        }
    }

    private static Digest digest(InputStream bytes) throws IOException {
        try (DigestInputStream counted = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            counted.transferTo(OutputStream.nullOutputStream());
            return new Digest(
                    HexFormat.of().formatHex(counted.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void index(List<String> problems) {
        long expected = catalogue.pages().filed();
        long found = search.count();
        if (found != expected) {
            problems.add("the index holds " + found + " pages (expected " + expected
                    + "); verbatim rebuild index makes it anew");
        }
    }

    private int unclaimed(Map<Digest, String> claimed) {
        try (Stream<Digest> objects = store.list()) {
            return (int) objects.filter(object -> !claimed.containsKey(object)).count();
        }
    }

    /** Empties the index and makes every page due for it. */
    public void emptyIndex() {
        catalogue.pages().unindexAll();
        search.clear();
        search.commit();
    }

    /** Has the pages read again whose image is missing. How many. */
    public int missingImages() {
        int missing = 0;
        for (int offset = 0; ; offset += Limits.BATCH) {
            List<Document> documents = catalogue.documents().list(LOCAL, null, offset, Limits.BATCH);
            for (Document document : documents) {
                for (int version = 1; version <= document.versions(); version++) {
                    for (Page page : catalogue.pages().of(LOCAL, document.id(), version)) {
                        boolean gone = page.image() != null && !Files.exists(images.apply(page.key()));
                        missing += gone ? again(page.key()) : 0;
                    }
                }
            }
            if (documents.size() < Limits.BATCH) {
                return missing;
            }
        }
    }

    private int again(PageKey key) {
        return catalogue.pages().retry(key.document(), key.version(), key.page(), true);
    }

    /** Has every page read again that has been read. How many. */
    public int allTexts() {
        return catalogue.pages().retry(null, null, null, true);
    }
}
