package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Confirmation;
import verbatim.holdings.Decision;
import verbatim.holdings.QuotationKey;

/** {@link Decisions} in SQLite. */
final class SqliteDecisions implements Decisions {
    private final Database database;
    private final Clock clock;

    SqliteDecisions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Decision> of(String story) {
        return database.read(handle -> handle.createQuery("select * from decision where story = :story")
                .bind("story", story)
                .map((row, context) -> decision(row))
                .list());
    }

    @Override
    public Decision one(String story, QuotationKey key) {
        return database.read(handle -> one(handle, story, key)).orElseGet(() -> Decision.none(key));
    }

    private static Optional<Decision> one(Handle handle, String story, QuotationKey key) {
        return handle.createQuery(
                        "select * from decision where story = :story and words = :words and occurrence = :occurrence")
                .bind("story", story)
                .bind("words", key.words())
                .bind("occurrence", key.occurrence())
                .map((row, context) -> decision(row))
                .findOne();
    }

    @Override
    public Optional<Decision> decide(String story, Decision decision) {
        Decision.@Nullable Waiver waiver = decision.waiver();
        return database.write(handle -> {
            int changed = handle.createUpdate("""
                            insert into decision (story, words, occurrence, speaker, document, page, reason, waived_by, waived)
                            select :story, :words, :occurrence, :speaker, :document, :page, :reason, :waived_by, :waived
                            where :revision = 0 or exists (
                                select 1 from decision where story = :story and words = :words and occurrence = :occurrence)
                            on conflict (story, words, occurrence) do update set
                                speaker = :speaker, document = :document, page = :page,
                                reason = :reason, waived_by = :waived_by, waived = :waived, revision = revision + 1
                            where revision = :revision
                            """)
                    .bind("story", story)
                    .bind("words", decision.key().words())
                    .bind("occurrence", decision.key().occurrence())
                    .bind("speaker", decision.claim().speaker())
                    .bind("document", decision.claim().document())
                    .bind("page", decision.claim().page())
                    .bind("reason", waiver == null ? null : waiver.reason())
                    .bind("waived_by", waiver == null ? null : waiver.by())
                    .bind("waived", waiver == null ? null : Instants.text(waiver.at()))
                    .bind("revision", decision.revision())
                    .execute();
            return changed == 0 ? Optional.empty() : one(handle, story, decision.key());
        });
    }

    @Override
    public boolean confirm(String anchor, String by, String name) {
        return database.write(handle -> handle.createUpdate("""
                        insert into confirmation (anchor, by, name, at) values (:anchor, :by, :name, :at)
                        on conflict (anchor, by) do nothing
                        """)
                        .bind("anchor", anchor)
                        .bind("by", by)
                        .bind("name", name)
                        .bind("at", Instants.text(clock.instant()))
                        .execute()
                > 0);
    }

    @Override
    public boolean unconfirm(String anchor, String by) {
        return database.write(
                handle -> handle.createUpdate("delete from confirmation where anchor = :anchor and by = :by")
                                .bind("anchor", anchor)
                                .bind("by", by)
                                .execute()
                        > 0);
    }

    @Override
    public List<Confirmation> confirmations(String document, int version) {
        return database.read(
                new Confirmed(document, version),
                handle -> handle.createQuery("""
                        select a.*, c.name, c.at from confirmation c join anchor a on a.id = c.anchor
                        where a.document = :document and a.version = :version order by c.at, c.by
                        """)
                        .bind("document", document)
                        .bind("version", version)
                        .map((row, context) -> new Confirmation(
                                SqliteAnchors.anchor(row), row.getString("name"), Instant.parse(row.getString("at"))))
                        .list());
    }

    /** What is asked for. */
    private record Confirmed(String document, int version) {}

    private static Decision decision(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        int page = row.getInt("page");
        return new Decision(
                new QuotationKey(row.getString("words"), row.getInt("occurrence")),
                new Decision.Claim(row.getString("speaker"), row.getString("document"), page == 0 ? null : page),
                reason == null
                        ? null
                        : new Decision.Waiver(
                                reason, row.getString("waived_by"), Instant.parse(row.getString("waived"))),
                row.getInt("revision"));
    }
}
