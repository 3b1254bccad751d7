package verbatim.replies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import verbatim.language.Texts;
import verbatim.mail.Message;
import verbatim.mail.Outbox;

/** Tells the moderators by mail that replies wait, many in one mail, in the language of the settings. A notice that is lost loses no reply. Thread-safe. */
final class Notices {
    private final Outbox outbox;
    private final List<String> to;
    private final Texts texts;
    private final String queue;
    private final Duration between;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiting> waiting = new ArrayList<>();
    private int more;
    private boolean running;

    private record Waiting(String story, String name) {}

    /**
     * @param texts of the language in which they are told
     * @param queue the address of the queue
     * @param between two notices
     */
    Notices(Outbox outbox, List<String> to, Texts texts, String queue, Duration between) {
        this.outbox = outbox;
        this.to = List.copyOf(to);
        this.texts = texts;
        this.queue = queue;
        this.between = between;
    }

    /** To be called after the reply is kept. */
    void add(String story, String name) {
        if (to.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            if (waiting.size() < Limits.NAMED) {
                waiting.add(new Waiting(story, name));
            } else {
                more++;
            }
            if (!running) {
                running = true;
                Thread.ofVirtual().name("notices").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        do {
            Message message = take();
            if (message == null) {
                return;
            }
            outbox.now("replies.waiting", message);
        } while (outbox.pause(between));
    }

    /** Null when nothing waits, and then this thread ends. */
    private @Nullable Message take() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                running = false;
                return null;
            }
            int all = waiting.size() + more;
            String subject = texts.say("reply.notice.subject", "n", all);
            StringBuilder text = new StringBuilder();
            waiting.forEach(each -> text.append(texts.say("reply.notice.one", "name", each.name, "story", each.story))
                    .append('\n'));
            text.append(more > 0 ? texts.say("reply.notice.more", "n", more) + "\n" : "")
                    .append('\n')
                    .append(queue)
                    .append('\n');
            waiting.clear();
            more = 0;
            return new Message(to, subject, text.toString());
        } finally {
            lock.unlock();
        }
    }
}
