package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.holdings.Excerpt;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;

/** {@link Releases} in SQLite. */
final class SqliteReleases implements Releases {
    private final Database database;
    private final Sights sights;
    private final Clock clock;

    SqliteReleases(Database database, Sights sights, Clock clock) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Release make(String slug) {
        return database.write(handle -> {
            handle.createUpdate(
                            "insert into release (slug, created) values (:slug, :created) on conflict (slug) do nothing")
                    .bind("slug", slug)
                    .bind("created", clock.instant().toString())
                    .execute();
            return bySlug(handle, slug).orElseThrow();
        });
    }

    @Override
    public Optional<Release> bySlug(Viewer viewer, String slug) {
        Sight sight = sights.of(viewer);
        return database.read(new Slug(slug), handle -> bySlug(handle, slug))
                .filter(release -> sight.seesRelease(slug) || release.standing() instanceof Standing.Withdrawn);
    }

    /** What is asked for. */
    private record Slug(String release) {}

    private static Optional<Release> bySlug(Handle handle, String slug) {
        return handle.createQuery("select * from release where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> release(row))
                .findOne();
    }

    @Override
    public List<Release> list(Viewer viewer, int limit) {
        String open = Seeing.open(sights.of(viewer));
        return database.read(handle -> handle.createQuery("""
                        select * from release
                        where :open is null or slug in (select value from json_each(:open))
                        order by publish_at is null, publish_at desc, slug limit :limit
                        """)
                .bind("open", open)
                .bind("limit", limit)
                .map((row, context) -> release(row))
                .list());
    }

    @Override
    public int count(Viewer viewer) {
        String open = Seeing.open(sights.of(viewer));
        return database.read(handle -> handle.createQuery(
                        "select count(*) from release where :open is null or slug in (select value from json_each(:open))")
                .bind("open", open)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Numbered> numbered(Viewer viewer, String slug, int after, int limit) {
        String open = Seeing.open(sights.of(viewer));
        return database.read(handle -> handle.createQuery("""
                        select n.number, n.document, n.position, d.closed, d.closed_reason, d.excerpt
                        from release_document n join document d on d.id = n.document
                        where n.release = :slug and n.position > :after and
                        """ + Seeing.DOCUMENT + " order by n.position limit :limit")
                .bind("slug", slug)
                .bind("after", after)
                .bind("open", open)
                .bind("limit", limit)
                .map((row, context) -> numbered(row, open == null))
                .list());
    }

    @Override
    public List<Arrived> arrived(Viewer viewer, String slug, int limit) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> handle.createQuery(
                        """
                        select d.*, n.number,
                            coalesce(max(coalesce(d.excerpt ->> 'made', v.arrived), r.publish_at), v.arrived) as at
                        from release_document n join document d on d.id = n.document
                        join (select document, max(received) as arrived from version group by document) v on v.document = d.id
                        join release r on r.slug = n.release
                        where n.release = :slug and
                        """ + Seeing.DOCUMENT + " order by at desc, n.number limit :limit")
                .bind("slug", slug)
                .bind("open", Seeing.open(sight))
                .bind("limit", limit)
                .map((row, context) -> new Arrived(
                        row.getInt("number"),
                        SqliteDocuments.told(sight, SqliteDocuments.document(row)),
                        Instant.parse(row.getString("at"))))
                .list());
    }

    @Override
    public Map<String, Integer> numbers(Viewer viewer, List<String> documents) {
        Sight sight = sights.of(viewer);
        List<String> seen = documents.stream().filter(sight::seesSome).toList();
        Map<String, Integer> numbers = new HashMap<>();
        if (!seen.isEmpty()) {
            database.read(handle -> handle.createQuery("""
                            select document, number from release_document
                            where document in (select value from json_each(:documents))
                            """)
                    .bind("documents", Lists.json(seen))
                    .map((row, context) -> numbers.put(row.getString("document"), row.getInt("number")))
                    .list());
        }
        return numbers;
    }

    @Override
    public Optional<String> document(String slug, int number) {
        return database.read(handle -> handle.createQuery(
                        "select document from release_document where release = :slug and number = :number")
                .bind("slug", slug)
                .bind("number", number)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Optional<Integer> number(String document) {
        return database.read(handle -> handle.createQuery("""
                        select n.number from document d join release_document n on n.release = d.release and n.document = d.id
                        where d.id = :document
                        """)
                .bind("document", document)
                .mapTo(Integer.class)
                .findOne());
    }

    @Override
    public Optional<Release> describe(String slug, int version, Words words, Provenance provenance) {
        return database.write(handle -> {
            int changed = handle.createUpdate("""
                            update release set title = :title, description = :description, essay = :essay,
                                released_by = :released_by, authority = :authority, case_number = :case_number,
                                version = version + 1
                            where slug = :slug and version = :version
                            """)
                    .bind("slug", slug)
                    .bind("version", version)
                    .bind("title", words.title())
                    .bind("description", words.description())
                    .bind("essay", words.essay())
                    .bind("released_by", provenance.releasedBy())
                    .bind("authority", provenance.authority())
                    .bind("case_number", provenance.caseNumber())
                    .execute();
            return changed == 0 ? Optional.empty() : bySlug(handle, slug);
        });
    }

    @Override
    public void publish(String slug, Instant at, ZoneId zone) {
        database.write(handle -> handle.createUpdate("""
                        update release set state = :state, publish_at = :at,
                            zone = :zone, withdrawn = null, reason = null, public_numbers = 0, version = version + 1
                        where slug = :slug
                        """)
                .bind("slug", slug)
                .bind("at", at.toString())
                .bind("state", at.isAfter(clock.instant()) ? "scheduled" : "published")
                .bind("zone", zone.getId())
                .execute());
    }

    @Override
    public void unschedule(String slug) {
        database.write(handle -> handle.createUpdate("""
                        update release set state = 'draft', publish_at = null, zone = null, version = version + 1
                        where slug = :slug and state = 'scheduled'
                        """).bind("slug", slug).execute());
    }

    @Override
    public void withdraw(String slug, String reason) {
        database.write(handle -> handle.createUpdate("""
                        update release set state = 'withdrawn', withdrawn = :now, reason = :reason, public_numbers = numbers,
                            version = version + 1
                        where slug = :slug
                        """)
                .bind("slug", slug)
                .bind("now", clock.instant().toString())
                .bind("reason", reason)
                .execute());
    }

    /** @param all whether it is for somebody who sees everything */
    static Numbered numbered(ResultSet row, boolean all) throws SQLException {
        return new Numbered(
                row.getInt("number"),
                row.getString("document"),
                row.getInt("position"),
                all && row.getInt("closed") == 1 ? row.getString("closed_reason") : null,
                all ? Excerpts.of(row) : null);
    }

    @Override
    public void close(String document, @Nullable String reason) {
        database.write(handle -> {
            handle.createUpdate(
                            "update document set closed = :closed, closed_reason = :reason, excerpt = null where id = :id")
                    .bind("closed", reason == null ? 0 : 1)
                    .bind("reason", reason == null ? "" : reason)
                    .bind("id", document)
                    .execute();
            return changed(handle, document);
        });
    }

    /** A release is another one when what is shown of a document of it changes. */
    private static int changed(Handle handle, String document) {
        return handle.createUpdate(
                        "update release set version = version + 1 where slug = (select release from document where id = :id)")
                .bind("id", document)
                .execute();
    }

    @Override
    public void excerpt(String document, @Nullable Excerpt excerpt) {
        database.write(handle -> {
            handle.createUpdate("update document set excerpt = :excerpt where id = :id and closed = 1")
                    .bind("excerpt", Excerpts.json(excerpt))
                    .bind("id", document)
                    .execute();
            return changed(handle, document);
        });
    }

    @Override
    public Optional<Excerpt> excerpt(String document) {
        return database.read(
                handle -> handle.createQuery("select excerpt from document where id = :id and excerpt is not null")
                        .bind("id", document)
                        .map((row, context) -> Excerpts.of(row))
                        .findOne());
    }

    @Override
    public Optional<String> closed(String document) {
        return database.read(
                handle -> handle.createQuery("select closed_reason from document where id = :id and closed = 1")
                        .bind("id", document)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void cover(String slug, @Nullable PageKey page) {
        database.write(handle -> handle.createUpdate("""
                        update release set cover_document = :document, cover_version = :version, cover_page = :page,
                            version = version + 1
                        where slug = :slug
                        """)
                .bind("slug", slug)
                .bind("document", page == null ? null : page.document())
                .bind("version", page == null ? null : page.version())
                .bind("page", page == null ? null : page.page())
                .execute());
    }

    @Override
    public void place(String slug, int number, int position) {
        database.write(handle -> {
            int from = handle.createQuery(
                            "select position from release_document where release = :slug and number = :number")
                    .bind("slug", slug)
                    .bind("number", number)
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate("""
                            update release_document set position = case
                                when number = :number then :to
                                when position > :from then position - 1
                                else position + 1 end
                            where release = :slug and position between min(:from, :to) and max(:from, :to)
                            """)
                    .bind("slug", slug)
                    .bind("number", number)
                    .bind("from", from)
                    .bind("to", position)
                    .execute();
            return touch(handle, slug);
        });
    }

    @Override
    public void sort(String slug, boolean byDate) {
        database.write(handle -> {
            handle.createUpdate("""
                            update release_document set position = ordered.position from (
                                select n.number,
                                    row_number() over (order by case when :dated then coalesce(d.date, '~') end, n.number) position
                                from release_document n join document d on d.id = n.document where n.release = :slug) ordered
                            where release = :slug and release_document.number = ordered.number
                            """).bind("slug", slug).bind("dated", byDate).execute();
            return touch(handle, slug);
        });
    }

    @Override
    public int fill(String slug, String document) {
        return database.write(handle -> {
            handle.createUpdate("update document set release = :slug where id = :id and release is null")
                    .bind("slug", slug)
                    .bind("id", document)
                    .execute();
            touch(handle, slug);
            return handle.createQuery(
                            "select number from release_document where release = :slug and document = :document")
                    .bind("slug", slug)
                    .bind("document", document)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static int touch(Handle handle, String slug) {
        return handle.createUpdate("update release set version = version + 1 where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    @Override
    public List<Document> loose(String words, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from document
                        where release is null and (instr(folded(coalesce(title, '')), folded(:words)) > 0
                            or instr(folded(name), folded(:words)) > 0 or id = :words)
                        order by name limit :limit
                        """)
                .bind("words", words)
                .bind("limit", limit)
                .map((row, context) -> SqliteDocuments.document(row))
                .list());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("slug"),
                new Words(row.getString("title"), row.getString("description"), row.getString("essay")),
                new Provenance(row.getString("released_by"), row.getString("authority"), row.getString("case_number")),
                standing(row),
                cover(row),
                row.getInt("numbers"),
                row.getInt("version"),
                Instant.parse(row.getString("created")));
    }

    private static @Nullable PageKey cover(ResultSet row) throws SQLException {
        String document = row.getString("cover_document");
        return document == null ? null : new PageKey(document, row.getInt("cover_version"), row.getInt("cover_page"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("draft")) {
            return new Standing.Draft();
        }
        Instant since = Instant.parse(row.getString("publish_at"));
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return state.equals("withdrawn")
                ? new Standing.Withdrawn(
                        since,
                        zone,
                        Instant.parse(row.getString("withdrawn")),
                        row.getString("reason"),
                        row.getInt("public_numbers"))
                : new Standing.Public(since, zone);
    }
}
