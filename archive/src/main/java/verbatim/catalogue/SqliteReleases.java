package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Release.Provenance;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Release.Words;
import verbatim.holdings.Viewer;

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
        return database.read(handle -> bySlug(handle, slug))
                .filter(release -> sight.seesRelease(slug) || release.standing() instanceof Standing.Withdrawn);
    }

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
    public List<Numbered> numbered(Viewer viewer, String slug, int after, int limit) {
        String open = Seeing.open(sights.of(viewer));
        return database.read(handle -> handle.createQuery("""
                        select n.number, n.document from release_document n join document d on d.id = n.document
                        where n.release = :slug and n.number > :after and
                        """ + Seeing.DOCUMENT + " order by n.number limit :limit")
                .bind("slug", slug)
                .bind("after", after)
                .bind("open", open)
                .bind("limit", limit)
                .map((row, context) -> new Numbered(row.getInt("number"), row.getString("document")))
                .list());
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

    @Override
    public void close(String document, boolean closed) {
        database.write(handle -> handle.createUpdate("update document set closed = :closed where id = :id")
                .bind("closed", closed ? 1 : 0)
                .bind("id", document)
                .execute());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("slug"),
                new Words(row.getString("title"), row.getString("description"), row.getString("essay")),
                new Provenance(row.getString("released_by"), row.getString("authority"), row.getString("case_number")),
                standing(row),
                row.getInt("numbers"),
                row.getInt("version"),
                Instant.parse(row.getString("created")));
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
