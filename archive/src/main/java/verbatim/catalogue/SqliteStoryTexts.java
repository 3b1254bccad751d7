package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;

/** {@link StoryTexts} in SQLite. */
final class SqliteStoryTexts implements StoryTexts {
    private final Database database;
    private final Sights sights;
    private final Clock clock;

    SqliteStoryTexts(Database database, Sights sights, Clock clock) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public StoryText put(String slug, String markdown, @Nullable String release) {
        StoryText story = new StoryText(slug, markdown, release, clock.instant());
        database.write(handle -> handle.createUpdate("""
                        insert into story (slug, markdown, release, received) values (:slug, :markdown, :release, :received)
                        on conflict (slug) do update set markdown = :markdown, release = :release, received = :received
                        """)
                .bind("slug", story.slug())
                .bind("markdown", story.markdown())
                .bind("release", story.release())
                .bind("received", story.received().toString())
                .execute());
        return story;
    }

    @Override
    public Optional<StoryText> bySlug(Viewer viewer, String slug) {
        Sight sight = sights.of(viewer);
        return bySlug(slug).filter(story -> sight.seesRelease(story.release()));
    }

    private Optional<StoryText> bySlug(String slug) {
        return database.read(handle -> handle.createQuery("select * from story where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> story(row))
                .findOne());
    }

    @Override
    public Optional<String> withdrawn(Viewer viewer, String slug) {
        return bySlug(slug)
                .map(StoryText::release)
                .filter(release -> sights.of(viewer).withdrawnRelease(release));
    }

    @Override
    public List<StoryText> list(Viewer viewer, int limit) {
        return list(viewer, null, limit);
    }

    @Override
    public List<StoryText> ofRelease(Viewer viewer, String release, int limit) {
        return list(viewer, release, limit);
    }

    private List<StoryText> list(Viewer viewer, @Nullable String release, int limit) {
        String open = Seeing.open(sights.of(viewer));
        return database.read(handle -> handle.createQuery("""
                                select * from story
                                where (:open is null or release in (select value from json_each(:open)))
                                  and (:release is null or release = :release)
                                order by received desc, slug limit :limit
                                """)
                .bind("open", open)
                .bind("release", release)
                .bind("limit", limit)
                .map((row, context) -> story(row))
                .list());
    }

    private static StoryText story(ResultSet row) throws SQLException {
        return new StoryText(
                row.getString("slug"),
                row.getString("markdown"),
                row.getString("release"),
                Instant.parse(row.getString("received")));
    }
}
