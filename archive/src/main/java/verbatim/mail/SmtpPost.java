package verbatim.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.Set;

/** Sends by SMTP. A password goes over the wire only encrypted, unless the server is on this machine. */
public final class SmtpPost implements Post {
    private static final String CONNECT_MS = "10000";
    private static final String ANSWER_MS = "20000";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final SmtpServer server;
    private final Clock clock;
    private final Session session;

    public SmtpPost(SmtpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(SmtpServer server) {
        Properties set = new Properties();
        String protocol = server.tls() ? "mail.smtps." : "mail.smtp.";
        set.setProperty("mail.transport.protocol", server.tls() ? "smtps" : "smtp");
        set.setProperty(protocol + "connectiontimeout", CONNECT_MS);
        set.setProperty(protocol + "timeout", ANSWER_MS);
        set.setProperty(protocol + "writetimeout", ANSWER_MS);
        set.setProperty(protocol + "ssl.checkserveridentity", "true");
        set.setProperty(protocol + "starttls.enable", "true");
        boolean secret = server.user() != null && !HERE.contains(server.host());
        set.setProperty(protocol + "starttls.required", String.valueOf(secret && !server.tls()));
        set.setProperty(protocol + "auth", String.valueOf(server.user() != null));
        // Else the library takes the names of this machine and of its user into the message.
        set.setProperty("mail.from", server.from());
        set.setProperty(protocol + "localhost", "localhost");
        return set;
    }

    @Override
    public void send(Message message) throws Unsent {
        try {
            MimeMessage mime = new MimeMessage(session);
            mime.setFrom(new InternetAddress(server.from(), true));
            for (String to : message.to()) {
                mime.addRecipient(RecipientType.TO, new InternetAddress(to, true));
            }
            mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
            mime.setText(message.text(), StandardCharsets.UTF_8.name());
            mime.setSentDate(Date.from(clock.instant()));
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.saveChanges();
            try (Transport transport = session.getTransport()) {
                transport.connect(server.host(), server.port(), server.user(), server.password());
                transport.sendMessage(mime, mime.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new Unsent(e.getClass().getSimpleName());
        }
    }
}
