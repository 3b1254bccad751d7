package verbatim.mail;

import java.util.List;

/**
 * A mail of plain text.
 *
 * @param to addresses
 * @param subject one line of our own words
 */
public record Message(List<String> to, String subject, String text) {
    public Message {
        to = List.copyOf(to);
    }

    /** Without its addresses, so that no log has them. */
    @Override
    public String toString() {
        return "Message[" + subject + "]";
    }
}
