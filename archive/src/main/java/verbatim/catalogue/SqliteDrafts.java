package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Draft;
import verbatim.holdings.Manuscript;

/** {@link Drafts} in SQLite. */
final class SqliteDrafts implements Drafts {
    private static final String SELECT = """
            select s.slug, s.release, s.edition, s.version, s.made, d.number, d.markdown, d.saved, d.by
            from story s join draft d on d.story = s.slug and d.number = s.draft
            """;

    private final Database database;
    private final Clock clock;

    SqliteDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Manuscript> begin(String slug, String markdown, @Nullable String release, String by) {
        return database.write(handle -> {
            int begun = handle.createUpdate("""
                            insert into story (slug, release, draft, made) values (:slug, :release, 1, :made)
                            on conflict (slug) do nothing
                            """)
                    .bind("slug", slug)
                    .bind("release", release)
                    .bind("made", now())
                    .execute();
            if (begun == 0) {
                return Optional.empty();
            }
            keep(handle, slug, 1, markdown, by);
            return bySlug(handle, slug);
        });
    }

    private String now() {
        return Instants.text(clock.instant());
    }

    private void keep(Handle handle, String slug, int number, String markdown, String by) {
        handle.createUpdate("""
                        insert into draft (story, number, markdown, saved, by) values (:story, :number, :markdown, :saved, :by)
                        on conflict (story, number) do update set markdown = :markdown, saved = :saved, by = :by
                        """)
                .bind("story", slug)
                .bind("number", number)
                .bind("markdown", markdown)
                .bind("saved", now())
                .bind("by", by)
                .execute();
    }

    @Override
    public Optional<Manuscript> bySlug(String slug) {
        return database.read(handle -> bySlug(handle, slug));
    }

    private static Optional<Manuscript> bySlug(Handle handle, String slug) {
        return handle.createQuery(SELECT + " where s.slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> manuscript(row))
                .findOne();
    }

    @Override
    public List<Manuscript> list(int limit) {
        return database.read(handle -> handle.createQuery(SELECT + " order by d.saved desc, s.slug limit :limit")
                .bind("limit", limit)
                .map((row, context) -> manuscript(row))
                .list());
    }

    @Override
    public List<Manuscript> ofRelease(String release) {
        return database.read(handle -> handle.createQuery(SELECT + " where s.release = :release order by s.slug")
                .bind("release", release)
                .map((row, context) -> manuscript(row))
                .list());
    }

    @Override
    public Optional<Manuscript> save(String slug, int version, String markdown, String by, boolean further) {
        return database.write(handle -> {
            int changed = handle.createUpdate("""
                            update story set version = version + 1, draft = draft + :further
                            where slug = :slug and version = :version
                            """)
                    .bind("slug", slug)
                    .bind("version", version)
                    .bind("further", further ? 1 : 0)
                    .execute();
            if (changed == 0) {
                return Optional.empty();
            }
            int number = handle.createQuery("select draft from story where slug = :slug")
                    .bind("slug", slug)
                    .mapTo(Integer.class)
                    .one();
            keep(handle, slug, number, markdown, by);
            return bySlug(handle, slug);
        });
    }

    @Override
    public Optional<Manuscript> move(String slug, int version, @Nullable String release) {
        return database.write(handle -> {
            int changed = handle.createUpdate(
                            "update story set version = version + 1, release = :release, edition = null where slug = :slug and version = :version")
                    .bind("slug", slug)
                    .bind("version", version)
                    .bind("release", release)
                    .execute();
            if (changed == 0) {
                return Optional.empty();
            }
            handle.execute("delete from story_quotation where story = ?", slug);
            return bySlug(handle, slug);
        });
    }

    @Override
    public Optional<Draft> draft(String slug, int number) {
        return database.read(
                handle -> handle.createQuery("select * from draft where story = :story and number = :number")
                        .bind("story", slug)
                        .bind("number", number)
                        .map((row, context) -> draft(row))
                        .findOne());
    }

    @Override
    public List<Draft> history(String slug, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from draft where story = :story order by number desc limit :limit")
                .bind("story", slug)
                .bind("limit", limit)
                .map((row, context) -> draft(row))
                .list());
    }

    private static Manuscript manuscript(ResultSet row) throws SQLException {
        return new Manuscript(
                row.getString("slug"),
                row.getString("release"),
                draft(row),
                row.getInt("edition"),
                row.getInt("version"),
                Instant.parse(row.getString("made")));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("number"),
                row.getString("markdown"),
                Instant.parse(row.getString("saved")),
                row.getString("by"));
    }
}
