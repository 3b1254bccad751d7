package verbatim.reading.pool;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.fault.Reason;
import verbatim.reading.Reader;
import verbatim.reading.child.Child;
import verbatim.reading.child.Reply;
import verbatim.reading.child.Request;
import verbatim.reading.pool.ChildProcess.Answer;
import verbatim.wire.Json;

/** Reads in child processes, as many at once as the settings say; further callers wait. Thread-safe. */
public final class ReaderPool implements Reader {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);

    private final ReaderSettings settings;
    private final String childClass;
    private final Semaphore free;
    private final Deque<ChildProcess> idle = new ArrayDeque<>();
    private final Set<ChildProcess> busy = new HashSet<>();
    private boolean closed;

    /** No child is started before it is needed. */
    public ReaderPool(ReaderSettings settings) {
        this(settings, Child.class.getName());
    }

    /** With children of another kind; for tests of what can go wrong with them. */
    ReaderPool(ReaderSettings settings, String childClass) {
        this.settings = settings;
        this.childClass = childClass;
        this.free = new Semaphore(settings.processes(), true);
    }

    @Override
    public Inspection inspect(Path file, String name) {
        Request request = Request.inspect(file.toAbsolutePath(), name);
        return ask(request, ReaderPool::inspection, (how, again, facts) -> {
            Reason why = Reason.of("fault.reader.file." + how, facts).with("file", name);
            return new Inspection.Refused(why.what(), why.remedy());
        });
    }

    @Override
    public Outcome read(Source source) {
        Request request = Request.read(new Source(
                source.file().toAbsolutePath(),
                source.name(),
                source.page(),
                source.layer() == null ? null : source.layer().toAbsolutePath(),
                source.imageTo().toAbsolutePath(),
                source.profile()));
        return ask(
                request,
                ReaderPool::outcome,
                (how, again, facts) -> new Outcome.Failed(
                        Reason.ofPage("fault.reader.page." + how, source.name(), source.page(), facts), again));
    }

    private static @Nullable Inspection inspection(Reply reply) {
        return reply.readable() != null ? reply.readable() : reply.refused();
    }

    private static @Nullable Outcome outcome(Reply reply) {
        return reply.reading() != null ? new Outcome.Read(reply.reading()) : reply.failed();
    }

    /** What is answered when no child could; {@code how} ends the key of the text. */
    private interface Failure<T> {
        T of(String how, boolean again, Object... facts);
    }

    private <T> T ask(Request request, Function<Reply, @Nullable T> answer, Failure<T> failure) {
        Answer.Died last = null;
        try {
            for (int attempt = 1; attempt <= Limits.TRIES; attempt++) {
                Told told = once(Json.write(request));
                switch (told.answer()) {
                    case Answer.Said said -> {
                        Reply reply = told.reply();
                        T value = reply == null ? null : answer.apply(reply);
                        if (value == null) {
                            throw new IllegalStateException("a child answered another question");
                        }
                        return value;
                    }
                    case Answer.Died died -> {
                        last = died;
                        LOG.warn(
                                "event=child.died file={} page={} try={} of={} most={} got={}",
                                request.name(),
                                request.page(),
                                attempt,
                                died.of(),
                                died.most(),
                                died.got());
                    }
                }
            }
            Answer.Died died = Objects.requireNonNull(last, "no try was made");
            return failure.of(
                    "died",
                    false,
                    "of",
                    died.of(),
                    "most",
                    String.valueOf(died.most()),
                    "got",
                    String.valueOf(died.got()),
                    "times",
                    Limits.TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failure.of("stopped", true);
        } catch (Fault e) {
            return failure.of("unstarted", true, "why", e.what());
        }
    }

    /** An answer, and the reply in it; null when the child died. */
    private record Told(Answer answer, @Nullable Reply reply) {}

    /** Only pages with a picture wear a child out: texts use no native memory. */
    private Told once(String request) throws InterruptedException {
        free.acquire();
        try {
            ChildProcess child = take();
            Answer answer = child.ask(request, settings.pageDeadline());
            Reply reply = answer instanceof Answer.Said said ? Json.read(said.message(), Reply.class) : null;
            if (reply != null && reply.reading() != null && reply.reading().image() != null) {
                child.wear();
            }
            give(child, reply != null && child.worn() < settings.pagesAChild());
            return new Told(answer, reply);
        } finally {
            free.release();
        }
    }

    private synchronized ChildProcess take() {
        if (closed) {
            throw Fault.of(Kind.RESOURCES, "the reader was closed", "Start the program again.");
        }
        ChildProcess child = idle.poll();
        while (child != null && !child.alive()) {
            child = idle.poll();
        }
        if (child == null) {
            child = ChildProcess.start(settings, childClass);
        }
        busy.add(child);
        return child;
    }

    private synchronized void give(ChildProcess child, boolean fit) {
        busy.remove(child);
        if (fit && !closed) {
            idle.push(child);
        } else {
            child.close();
        }
    }

    /** Whether a child is at work. */
    synchronized boolean busy() {
        return !busy.isEmpty();
    }

    /** Ends all children at once; pages being read fail and may be tried again. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ChildProcess::close);
        busy.forEach(ChildProcess::close);
        idle.clear();
    }
}
