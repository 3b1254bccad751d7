package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Edtf;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Removal;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Event.Standing;
import verbatim.holdings.Viewer;
import verbatim.wire.Json;

/** {@link Events} in SQLite. Which of them a viewer sees is decided by {@link EventsInSight}. */
final class SqliteEvents implements Events {
    private static final Comparator<Seen> IN_TIME = Comparator.comparing(
                    (Seen seen) -> seen.event().said().date())
            .thenComparing(seen -> seen.event().said().position())
            .thenComparing(seen -> seen.event().made())
            .thenComparing(seen -> seen.event().id());

    private final Database database;
    private final Sights sights;
    private final Clock clock;
    private final Ids ids;

    SqliteEvents(Database database, Sights sights, Clock clock, Ids ids) {
        this.database = database;
        this.sights = sights;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is kept of a version, as JSON. */
    private record SaidJson(
            String date,
            @Nullable String zone,
            int position,
            String place,
            String sentence,
            String note,
            List<String> proofs,
            List<String> releases,
            List<String> stories) {
        static String of(Said said) {
            return Json.write(new SaidJson(
                    said.date().text(),
                    said.zone() == null ? null : said.zone().getId(),
                    said.position(),
                    said.place(),
                    said.sentence(),
                    said.note(),
                    said.proofs(),
                    said.releases(),
                    said.stories()));
        }

        Said said() {
            return new Said(
                    Edtf.parse(date),
                    zone == null ? null : ZoneId.of(zone),
                    position,
                    place,
                    sentence,
                    note,
                    proofs,
                    releases,
                    stories);
        }
    }

    @Override
    public Event make(Said said, String by) {
        return database.write(handle -> {
            String id = fresh(handle);
            said(handle.createQuery("""
                                    insert into event (id, date, zone, position, place, sentence, note, made, changed)
                                    values (:id, :date, :zone, :position, :place, :sentence, :note, :now, :now) returning version
                                    """), said)
                    .bind("id", id)
                    .bind("now", now())
                    .mapTo(Integer.class)
                    .one();
            return kept(handle, id, said, Set.of(), by);
        });
    }

    private String now() {
        return Instants.text(clock.instant());
    }

    private static Query said(Query query, Said said) {
        return query.bind("date", said.date().text())
                .bind("zone", said.zone() == null ? null : said.zone().getId())
                .bind("position", said.position())
                .bind("place", said.place())
                .bind("sentence", said.sentence())
                .bind("note", said.note());
    }

    private String fresh(Handle handle) {
        for (int i = 0; i < Limits.ID_TRIES; i++) {
            String id = ids.event();
            if (one(handle, id).isEmpty()) {
                return id;
            }
        }
        throw new IllegalStateException("no free id among " + Limits.ID_TRIES);
    }

    @Override
    public Optional<Event> save(String id, int version, Said said, Set<String> quoted, String by) {
        return database.write(handle -> said(handle.createQuery("""
                                update event set date = :date, zone = :zone, position = :position, place = :place, sentence = :sentence,
                                    note = :note, changed = :now, version = version + 1
                                where id = :id and version = :version returning version
                                """), said)
                .bind("now", now())
                .bind("id", id)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne()
                .map(_ -> kept(handle, id, said, quoted, by)));
    }

    /** Keeps what it points at, and the version. */
    private Event kept(Handle handle, String id, Said said, Set<String> quoted, String by) {
        for (String table : List.of("event_proof", "event_release", "event_story")) {
            handle.createUpdate("delete from " + table + " where event = :id")
                    .bind("id", id)
                    .execute();
        }
        handle.createUpdate("""
                        insert into event_proof (event, position, anchor, quoted)
                        select :id, key + 1, value, value in (select value from json_each(:quoted)) from json_each(:proofs)
                        """)
                .bind("id", id)
                .bind("proofs", Lists.json(said.proofs()))
                .bind("quoted", Lists.json(List.copyOf(quoted)))
                .execute();
        handle.createUpdate("insert into event_release (event, release) select :id, value from json_each(:releases)")
                .bind("id", id)
                .bind("releases", Lists.json(said.releases()))
                .execute();
        handle.createUpdate("insert into event_story (event, story) select :id, value from json_each(:stories)")
                .bind("id", id)
                .bind("stories", Lists.json(said.stories()))
                .execute();
        Event now = one(handle, id).orElseThrow();
        handle.createUpdate("""
                        insert into event_version (event, version, said, at, by) values (:id, :version, :said, :now, :by)
                        """)
                .bind("id", id)
                .bind("version", now.version())
                .bind("said", SaidJson.of(said))
                .bind("now", now())
                .bind("by", by)
                .execute();
        return now;
    }

    @Override
    public Optional<Event> putOut(String id, int version, Set<String> quoted) {
        return database.write(handle -> {
            Optional<Event> out = flip(handle, """
                            update event set state = 'out', out = :now, changed = :now, reason = null, removed = null, version = version + 1
                            where id = :id and version = :version and state = 'draft' returning version
                            """, id, version, Map.of());
            out.ifPresent(_ -> handle.createUpdate("""
                            update event_proof set quoted = anchor in (select value from json_each(:quoted)) where event = :id
                            """)
                    .bind("id", id)
                    .bind("quoted", Lists.json(List.copyOf(quoted)))
                    .execute());
            return out.flatMap(_ -> one(handle, id));
        });
    }

    @Override
    public Optional<Event> remove(String id, int version, String reason, boolean known) {
        return database.write(handle -> flip(handle, """
                        update event set state = 'removed', removed = :now, reason = :reason, known = max(known, :known), changed = :now,
                            version = version + 1
                        where id = :id and version = :version and state <> 'removed' returning version
                        """, id, version, Map.of("reason", reason, "known", known)));
    }

    @Override
    public Optional<Event> restore(String id, int version) {
        return database.write(handle -> flip(handle, """
                        update event set state = 'draft', changed = :now, version = version + 1
                        where id = :id and version = :version and state = 'removed' returning version
                        """, id, version, Map.of()));
    }

    private Optional<Event> flip(Handle handle, String update, String id, int version, Map<String, Object> more) {
        return handle.createQuery(update)
                .bind("id", id)
                .bind("version", version)
                .bind("now", now())
                .bindMap(more)
                .mapTo(Integer.class)
                .findOne()
                .flatMap(_ -> one(handle, id));
    }

    @Override
    public Optional<Event> byId(String id) {
        return database.read(handle -> one(handle, id));
    }

    private static Optional<Event> one(Handle handle, String id) {
        return events(handle, id).stream().findFirst();
    }

    /** The one of this id, or all of them. */
    static List<Event> events(Handle handle, @Nullable String id) {
        return handle.createQuery("""
                        select e.*,
                            (select json_group_array(anchor) from (select anchor from event_proof where event = e.id order by position)) as proofs,
                            (select json_group_array(anchor) from event_proof where event = e.id and quoted = 1) as quotes,
                            (select json_group_array(release) from event_release where event = e.id) as releases,
                            (select json_group_array(story) from event_story where event = e.id) as stories
                        from event e where :id is null or e.id = :id order by e.changed desc, e.id
                        """)
                .bind("id", id)
                .map((row, context) -> event(row))
                .list();
    }

    private static Event event(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        Said said = new Said(
                Edtf.parse(row.getString("date")),
                zone == null ? null : ZoneId.of(zone),
                row.getInt("position"),
                row.getString("place"),
                row.getString("sentence"),
                row.getString("note"),
                Lists.strings(row.getString("proofs")),
                Lists.strings(row.getString("releases")),
                Lists.strings(row.getString("stories")));
        return new Event(
                row.getString("id"),
                said,
                Lists.strings(row.getString("quotes")),
                standing(row),
                row.getInt("version"),
                Instant.parse(row.getString("made")),
                Instant.parse(row.getString("changed")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Removal removal = reason == null
                ? null
                : new Removal(Instant.parse(row.getString("removed")), reason, row.getBoolean("known"));
        return switch (row.getString("state")) {
            case "out" -> new Standing.Out(Instant.parse(row.getString("out")));
            case "removed" -> {
                if (removal == null) {
                    throw new IllegalStateException("an event was taken back without a reason");
                }
                yield new Standing.Removed(removal);
            }
            default -> new Standing.Draft(removal);
        };
    }

    @Override
    public List<Event> all(int limit) {
        return database.read(handle -> events(handle, null)).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Version> versions(String id) {
        return database.read(handle -> handle.createQuery(
                        "select * from event_version where event = :id order by version desc")
                .bind("id", id)
                .map((row, context) -> new Version(
                        row.getInt("version"),
                        Json.read(row.getString("said"), SaidJson.class).said(),
                        Instant.parse(row.getString("at")),
                        row.getString("by")))
                .list());
    }

    @Override
    public List<Seen> seen(Viewer viewer) {
        return seen(viewer, (@Nullable String) null, IN_TIME);
    }

    @Override
    public Optional<Seen> seen(Viewer viewer, String id) {
        return seen(viewer, id, IN_TIME).stream().findFirst();
    }

    private List<Seen> seen(Viewer viewer, @Nullable String id, Comparator<Seen> order) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> {
            EventsInSight inSight = EventsInSight.look(handle, sight, id);
            return events(handle, id).stream()
                    .flatMap(event -> inSight.of(event).stream())
                    .sorted(order)
                    .toList();
        });
    }

    @Override
    public Optional<Removal> removed(String id) {
        return byId(id).flatMap(event -> switch (event.standing()) {
                    case Standing.Draft(var before) -> Optional.ofNullable(before);
                    case Standing.Out _ -> Optional.empty();
                    case Standing.Removed(var removal) -> Optional.of(removal);
                })
                .filter(Removal::known);
    }

    @Override
    public Optional<String> withdrawn(Viewer viewer, String id) {
        Sight sight = sights.of(viewer);
        return database.read(handle -> {
            Optional<Event> out = one(handle, id).filter(event -> event.standing() instanceof Standing.Out);
            Set<String> releases = out.map(event -> event.said().releases()).stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            return releases.stream().filter(sight::withdrawnRelease).sorted().findFirst();
        });
    }
}
