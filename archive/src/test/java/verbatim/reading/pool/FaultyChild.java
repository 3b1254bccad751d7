package verbatim.reading.pool;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Inspection;
import verbatim.reading.child.Frames;
import verbatim.reading.child.Reply;
import verbatim.reading.child.Request;
import verbatim.wire.Json;

/** A child that fails in the way the file's name says. */
final class FaultyChild {
    private FaultyChild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            Request request = Json.read(Frames.read(in).orElseThrow(), Request.class);
            switch (request.name()) {
                case "crash" -> Runtime.getRuntime().halt(134);
                case "hang" -> new CountDownLatch(1).await();
                case "grow" -> grow();
                case "grow outside of the heap" -> growOutside();
                case "babble" -> System.out.println("this is no frame");
                case "crash once" -> crashOnce(Path.of(request.file()));
                default ->
                    Files.writeString(
                            Path.of(request.file()),
                            ProcessHandle.current().pid() + "\n",
                            java.nio.file.StandardOpenOption.APPEND);
            }
            Frames.write(out, Json.write(answer(request)));
        }
    }

    private static Reply answer(Request request) {
        return switch (request.name()) {
            case "picture" -> new Reply(null, null, reading(new Page.Image(10, 10, 300, 0)), null);
            case "text" -> new Reply(null, null, reading(null), null);
            default -> new Reply(new Inspection.Readable("x/y", false, List.of()), null, null, null);
        };
    }

    private static PageReading reading(Page.@Nullable Image image) {
        return new PageReading(
                image, "none", List.of(), "", false, "", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static void grow() {
        List<long[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new long[1_000_000]);
        }
    }

    private static void growOutside() {
        Arena arena = Arena.global();
        while (true) {
            MemorySegment segment = arena.allocate(16_000_000);
            segment.fill((byte) 1);
        }
    }

    private static void crashOnce(Path mark) throws IOException {
        if (Files.size(mark) == 0) {
            Files.writeString(mark, "crashed");
            Runtime.getRuntime().halt(134);
        }
    }
}
