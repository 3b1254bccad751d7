package verbatim.mail;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/**
 * The mail server, and what notices are sent with.
 *
 * @param tls whether the connection is encrypted from its beginning
 * @param user null to send without signing in
 * @param from the sender of every mail
 * @param to who gets notices; may be empty
 */
public record SmtpServer(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String from,
        List<String> to) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[^\\s@<>\"(),:;\\\\]{1,190}");

    public SmtpServer {
        to = List.copyOf(to);
    }

    /**
     * As it is set.
     *
     * @param server {@code smtp://user:password@host:port}, or {@code smtps://…}; user and port may be left out
     * @throws Fault {@code USE} when one of them does not fit; it does not say the password
     */
    public static SmtpServer of(String server, @Nullable String from, List<String> to) {
        URI uri = uri(server);
        if (uri == null
                || uri.getHost() == null
                || !List.of("smtp", "smtps").contains(String.valueOf(uri.getScheme()))) {
            throw Fault.of(
                    Kind.USE,
                    "the setting mail.smtp is no mail server",
                    "Write it like smtp://user:password@mail.example:587.");
        }
        if (from == null || !isAddress(from)) {
            throw Fault.of(
                    Kind.USE,
                    "the setting mail.from is missing, or no address",
                    "Give the address that mail is sent from.");
        }
        for (String each : to) {
            if (!isAddress(each)) {
                throw Fault.of(
                        Kind.USE, "the setting mail.to holds “" + each + "”, which is no address", "Correct it.");
            }
        }
        boolean tls = "smtps".equals(uri.getScheme());
        String[] user =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        return new SmtpServer(
                tls,
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                user.length == 2 ? user[0] : null,
                user.length == 2 ? user[1] : null,
                from,
                to);
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether it looks like one e-mail address, fit for a header. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
