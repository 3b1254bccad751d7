package verbatim.mail;

/** Takes a mail to where it goes on by itself. */
@FunctionalInterface
public interface Post {
    /** @throws Unsent when it was not taken */
    void send(Message message) throws Unsent;
}
