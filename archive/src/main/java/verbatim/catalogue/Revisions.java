package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;

/** Adds revisions to the text of a page. */
final class Revisions {
    private Revisions() {}

    static void insert(Handle handle, long page, int revision, PageReading reading, Instant at) {
        handle.createUpdate("""
                        insert into page_text (page, revision, confirmed, engine, models, settings, remarks, at, text, marks)
                        values (:page, :revision, :confirmed, :engine, :models, :settings, :remarks, :at, :text, :marks)
                        """)
                .bind("page", page)
                .bind("revision", revision)
                .bind("confirmed", reading.confirmed())
                .bind("engine", reading.engine())
                .bind("models", Lists.json(reading.models()))
                .bind("settings", reading.settings())
                .bind("remarks", Lists.json(reading.remarks()))
                .bind("at", at.toString())
                .bind("text", reading.text())
                .bind("marks", MarksCodec.encode(reading.text(), reading.words(), reading.spans(), reading.turns()))
                .execute();
        redactions(handle, page, revision, reading.redactions());
    }

    private static void redactions(Handle handle, long page, int revision, List<Redaction> redactions) {
        if (redactions.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into redaction (page, revision, n, x, y, width, height, mark, authority)
                values (:page, :revision, :n, :x, :y, :width, :height, :mark, :authority)
                """);
        for (int i = 0; i < redactions.size(); i++) {
            Redaction redaction = redactions.get(i);
            batch.bind("page", page)
                    .bind("revision", revision)
                    .bind("n", i + 1)
                    .bind("x", redaction.box().x())
                    .bind("y", redaction.box().y())
                    .bind("width", redaction.box().width())
                    .bind("height", redaction.box().height())
                    .bind("mark", redaction.mark())
                    .bind("authority", redaction.authority())
                    .add();
        }
        batch.execute();
    }

    /** The current words under other spans and turns, as the next revision. */
    static void marked(Handle handle, Pages.Marks marks, Instant at) {
        Current current = current(handle, marks);
        byte[] blob = MarksCodec.encode(
                current.text(),
                MarksCodec.decode(current.text(), current.marks()).words(),
                marks.spans(),
                marks.turns());
        handle.createUpdate("""
                        insert into page_text (page, revision, confirmed, engine, models, settings, remarks, at, text, marks)
                        select page, revision + 1, confirmed, engine, models, settings, remarks, :at, text, :marks
                        from page_text where page = :page and revision = :revision
                        """)
                .bind("page", current.page())
                .bind("revision", current.revision())
                .bind("at", at.toString())
                .bind("marks", blob)
                .execute();
        handle.createUpdate("""
                        insert into redaction select page, revision + 1, n, x, y, width, height, mark, authority
                        from redaction where page = :page and revision = :revision
                        """)
                .bind("page", current.page())
                .bind("revision", current.revision())
                .execute();
        handle.createUpdate("update page set revision = revision + 1, due = due + 1 where id = :page")
                .bind("page", current.page())
                .execute();
    }

    /** The text to be marked anew. */
    private record Current(long page, int revision, String text, byte[] marks) {}

    private static Current current(Handle handle, Pages.Marks marks) {
        return Keys.bind(handle.createQuery("""
                                select t.page, t.revision, t.text, t.marks
                                from page p join page_text t on t.page = p.id and t.revision = p.revision
                                where p.document = :document and p.version = :version and p.page = :page
                                """), marks.key())
                .map((row, context) -> new Current(
                        row.getLong("page"), row.getInt("revision"), row.getString("text"), row.getBytes("marks")))
                .one();
    }
}
