package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import verbatim.holdings.Correction;
import verbatim.holdings.OwnText;
import verbatim.holdings.StoryText;
import verbatim.text.PageKey;
import verbatim.wire.KeptJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** {@link Editions} in SQLite. */
final class SqliteEditions implements Editions {
    static final String SELECT = """
        select s.slug, s.release, e.number, e.draft, e.title, e.quotations, coalesce(max(e.out, r.publish_at), e.out) as out, e.by, d.markdown
        from story s join edition e on e.story = s.slug and e.number = s.edition
        left join release r on r.slug = s.release
        join draft d on d.story = s.slug and d.number = e.draft
        """;

    private final Database database;
    private final Clock clock;

    SqliteEditions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Edition putOut(String story, int draft, String title, List<KeptJson> quotations, String by) {
        return database.write(handle -> {
            int number = next(handle, "edition", story);
            handle.createUpdate("""
                insert into edition (story, number, draft, title, quotations, out, by)
                values (:story, :number, :draft, :title, :quotations, :out, :by)
                """)
                    .bind("story", story)
                    .bind("number", number)
                    .bind("draft", draft)
                    .bind("title", title)
                    .bind("quotations", KeptVerdicts.json(quotations))
                    .bind("out", now())
                    .bind("by", by)
                    .execute();
            handle.createUpdate("update story set edition = :number where slug = :story")
                    .bind("number", number)
                    .bind("story", story)
                    .execute();
            place(handle, story, quotations);
            return out(handle, story).orElseThrow();
        });
    }

    private String now() {
        return Instants.text(clock.instant());
    }

    private static int next(Handle handle, String table, String story) {
        return handle.createQuery("select coalesce(max(number), 0) + 1 from " + table + " where story = :story")
                .bind("story", story)
                .mapTo(Integer.class)
                .one();
    }

    private static void place(Handle handle, String story, List<KeptJson> quotations) {
        handle.createUpdate("delete from story_quotation where story = :story")
                .bind("story", story)
                .execute();
        PreparedBatch rows = handle.prepareBatch("""
            insert into story_quotation (story, number, wording, words, anchor, document, version, page, start, end, revision)
            values (:story, :number, :wording, :words, :anchor, :document, :version, :page, :start, :end,
                (select revision from page where document = :document and version = :version and page = :page))
            """);
        for (KeptJson kept : quotations) {
            PassageJson passage = kept.verdict().passage();
            if (passage == null
                    || passage.permalink() == null
                    || OwnText.named(passage.document()).isPresent()) {
                continue;
            }
            for (RangeJson range : passage.pages()) {
                Keys.bind(rows, new PageKey(passage.document(), passage.version(), range.page()))
                        .bind("story", story)
                        .bind("number", kept.number())
                        .bind("wording", kept.verdict().wording())
                        .bind("words", kept.verdict().quotation())
                        .bind("anchor", anchor(passage.permalink()))
                        .bind("start", range.start())
                        .bind("end", range.end())
                        .add();
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    /** The last part of {@code /q/ID}. */
    private static String anchor(String permalink) {
        return permalink.substring(permalink.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<Edition> out(String story) {
        return database.read(handle -> out(handle, story));
    }

    private static Optional<Edition> out(Handle handle, String story) {
        return handle.createQuery(SELECT + " where s.slug = :story")
                .bind("story", story)
                .map((row, context) -> edition(row))
                .findOne();
    }

    @Override
    public List<String> overtaken() {
        return database.read(
                handle -> handle.createQuery("""
                    select distinct q.story from story_quotation q
                    join page p on p.document = q.document and p.version = q.version and p.page = q.page
                    join document d on d.id = q.document
                    where p.revision <> q.revision or d.versions > q.version
                    union
                    select s.slug from story s join edition e on e.story = s.slug and e.number = s.edition
                    join json_each(e.quotations) k
                    where k.value ->> '$.verdict.passage.document' like '/_/%' and not exists (
                        select 1 from story o
                        where '/s/' || o.slug = k.value ->> '$.verdict.passage.document'
                            and o.edition = k.value ->> '$.verdict.passage.version'
                        union all
                        select 1 from release r
                        where '/r/' || r.slug || '#essay' = k.value ->> '$.verdict.passage.document'
                            and r.version = k.value ->> '$.verdict.passage.version')
                    order by 1
                    """).mapTo(String.class).list());
    }

    @Override
    public Correction correct(String story, String text, String by) {
        return database.write(handle -> handle.createQuery("""
            insert into correction (story, number, text, at, by) values (:story, :number, :text, :at, :by) returning *
            """)
                .bind("story", story)
                .bind("number", next(handle, "correction", story))
                .bind("text", text)
                .bind("at", now())
                .bind("by", by)
                .map((row, context) -> correction(row))
                .one());
    }

    @Override
    public void relate(String story, List<String> others) {
        database.write(handle -> {
            handle.createUpdate("delete from related_story where story = :story")
                    .bind("story", story)
                    .execute();
            for (int i = 0; i < others.size(); i++) {
                handle.createUpdate(
                                "insert into related_story (story, position, other) values (:story, :position, :other)")
                        .bind("story", story)
                        .bind("position", i + 1)
                        .bind("other", others.get(i))
                        .execute();
            }
            return others;
        });
    }

    @Override
    public List<String> related(String story) {
        return database.read(
                handle -> handle.createQuery("select other from related_story where story = :story order by position")
                        .bind("story", story)
                        .mapTo(String.class)
                        .list());
    }

    static Correction correction(ResultSet row) throws SQLException {
        return new Correction(row.getInt("number"), row.getString("text"), Instant.parse(row.getString("at")));
    }

    static Edition edition(ResultSet row) throws SQLException {
        Instant out = Instant.parse(row.getString("out"));
        return new Edition(
                row.getInt("number"),
                row.getInt("draft"),
                new StoryText(row.getString("slug"), row.getString("markdown"), row.getString("release"), out),
                row.getString("title"),
                KeptVerdicts.of(row.getString("quotations")),
                out,
                row.getString("by"));
    }
}
