package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Correction;
import verbatim.holdings.Quoting;
import verbatim.holdings.StoryText;
import verbatim.holdings.Viewer;

/** {@link StoryTexts} in SQLite. */
final class SqliteStoryTexts implements StoryTexts {
    /** Whether the story {@code s} may be seen; binds {@code :open}. */
    static final String SEEN =
            " (:open is null or s.release = :ahead or s.edition is not null and s.release in (select value from json_each(:open))) ";

    /** Whether every page that the quotation {@code q} stands on may be seen. */
    static final String WHERE_SEEN = """
             (:open is null or not exists (
                select 1 from story_quotation p join document d on d.id = p.document
                where p.story = q.story and p.number = q.number and not """ + Seeing.PAGE + ")) ";

    private static final String SELECT = """
            select s.slug, s.release, d.markdown, coalesce(max(e.out, r.publish_at), e.out, d.saved) as received
            from story s
            left join release r on r.slug = s.release
            left join edition e on e.story = s.slug and e.number = s.edition
            join draft d on d.story = s.slug and d.number = coalesce(e.draft, s.draft)
            """;

    /** What other stories have in common with one that quotes documents: the documents themselves, who takes part in them, and their months. */
    private static final String AKIN = """
            with mine as (
                select distinct d.id, d.participants, substr(d.date, 1, 7) as month from (
                    select document from story_quotation where story = :slug
                    union select value from json_each(:documents)) quoted
                join document d on d.id = quoted.document
            ), others as (
                select distinct q.story, d.id, d.participants, substr(d.date, 1, 7) as month
                from story_quotation q join document d on d.id = q.document where q.story <> :slug
            ), near as (
                select o.story, count(distinct o.id) as documents, 0 as people, 0 as months
                from others o join mine m on m.id = o.id group by o.story
                union all
                select o.story, 0, count(distinct p.value), 0 from others o, json_each(o.participants) p
                where p.value in (select him.value from mine m, json_each(m.participants) him) group by o.story
                union all
                select distinct o.story, 0, 0, 1 from others o join mine m on m.month = o.month
            ), counted as (
                select story, sum(documents) as documents, sum(people) as people, sum(months) as months from near group by story
            )
            """;

    /** The nearest first: a document counts for three people or months. */
    private static final String NEAREST =
            " order by 3 * n.documents + n.people + n.months desc, received desc, s.slug limit :limit";

    private static final String QUOTING = """
            select q.*, e.title from story_quotation q
            join story s on s.slug = q.story
            join edition e on e.story = s.slug and e.number = s.edition
            """;

    private final Database database;
    private final Sights sights;

    SqliteStoryTexts(Database database, Sights sights) {
        this.database = database;
        this.sights = sights;
    }

    /** What {@link #SEEN} binds. By a preview link a story of its release is seen also before it was put out. */
    private Map<String, @Nullable Object> seen(Viewer viewer) {
        return seen(sights.of(viewer));
    }

