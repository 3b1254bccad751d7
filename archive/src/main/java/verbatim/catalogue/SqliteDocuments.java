package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Version;
import verbatim.holdings.Viewer;

/** {@link Documents} in SQLite. */
final class SqliteDocuments implements Documents {
    private static final String DOCUMENT = "select d.* from document d ";
    private static final String VERSION = "select v.* from version v ";

    private final Database database;
    private final Sights sights;
    private final Clock clock;
    private final Ids ids;

    SqliteDocuments(Database database, Sights sights, Clock clock, Ids ids) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Document create(String name, @Nullable String release, Description description) {
        return database.write(handle -> {
            Document document = new Document(freshId(handle), name, release, description, 0, clock.instant());
            String last = name.substring(name.lastIndexOf('/') + 1);
            describe(handle.createUpdate("""
                                    insert into document (id, name, last_name, stem, release, title, kind, date, place, subject, participants, source, created)
                                    values (:id, :name, :last_name, :stem, :release, :title, :kind, :date, :place, :subject, :participants, :source, :created)
                                    """), description)
                    .bind("id", document.id())
                    .bind("name", name)
                    .bind("last_name", last)
                    .bind("stem", last.lastIndexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last)
                    .bind("release", release)
                    .bind("created", document.created().toString())
                    .execute();
            return document;
        });
    }

    private String freshId(Handle handle) {
        for (int i = 0; i < Limits.ID_TRIES; i++) {
            String id = ids.document();
            if (byId(handle, id).isEmpty()) {
                return id;
            }
        }
        throw new IllegalStateException("no fresh document id in " + Limits.ID_TRIES + " tries");
    }

    private static <S extends SqlStatement<S>> S describe(S statement, Description described) {
        return statement
                .bind("title", described.title())
                .bind("kind", described.kind())
                .bind("date", described.date())
                .bind("place", described.place())
                .bind("subject", described.subject())
                .bind("participants", Lists.json(described.participants()))
                .bind("source", described.source());
    }

    @Override
    public Version addVersion(
            String document,
            Digest file,
            String fileName,
            String mediaType,
            int firstPage,
            int pages,
            @Nullable Digest layer) {
        return database.write(handle -> {
            int number = handle.createQuery(
                            "update document set versions = versions + 1 where id = :document returning versions")
                    .bind("document", document)
                    .mapTo(Integer.class)
                    .one();
            Version version = new Version(
                    document, number, file, fileName, mediaType, firstPage, pages, layer, clock.instant(), null);
            insert(handle, version);
            return version;
        });
    }

    private static void insert(Handle handle, Version version) {
        handle.createUpdate("""
                        insert into version (document, number, file, file_name, media_type, first_page, pages, layer, received)
                        values (:document, :number, :file, :file_name, :media_type, :first_page, :pages, :layer, :received)
                        """)
                .bind("document", version.document())
                .bind("number", version.number())
                .bind("file", version.file().hex())
                .bind("file_name", version.fileName())
                .bind("media_type", version.mediaType())
                .bind("first_page", version.firstPage())
                .bind("pages", version.pages())
                .bind("layer", version.layer() == null ? null : version.layer().hex())
                .bind("received", version.received().toString())
                .execute();
        handle.createUpdate("""
                        with recursive number (n) as (select 1 union all select n + 1 from number where n < :pages)
                        insert into page (document, version, page) select :document, :version, n from number
                        """)
                .bind("pages", version.pages())
                .bind("document", version.document())
                .bind("version", version.number())
                .execute();
    }

    @Override
    public void describe(String document, Description description) {
        database.write(handle -> {
            describe(handle.createUpdate("""
                                    update document set title = :title, kind = :kind, date = :date, place = :place, subject = :subject,
                                        participants = :participants, source = :source
                                    where id = :id
                                    """), description).bind("id", document).execute();
            return handle.createUpdate("update page set due = due + 1 where document = :document and revision > 0")
                    .bind("document", document)
                    .execute();
        });
    }

