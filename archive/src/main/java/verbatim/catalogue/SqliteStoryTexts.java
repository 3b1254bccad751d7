package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;

/** {@link StoryTexts} in SQLite. */
final class SqliteStoryTexts implements StoryTexts {
    private final Database database;
    private final Clock clock;

    SqliteStoryTexts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public StoryText put(String slug, String markdown) {
        StoryText story = new StoryText(slug, markdown, clock.instant());
        database.write(handle -> handle.createUpdate("""
                        insert into story (slug, markdown, received) values (:slug, :markdown, :received)
                        on conflict (slug) do update set markdown = :markdown, received = :received
                        """)
                .bind("slug", story.slug())
                .bind("markdown", story.markdown())
                .bind("received", story.received().toString())
                .execute());
        return story;
    }

    @Override
    public Optional<StoryText> bySlug(Viewer viewer, String slug) {
        return database.read(handle -> handle.createQuery("select * from story where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> story(row))
                .findOne());
    }

    @Override
    public List<StoryText> list(Viewer viewer, int limit) {
        return database.read(
                handle -> handle.createQuery("select * from story order by received desc, slug limit :limit")
                        .bind("limit", limit)
                        .map((row, context) -> story(row))
                        .list());
    }

    private static StoryText story(ResultSet row) throws SQLException {
        return new StoryText(
                row.getString("slug"), row.getString("markdown"), Instant.parse(row.getString("received")));
    }
}