    static Map<String, @Nullable Object> seen(Sight sight) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        seen.put("open", Seeing.open(sight));
        seen.put("ahead", sight instanceof Sight.Ahead ahead ? ahead.release() : null);
        return seen;
    }

    @Override
    public Optional<StoryText> bySlug(Viewer viewer, String slug) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery(SELECT + " where s.slug = :slug and " + SEEN)
                .bind("slug", slug)
                .bindMap(seen)
                .map((row, context) -> story(row))
                .findOne());
    }

    @Override
    public Optional<Edition> edition(Viewer viewer, String slug) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(
                new Out(slug, seen),
                handle -> handle.createQuery(SqliteEditions.SELECT + " where s.slug = :slug and " + SEEN)
                        .bind("slug", slug)
                        .bindMap(seen)
                        .map((row, context) -> SqliteEditions.edition(row))
                        .findOne());
    }

    /** What is asked for. */
    private record Out(String story, Map<String, @Nullable Object> seen) {}

    @Override
    public Map<String, String> titles(Viewer viewer, Collection<String> slugs) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return slugs.isEmpty()
                ? Map.of()
                : database.read(handle -> handle.createQuery("""
                                select s.slug, e.title from json_each(:slugs) asked join story s on s.slug = asked.value
                                join edition e on e.story = s.slug and e.number = s.edition where
                                """ + SEEN)
                        .bind("slugs", Lists.json(List.copyOf(slugs)))
                        .bindMap(seen)
                        .map((row, context) -> Map.entry(row.getString("slug"), row.getString("title")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Optional<String> withdrawn(Viewer viewer, String slug) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> handle.createQuery(
                                "select release from story where slug = :slug and edition is not null and release is not null")
                        .bind("slug", slug)
                        .mapTo(String.class)
                        .findOne())
                .filter(sight::withdrawnRelease);
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
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery(SELECT + " where " + SEEN + """
                                and (:release is null or s.release = :release)
                                order by received desc, s.slug limit :limit
                                """)
                .bindMap(seen)
                .bind("release", release)
                .bind("limit", limit)
                .map((row, context) -> story(row))
                .list());
    }

    @Override
    public List<Correction> corrections(Viewer viewer, String slug) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(
                new Corrections(slug, seen),
                handle -> handle.createQuery(
                                "select c.* from correction c join story s on s.slug = c.story where s.slug = :slug and "
                                        + SEEN + " order by c.number")
                        .bind("slug", slug)
                        .bindMap(seen)
                        .map((row, context) -> SqliteEditions.correction(row))
                        .list());
    }

    /** What is asked for. */
    private record Corrections(String story, Map<String, @Nullable Object> seen) {}

    @Override
    public List<Corrected> corrected(Viewer viewer, @Nullable String release, int limit) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery(
                        """
                                select c.*, s.slug, e.title, coalesce(max(c.at, r.publish_at), c.at) as seen
                                from correction c join story s on s.slug = c.story
                                join edition e on e.story = s.slug and e.number = s.edition
                                left join release r on r.slug = s.release
                                where (:release is null or s.release = :release) and
                                """ + SEEN + " order by seen desc, s.slug, c.number desc limit :limit")
                .bind("release", release)
                .bindMap(seen)
                .bind("limit", limit)
                .map((row, context) -> new Corrected(
                        row.getString("slug"),
                        row.getString("title"),
                        SqliteEditions.correction(row),
                        Instant.parse(row.getString("seen"))))
                .list());
    }

    @Override
    public List<StoryText> related(Viewer viewer, String slug) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery(
                        SELECT + " join related_story r on r.other = s.slug where r.story = :slug and " + SEEN
                                + " order by r.position")
                .bind("slug", slug)
                .bindMap(seen)
                .map((row, context) -> story(row))
                .list());
    }

    @Override
    public List<StoryText> akin(Viewer viewer, String slug, int limit) {
        return akin(viewer, slug, List.of(), limit).stream().map(Akin::story).toList();
    }

    @Override
    public List<Akin> akin(Viewer viewer, String slug, List<String> documents, int limit) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery(AKIN
                        + SELECT.replace("as received", "as received, n.documents, n.people, n.months")
                        + " join counted n on n.story = s.slug where " + SEEN + NEAREST)
                .bind("slug", slug)
                .bind("documents", Lists.json(documents))
                .bindMap(seen)
                .bind("limit", limit)
                .map((row, context) ->
                        new Akin(story(row), row.getInt("documents"), row.getInt("people"), row.getInt("months") > 0))
                .list());
    }

    @Override
    public List<Quoting> quoting(Viewer viewer, String document, int version) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery(QUOTING
                        + " where q.document = :document and q.version = :version and " + SEEN + " and " + WHERE_SEEN
                        + " order by q.page, q.start, q.story, q.number")
                .bind("document", document)
                .bind("version", version)
                .bindMap(seen)
                .map((row, context) -> quoting(row))
                .list());
    }

    @Override
    public Map<String, Integer> quoted(Viewer viewer, List<String> documents) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> handle.createQuery("""
                                select q.document, count(distinct q.story || ' ' || q.number) as n
                                from json_each(:documents) asked join story_quotation q on q.document = asked.value
                                join story s on s.slug = q.story where
                                """ + SEEN + " and " + WHERE_SEEN + " group by q.document")
                .bind("documents", Lists.json(documents))
                .bindMap(seen)
                .map((row, context) -> Map.entry(row.getString("document"), row.getInt("n")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Often> often(Viewer viewer, @Nullable String release, int limit) {
        Map<String, @Nullable Object> seen = seen(viewer);
        return database.read(handle -> {
            Query query = handle.createQuery("""
                    with seen as (
                        select q.*, e.title from story_quotation q join story s on s.slug = q.story
                        join edition e on e.story = s.slug and e.number = s.edition
                        where (:release is null or s.release = :release) and
                    """ + SEEN + " and " + WHERE_SEEN + """
                    )
                    select a.*, count(distinct b.story) as n from seen a join seen b
                        on b.document = a.document and b.version = a.version and b.page = a.page and b.start < a.end and b.end > a.start
                    group by a.story, a.number, a.page
                    order by n desc, length(a.words) desc, a.story, a.number limit :limit
                    """);
            List<Often> found = query.bind("release", release)
                    .bindMap(seen)
                    .bind("limit", limit * Limits.OVERLAPPING)
                    .map((row, context) -> new Often(row.getInt("n"), quoting(row)))
                    .list();
            return apart(found).stream().limit(limit).toList();
        });
    }

    /** Of passages that overlap, the first alone. */
    private static List<Often> apart(List<Often> found) {
        return found.stream()
                .filter(each -> found.stream()
                        .takeWhile(other -> other != each)
                        .noneMatch(other -> overlap(other.one(), each.one())))
                .toList();
    }

    private static boolean overlap(Quoting one, Quoting other) {
        boolean samePage = one.document().equals(other.document())
                && one.version() == other.version()
                && one.page() == other.page();
        boolean sameQuotation = one.story().equals(other.story()) && one.number() == other.number();
        return sameQuotation || samePage && one.start() < other.end() && other.start() < one.end();
    }

    private static Quoting quoting(ResultSet row) throws SQLException {
        return new Quoting(
                row.getString("story"),
                row.getString("title"),
                row.getInt("number"),
                row.getString("wording"),
                row.getString("words"),
                row.getString("anchor"),
                row.getString("document"),
                row.getInt("version"),
                row.getInt("page"),
                row.getInt("start"),
                row.getInt("end"),
                row.getInt("revision"));
    }

    private static StoryText story(ResultSet row) throws SQLException {
        return new StoryText(
                row.getString("slug"),
                row.getString("markdown"),
                row.getString("release"),
                Instant.parse(row.getString("received")));
    }
}
