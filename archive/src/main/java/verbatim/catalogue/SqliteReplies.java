package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import verbatim.catalogue.Reply.About;
import verbatim.catalogue.Reply.Decided;
import verbatim.catalogue.Reply.Held;
import verbatim.catalogue.Reply.Letter;
import verbatim.catalogue.Reply.Reason;
import verbatim.catalogue.Reply.State;
import verbatim.holdings.Viewer;
import verbatim.wire.Json;
import verbatim.wire.VerdictJson;

/** {@link Replies} in SQLite. */
final class SqliteReplies implements Replies {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final Database database;
    private final Sights sights;
    private final Clock clock;
    private final Ids ids;

    SqliteReplies(Database database, Sights sights, Clock clock, Ids ids) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Reply put(String token, String story, @Nullable String parent, Letter letter, Held held) {
        return database.write(handle -> {
            About about = letter.about();
            return handle.createQuery("""
                            insert into reply (id, token, story, parent, name, website, text, about, about_words, quotation,
                                reasons, suspect, received)
                            values (:id, :token, :story, :parent, :name, :website, :text, :about, :about_words, :quotation,
                                :reasons, :suspect, :received)
                            returning *
                            """)
                    .bind("id", fresh(handle))
                    .bind("token", token)
                    .bind("story", story)
                    .bind("parent", parent)
                    .bind("name", letter.name())
                    .bind("website", letter.website())
                    .bind("text", letter.text())
                    .bind("about", about == null ? null : about.number())
                    .bind("about_words", about == null ? null : about.words())
                    .bind("quotation", letter.quotation())
                    .bind("reasons", Json.write(held.reasons()))
                    .bind("suspect", held.suspect())
                    .bind("received", Instants.text(clock.instant()))
                    .map((row, context) -> reply(row))
                    .one();
        });
    }

    private String fresh(Handle handle) {
        for (int i = 0; i < Limits.ID_TRIES; i++) {
            String id = ids.reply();
            if (one(handle, "id", id).isEmpty()) {
                return id;
            }
        }
        throw new IllegalStateException("no free id among " + Limits.ID_TRIES);
    }

    @Override
    public Optional<Reply> byId(String id) {
        return database.read(handle -> one(handle, "id", id));
    }

    @Override
    public Optional<Reply> byToken(String token) {
        return database.read(handle -> one(handle, "token", token));
    }

    private static Optional<Reply> one(Handle handle, String column, String value) {
        return handle.createQuery("select * from reply where " + column + " = :value")
                .bind("value", value)
                .map((row, context) -> reply(row))
                .findOne();
    }

    /** What is asked for. */
    private record Shown(String story, Sight sight) {}

    /** What is asked for. */
    private record Closed(String story) {}

    @Override
    public List<Reply> shown(Viewer viewer, String story) {
        Sight sight = sights.of(viewer);
        return database.read(new Shown(story, sight), handle -> {
            String release = handle.createQuery("select release from story where slug = :story and edition is not null")
                    .bind("story", story)
                    .mapTo(String.class)
                    .findOne()
                    .orElse(null);
            if (!sight.seesRelease(release)) {
                return List.of();
            }
            return handle.createQuery("""
                            select * from reply r where story = :story and (state = 'shown' or state = 'withdrawn'
                                and exists (select 1 from reply c where c.parent = r.id and c.state = 'shown'))
                            order by n
                            """)
                    .bind("story", story)
                    .map((row, context) -> reply(row))
                    .list();
        });
    }

