package verbatim.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import verbatim.fault.Fault;
import verbatim.holdings.Viewer;
import verbatim.quotation.Verdict;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.wire.Json;
import verbatim.wire.QuotationJson;
import verbatim.wire.Unfit;

/** Judges JSON lines in, verdict lines out in the same order, as many at a time as there are processors. */
final class QuoteBatch {
    /** Lines read ahead of the one that is printed next. */
    private static final int AHEAD = 256;

    /** UTF-16 units of one line: a hundred times the longest quotation. */
    private static final int LINE = 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final QuotationCheck check;
    private final Console console;
    private final @Nullable String release;
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
    private boolean attention;

    QuoteBatch(QuotationCheck check, Console console, @Nullable String release) {
        this.check = check;
        this.console = console;
        this.release = release;
    }

    /** What became of a line. */
    private sealed interface Answer {
        record Judged(String json, boolean attention) implements Answer {}

        record Wrong(int line, @Nullable String id, String error) implements Answer {}
    }

    int run(InputStream lines) throws IOException, InterruptedException {
        Queue<Future<Answer>> waiting = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                int at = number;
                waiting.add(threads.submit(() -> answer(at, text)));
                if (waiting.size() >= AHEAD) {
                    print(waiting.remove());
                }
            }
            while (!waiting.isEmpty()) {
                print(waiting.remove());
            }
        }
        console.out().flush();
        return attention ? Exit.ATTENTION : Exit.DONE;
    }

    private void print(Future<Answer> next) throws InterruptedException {
        try {
            switch (next.get()) {
                case Answer.Judged(String json, boolean needs) -> {
                    console.out().println(json);
                    attention |= needs;
                }
                case Answer.Wrong(int line, String id, String error) -> {
                    String named = id == null ? "" : " (id " + Json.write(id) + ")";
                    console.error("line " + line + named + ": " + error);
                    attention = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private Answer answer(int line, String text) throws InterruptedException {
        if (text.length() > LINE) {
            return new Answer.Wrong(
                    line,
                    null,
                    "the line is too long (got " + text.length() + " characters, at most " + LINE
                            + "). Check it in parts.");
        }
        QuotationJson asked;
        try {
            asked = Json.read(text, QuotationJson.class);
        } catch (JacksonException e) {
            return new Answer.Wrong(
                    line, id(text), "not a quotation as JSON: " + Unfit.of(e, text) + ". Correct the line.");
        }
        String wrong = wrong(asked);
        if (wrong != null) {
            return new Answer.Wrong(line, asked == null ? null : asked.id(), wrong);
        }
        atOnce.acquire();
        try {
            return judge(line, asked);
        } finally {
            atOnce.release();
        }
    }

    /** The id of a line that has one, though the rest of it does not fit. */
    private static @Nullable String id(String text) {
        try {
            JsonNode id = Json.mapper().readTree(text).path("id");
            return id.isValueNode() && !id.isNull() ? id.asString() : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private Answer judge(int line, QuotationJson asked) {
        try {
            Question question = new Question(
                    String.valueOf(asked.quotation()),
                    asked.speaker(),
                    asked.document(),
                    asked.page(),
                    asked.release() == null ? release : asked.release());
            Verdict verdict = check.judge(Viewer.local(), question);
            String json = Json.write(check.json(Viewer.local(), asked.id(), verdict));
            return new Answer.Judged(json, QuoteVerb.needsAttention(verdict.wording()));
        } catch (Fault fault) {
            return new Answer.Wrong(line, asked.id(), fault.line());
        }
    }

    private static @Nullable String wrong(@Nullable QuotationJson asked) {
        if (asked == null || asked.quotation() == null || asked.quotation().isBlank()) {
            return "\"quotation\" is missing. Give the words.";
        }
        return asked.page() != null && asked.page() < 1
                ? "\"page\" must be 1 or more (got " + asked.page() + "). Correct it, or leave it out."
                : null;
    }
}
