package verbatim.reading.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import verbatim.wire.Json;

/**
 * The main class of a reader child. Answers one request after the other; ends when its standard input ends, at once and even in the middle of a page,
 * for then its parent is gone.
 */
public final class Child {
    private Child() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        SynchronousQueue<String> requests = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().name("requests").start(() -> listen(requests));
        try (Work work = new Work()) {
            while (true) {
                Reply reply = work.answer(Json.read(requests.take(), Request.class));
                Frames.write(answers, Json.write(reply));
            }
        }
    }

    private static void listen(SynchronousQueue<String> requests) {
        try {
            DataInputStream in = new DataInputStream(System.in);
            Optional<String> request = Frames.read(in);
            while (request.isPresent()) {
                requests.put(request.get());
                request = Frames.read(in);
            }
        } catch (IOException e) {
            System.err.println("the requests cannot be read: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
