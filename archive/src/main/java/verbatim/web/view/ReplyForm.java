package verbatim.web.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a reply.
 *
 * @param action where it is sent to
 * @param time when it was shown, signed; null while it leads only to the preview
 * @param sent what was typed
 * @param kept the e-mail address that was typed, encrypted for this form alone, so that no page ever holds it; null while there is none
 * @param quotations of the story
 * @param to who is answered; null for nobody
 * @param mistakes sentences by the name of their field
 * @param notice why it was not taken; null for nothing
 * @param days that an e-mail address is kept at most
 * @param mails whether one can be told by mail
 */
public record ReplyForm(
        String action,
        @Nullable String time,
        Sent sent,
        @Nullable String kept,
        List<Choice> quotations,
        @Nullable To to,
        Map<String, String> mistakes,
        @Nullable String notice,
        int days,
        boolean mails) {
    private static final Set<String> HINTED = Set.of("email", "quotation");

    public ReplyForm {
        quotations = List.copyOf(quotations);
        mistakes = Map.copyOf(mistakes);
    }

    /** What was typed, without the e-mail address. */
    public record Sent(String name, String website, String text, String quotation, boolean tell, String trap) {
        /** Nothing yet. */
        public static Sent nothing() {
            return new Sent("", "", "", "", false, "");
        }
    }

    /** A quotation that can be answered. */
    public record Choice(int number, String words, boolean chosen) {}

    /** A reply that is answered. */
    public record To(String id, String name) {}

    /** For {@code aria-invalid}; null when there is no mistake. */
    public @Nullable String invalid(String field) {
        return mistakes.containsKey(field) ? "true" : null;
    }

    /** The ids of what explains a field; null for none. */
    public @Nullable String described(String field) {
        List<String> ids = Stream.of(
                        mistakes.containsKey(field) ? "r-" + field + "-e" : "",
                        HINTED.contains(field) ? "r-" + field + "-h" : "")
                .filter(id -> !id.isEmpty())
                .toList();
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The mistake of a field; null for none. */
    public @Nullable String mistake(String field) {
        return mistakes.get(field);
    }
}