    @Override
    public void layer(String document, int number, Digest layer) {
        database.write(handle -> handle.createUpdate(
                        "update version set layer = :layer where document = :document and number = :number")
                .bind("layer", layer.hex())
                .bind("document", document)
                .bind("number", number)
                .execute());
    }

    @Override
    public Optional<Document> byId(Viewer viewer, String id) {
        Sight sight = sights.of(viewer);
        return sight.seesSome(id)
                ? database.read(new Id(id), handle -> byId(handle, id)).map(document -> told(sight, document))
                : Optional.empty();
    }

    /** What is asked for. */
    private record Id(String document) {}

    @Override
    public List<Document> byIds(Viewer viewer, Collection<String> ids) {
        Sight sight = sights.of(viewer);
        List<String> seen = ids.stream().filter(sight::seesSome).distinct().toList();
        return seen.isEmpty()
                ? List.of()
                : database.read(handle -> handle.createQuery(
                                "select d.* from json_each(:ids) k join document d on d.id = k.value order by k.key")
                        .bind("ids", Lists.json(seen))
                        .map((row, context) -> told(sight, document(row)))
                        .list());
    }

    /** As far as it may be seen. */
    static Document told(Sight sight, Document document) {
        return sight.excerpt(document.id()).map(document::only).orElse(document);
    }

    private static Version told(Sight sight, Version version) {
        return sight.excerpt(version.document()).map(version::only).orElse(version);
    }

    private static Optional<Document> byId(Handle handle, String id) {
        return handle.createQuery(DOCUMENT + "where d.id = :id")
                .bind("id", id)
                .map((row, context) -> document(row))
                .findOne();
    }

