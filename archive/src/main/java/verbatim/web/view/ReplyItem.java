package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is read.
 *
 * @param withdrawn whether its writer took it back, and only the answers to it are left
 * @param website null for none
 * @param about the quotation of the story that it answers; null for the whole story
 * @param quoted words of a page with their verdict; null for none
 * @param answer of the editors; empty for none
 * @param replies that answer it, oldest first
 * @param respond where one can answer it; null where one cannot
 */
public record ReplyItem(
        String id,
        boolean withdrawn,
        String name,
        @Nullable Link website,
        String at,
        @Nullable About about,
        List<List<Run>> text,
        @Nullable Quoted quoted,
        List<List<Run>> answer,
        List<ReplyItem> replies,
        @Nullable String respond) {
    public ReplyItem {
        text = List.copyOf(text);
        answer = List.copyOf(answer);
        replies = List.copyOf(replies);
    }

    /** Words of a paragraph, a link among them where {@code href} is given, or on a new line. */
    public record Run(String text, @Nullable String href, boolean newLine) {}

    /**
     * A quotation of the story.
     *
     * @param href where it stands; null when the story has it no more
     */
    public record About(int number, @Nullable String href, String words) {}

    /**
     * Words of a page.
     *
     * @param place where they stand; null when they were not found
     */
    public record Quoted(
            String words, Mark verdict, @Nullable Link place) {}
}
