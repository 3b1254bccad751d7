package verbatim.reading;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.holdings.PageReading;

/** Opens received files and reads their pages, in child processes with a heap limit and a deadline. Thread-safe. */
public interface Reader extends AutoCloseable {
    /**
     * What a file is, by its bytes.
     *
     * @param name the received name, for messages, and for texts that have no bytes to tell them by
     */
    Inspection inspect(Path file, String name);

    /** Reads one page. */
    Outcome read(Source source);

    @Override
    void close();

    /** What a file is. */
    sealed interface Inspection {
        /**
         * @param mediaType as sniffed
         * @param text whether it is text that already exists, not a scan
         * @param members the documents in it, in order: one for nearly all files; many for page-text JSON lines
         */
        record Readable(String mediaType, boolean text, List<Member> members) implements Inspection {
            public Readable {
                members = List.copyOf(members);
            }
        }

        /** What is wrong in one line (names the file, no full stop), and the remedy (a sentence). */
        record Refused(String what, String remedy) implements Inspection {}
    }

    /**
     * A document in a file.
     *
     * @param name the sender's own name of it; null when the file is the document
     * @param firstPage of the file, from 1
     * @param pages how many
     */
    record Member(@Nullable String name, int firstPage, int pages) {}

    /**
     * One page to read.
     *
     * @param file the received bytes
     * @param name the received name, for messages
     * @param page of the file, from 1
     * @param layer a file of text that lay beside it; null when there is none
     * @param imageTo where to put the upright page image, a file that does not exist yet; nothing is put there for text alone
     * @param profile how much effort
     */
    record Source(
            Path file, String name, int page, @Nullable Path layer, Path imageTo, Profile profile) {}

    /** How much effort. */
    enum Profile {
        /** Two readings merged. */
        CAREFUL,
        /** One reading. */
        FAST
    }

    /** How it ended. */
    sealed interface Outcome {
        record Read(PageReading reading) implements Outcome {}

        /**
         * @param why names file and page
         * @param again whether another try may succeed
         */
        record Failed(Reason why, boolean again) implements Outcome {}
    }
}
