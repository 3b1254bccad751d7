package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import verbatim.holdings.PageReading;
import verbatim.holdings.Redaction;
import verbatim.text.PageKey;
import verbatim.text.Word;
import verbatim.wire.Json;

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
                .bind("remarks", Json.write(reading.remarks()))
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

    /** The page of this key, made ready for its next revision, if this one is the current one; empty otherwise. */
    static Optional<Long> next(Handle handle, PageKey key, int revision) {
        return Keys.bind(handle.createQuery("""
                                update page set revision = revision + 1, due = due + 1
                                where document = :document and version = :version and page = :page
                                  and revision = :revision and revision > 0
                                returning id
                                """), key)
                .bind("revision", revision)
                .mapTo(Long.class)
                .findOne();
    }

    /** Notes that a person made this revision, so that no reading takes its place. */
    static void byHand(Handle handle, long page, int revision, String by) {
        handle.createUpdate("update page_text set by = :by, hand = 1 where page = :page and revision = :revision")
                .bind("by", by)
                .bind("page", page)
                .bind("revision", revision)
                .execute();
    }

    /** An earlier revision as this one. */
    static void again(Handle handle, long page, int earlier, int revision, String by, Instant at) {
        copy(handle, page, earlier, revision, at);
        handle.createUpdate("update page_text set by = :by where page = :page and revision = :revision")
                .bind("by", by)
                .bind("page", page)
                .bind("revision", revision)
                .execute();
    }

    /**
     * What somebody put right, once more on top of a reading that was made since. Where the reading turned or sized the page image otherwise, the
     * words no longer have a place on it.
     */
    static void keptOver(Handle handle, long page, int hand, int reading, boolean sameImage, Instant at) {
        copy(handle, page, hand, reading + 1, at);
        if (!sameImage) {
            withoutBoxes(handle, page, reading + 1);
        }
        handle.createUpdate("update page set revision = :revision where id = :page")
                .bind("page", page)
                .bind("revision", reading + 1)
                .execute();
    }

    private static void withoutBoxes(Handle handle, long page, int revision) {
        record Stored(String text, byte[] marks) {}
        Stored stored = handle.createQuery(
                        "select text, marks from page_text where page = :page and revision = :revision")
                .bind("page", page)
                .bind("revision", revision)
                .map((row, context) -> new Stored(row.getString("text"), row.getBytes("marks")))
                .one();
        MarksCodec.Marks marks = MarksCodec.decode(stored.text, stored.marks);
        List<Word> words = marks.words().stream().map(Word::withoutBox).toList();
        handle.createUpdate("update page_text set marks = :marks where page = :page and revision = :revision")
                .bind("marks", MarksCodec.encode(stored.text, words, marks.spans(), marks.turns()))
                .bind("page", page)
                .bind("revision", revision)
                .execute();
    }

    /** One revision as another: words, marks, withheld places, and how they were made. */
    private static void copy(Handle handle, long page, int from, int to, Instant at) {
        int copied = handle.createUpdate("""
                        insert into page_text (page, revision, confirmed, engine, models, settings, remarks, at, text, marks, by, hand)
                        select page, :to, confirmed, engine, models, settings, remarks, :at, text, marks, by, hand
                        from page_text where page = :page and revision = :from
                        """)
                .bind("page", page)
                .bind("from", from)
                .bind("to", to)
                .bind("at", at.toString())
                .execute();
        if (copied != 1) {
            throw new IllegalStateException("a revision to copy must exist, got " + from);
        }
        handle.createUpdate("""
                        insert into redaction select page, :to, n, x, y, width, height, mark, authority
                        from redaction where page = :page and revision = :from
                        """)
                .bind("page", page)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** The current words under other spans and turns, as the next revision. */
    static void marked(Handle handle, Pages.Marks marks, Instant at) {
        Current current = current(handle, marks);
        byte[] blob = MarksCodec.encode(
                current.text(),
                MarksCodec.decode(current.text(), current.marks()).words(),
                marks.spans(),
                marks.turns());
        copy(handle, current.page(), current.revision(), current.revision() + 1, at);
        handle.createUpdate("update page_text set marks = :marks where page = :page and revision = :revision")
                .bind("marks", blob)
                .bind("page", current.page())
                .bind("revision", current.revision() + 1)
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