    @Override
    public List<Document> named(Viewer viewer, String name) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> handle.createQuery("""
                        with named (id, rank) as (
                            select id, 1 from document where id = :name
                            union all select id, 2 from document where name = :name
                            union all select id, 3 from document where last_name = :name
                            union all select d.id, 3 from version v join document d on d.id = v.document
                                where v.file_name = :name and """ + Seeing.WHOLE + """
                            union all select id, 4 from document where stem = :name
                        ), fit (id, rank) as (
                            select d.id, n.rank from named n join document d on d.id = n.id where """ + Seeing.DOCUMENT + """
                        )
                        select distinct d.* from fit join document d on d.id = fit.id
                        where fit.rank = (select min(rank) from fit)
                        order by d.created, d.id
                        """)
                .bind("open", Seeing.open(sight))
                .bind("name", name)
                .map((row, context) -> told(sight, document(row)))
                .list());
    }

    @Override
    public Optional<Document> ofName(String name, @Nullable String release) {
        return database.read(
                handle -> handle.createQuery(DOCUMENT + "where d.name = :name and coalesce(d.release, '') = :release")
                        .bind("name", name)
                        .bind("release", release == null ? "" : release)
                        .map((row, context) -> document(row))
                        .findOne());
    }

    @Override
    public List<Document> list(Viewer viewer, @Nullable String release, int offset, int limit) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> handle.createQuery(DOCUMENT + """
                        where (:release is null or d.release = :release) and """ + Seeing.DOCUMENT + """
                        order by coalesce(d.release, ''), d.name limit :limit offset :offset
                        """)
                .bind("open", Seeing.open(sight))
                .bind("release", release)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> told(sight, document(row)))
                .list());
    }

    @Override
    public int count(Viewer viewer, @Nullable String release) {
        return database.read(handle -> Tallies.of(handle, sights.of(viewer), release))
                .documents();
    }

    @Override
    public List<Version> versions(Viewer viewer, String document) {
        Sight sight = sights.of(viewer);
        if (!sight.seesSome(document)) {
            return List.of();
        }
        return database
                .read(handle -> handle.createQuery(VERSION + "where v.document = :document order by v.number")
                        .bind("document", document)
                        .map((row, context) -> version(row))
                        .list())
                .stream()
                .filter(version -> seesSome(sight, document, version.number()))
                .map(version -> told(sight, version))
                .toList();
    }

    @Override
    public Optional<Version> version(Viewer viewer, String document, int number) {
        Sight sight = sights.of(viewer);
        if (!seesSome(sight, document, number)) {
            return Optional.empty();
        }
        return database.read(
                        handle -> handle.createQuery(VERSION + "where v.document = :document and v.number = :number")
                                .bind("document", document)
                                .bind("number", number)
                                .map((row, context) -> version(row))
                                .findOne())
                .map(version -> told(sight, version));
    }

    @Override
    public Map<String, Version> versions(Viewer viewer, Map<String, Integer> numbers) {
        Sight sight = sights.of(viewer);
        Map<String, Integer> seen = new HashMap<>(numbers);
        seen.entrySet().removeIf(each -> !seesSome(sight, each.getKey(), each.getValue()));
        return seen.isEmpty()
                ? Map.of()
                : database.read(handle -> handle.createQuery(
                                "select v.* from json_each(:numbers) k join version v on v.document = k.key and v.number = k.value")
                        .bind("numbers", Lists.json(seen))
                        .map((row, context) -> told(sight, version(row)))
                        .collect(Collectors.toMap(Version::document, Function.identity())));
    }

    private static boolean seesSome(Sight sight, String document, int version) {
        return sight.sees(document)
                || sight.excerpt(document)
                        .filter(part -> part.version() == version)
                        .isPresent();
    }

    @Override
    public List<Version> ofFile(Viewer viewer, Digest file) {
        Sight sight = sights.of(viewer);
        return parts(file).stream()
                .map(Part::version)
                .filter(version -> sight.sees(version.document()))
                .toList();
    }

    @Override
    public Optional<Version> file(Viewer viewer, Digest file) {
        Sight sight = sights.of(viewer);
        List<Part> parts = parts(file);
        Set<Object> seen = parts.stream()
                .filter(part -> sight.sees(part.version.document()))
                .map(Part::what)
                .collect(Collectors.toSet());
        return parts.stream().allMatch(part -> seen.contains(part.what()))
                ? parts.stream()
                        .map(Part::version)
                        .filter(version -> sight.sees(version.document()))
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Optional<String> fileWithdrawn(Viewer viewer, Digest file) {
        Sight sight = sights.of(viewer);
        return parts(file).stream()
                .flatMap(part -> sight.withdrawn(part.version.document()).stream())
                .findFirst();
    }

    /** A version with its document's name. The same part of the same bytes may have been received for several releases. */
    private record Part(Version version, String name) {
        Object what() {
            return List.of(version.firstPage(), version.pages(), name);
        }
    }

    private List<Part> parts(Digest file) {
        return database.read(handle -> handle.createQuery("""
                        select v.*, d.name from version v join document d on d.id = v.document
                        where v.file = :file order by v.received, v.document, v.number
                        """)
                .bind("file", file.hex())
                .map((row, context) -> new Part(version(row), row.getString("name")))
                .list());
    }

    static Document document(ResultSet row) throws SQLException {
        Description description = new Description(
                row.getString("title"),
                row.getString("kind"),
                row.getString("date"),
                row.getString("place"),
                row.getString("subject"),
                Lists.strings(row.getString("participants")),
                row.getString("source"));
        return new Document(
                row.getString("id"),
                row.getString("name"),
                row.getString("release"),
                description,
                row.getInt("versions"),
                Instant.parse(row.getString("created")));
    }

    static Version version(ResultSet row) throws SQLException {
        String layer = row.getString("layer");
        return new Version(
                row.getString("document"),
                row.getInt("number"),
                new Digest(row.getString("file")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInt("first_page"),
                row.getInt("pages"),
                layer == null ? null : new Digest(layer),
                Instant.parse(row.getString("received")),
                null);
    }
}