    @Override
    public List<Reply> list(Filter filter, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from reply
                        where state = :state and (:suspect is null or suspect = :suspect)
                          and (:story is null or story = :story) and n < :below
                          and (:words is null or instr(folded(name || char(10) || text || char(10) || coalesce(website, '')), folded(:words)) > 0)
                        order by n desc limit :limit
                        """)
                .bind("state", state(filter.pile()).name().toLowerCase(Locale.ROOT))
                .bind("suspect", suspect(filter.pile()))
                .bind("story", filter.story())
                .bind("words", filter.words())
                .bind("below", filter.below())
                .bind("limit", limit)
                .map((row, context) -> reply(row))
                .list());
    }

    private static State state(Pile pile) {
        return switch (pile) {
            case WAITING, SUSPECT -> State.HELD;
            case SHOWN -> State.SHOWN;
            case REFUSED -> State.REFUSED;
            case SPAM -> State.SPAM;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }

    private static @Nullable Integer suspect(Pile pile) {
        return switch (pile) {
            case WAITING -> 0;
            case SUSPECT -> 1;
            case SHOWN, REFUSED, SPAM, WITHDRAWN -> null;
        };
    }

    @Override
    public Map<Pile, Integer> counts(@Nullable String story) {
        Map<Pile, Integer> counts = new EnumMap<>(Pile.class);
        for (Pile pile : Pile.values()) {
            counts.put(pile, 0);
        }
        database.read(handle -> handle.createQuery("""
                        select state, suspect, count(*) as many from reply
                        where :story is null or story = :story group by state, suspect
                        """)
                .bind("story", story)
                .map((row, context) ->
                        counts.merge(pile(state(row), row.getBoolean("suspect")), row.getInt("many"), Integer::sum))
                .list());
        return counts;
    }

    private static Pile pile(State state, boolean suspect) {
        return switch (state) {
            case HELD -> suspect ? Pile.SUSPECT : Pile.WAITING;
            case SHOWN -> Pile.SHOWN;
            case REFUSED -> Pile.REFUSED;
            case SPAM -> Pile.SPAM;
            case WITHDRAWN -> Pile.WITHDRAWN;
        };
    }

    @Override
    public int shownOfName(String name) {
        return database.read(
                handle -> handle.createQuery("select count(*) from reply where state = 'shown' and name = :name")
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean repeats(String text) {
        return database.read(handle -> handle.createQuery("select exists (select 1 from reply where text = :text)")
                .bind("text", text)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Reply> decide(
            String id, int version, State state, String by, @Nullable String reason, @Nullable VerdictJson verdict) {
        boolean held = state == State.HELD;
        return database.write(handle -> handle.createQuery("""
                        update reply set state = :state, reason = :reason, verdict = :verdict, decided = :decided, decided_by = :by,
                            version = version + 1
                        where id = :id and version = :version and state <> 'withdrawn' returning *
                        """)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("reason", reason)
                .bind("verdict", verdict == null ? null : Json.write(verdict))
                .bind("decided", held ? null : Instants.text(clock.instant()))
                .bind("by", held ? null : by)
                .bind("id", id)
                .bind("version", version)
                .map((row, context) -> reply(row))
                .findOne());
    }

    @Override
    public Optional<Reply> answer(String id, int version, @Nullable String answer) {
        return database.write(handle -> handle.createQuery("""
                        update reply set answer = :answer, version = version + 1
                        where id = :id and version = :version and state <> 'withdrawn' returning *
                        """)
                .bind("answer", answer)
                .bind("id", id)
                .bind("version", version)
                .map((row, context) -> reply(row))
                .findOne());
    }

    @Override
    public void withdraw(String id, String by) {
        database.write(handle -> handle.createUpdate("""
                        update reply set state = 'withdrawn', name = '', website = null, text = '', about = null, about_words = null,
                            quotation = null, verdict = null, reasons = '[]', reason = null, answer = null, decided = :decided, decided_by = :by,
                            version = version + 1
                        where id = :id and state <> 'withdrawn'
                        """)
                .bind("decided", Instants.text(clock.instant()))
                .bind("by", by)
                .bind("id", id)
                .execute());
    }

    @Override
    public void reconsider(String id, Held held) {
        database.write(handle -> handle.createUpdate(
                        "update reply set reasons = :reasons, suspect = :suspect where id = :id and state = 'held'")
                .bind("reasons", Json.write(held.reasons()))
                .bind("suspect", held.suspect())
                .bind("id", id)
                .execute());
    }

    @Override
    public int thin(int most) {
        return database.write(
                handle -> handle.createUpdate("""
                        delete from reply where n in (
                            select n from reply where state = 'held' and suspect = 1 order by n desc limit -1 offset :most)
                        """).bind("most", most).execute());
    }

    @Override
    public boolean closed(String story) {
        return database.read(
                new Closed(story),
                handle -> handle.createQuery("select exists (select 1 from replies_closed where story = :story)")
                        .bind("story", story)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public boolean close(String story, String by) {
        return database.write(handle -> handle.createUpdate(
                                "insert into replies_closed (story, at, by) values (:story, :at, :by) on conflict (story) do nothing")
                        .bind("story", story)
                        .bind("at", Instants.text(clock.instant()))
                        .bind("by", by)
                        .execute()
                > 0);
    }

    @Override
    public boolean open(String story) {
        return database.write(handle -> handle.createUpdate("delete from replies_closed where story = :story")
                        .bind("story", story)
                        .execute()
                > 0);
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        String aboutWords = row.getString("about_words");
        String verdict = row.getString("verdict");
        String decided = row.getString("decided");
        return new Reply(
                row.getLong("n"),
                row.getString("id"),
                row.getString("story"),
                row.getString("parent"),
                new Letter(
                        row.getString("name"),
                        row.getString("website"),
                        row.getString("text"),
                        aboutWords == null ? null : new About(row.getInt("about"), aboutWords),
                        row.getString("quotation")),
                verdict == null ? null : Json.read(verdict, VerdictJson.class),
                new Held(Json.mapper().readValue(row.getString("reasons"), REASONS), row.getBoolean("suspect")),
                state(row),
                decided == null
                        ? null
                        : new Decided(Instant.parse(decided), row.getString("decided_by"), row.getString("reason")),
                row.getString("answer"),
                row.getInt("version"),
                Instant.parse(row.getString("received")));
    }
}
