package verbatim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mail to a real server. */
class OutboxTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static SmtpPost post(String user, int port) {
        return new SmtpPost(
                SmtpServer.of(
                        "smtp://" + user + "127.0.0.1:" + port, "archive@paper.example", List.of("osk@paper.example")),
                CLOCK);
    }

    @Test
    void a_mail_arrives_as_it_was_written_and_tells_nothing_of_this_machine() throws Exception {
        GreenMail server = server(freePort());
        server.start();
        try {
            server.setUser("osk@paper.example", "osk", "hush");
            post("osk:hush@", server.getSmtp().getPort())
                    .send(new Message(List.of("osk@paper.example"), "Ответ: 2", "Слова “of” many\n.\nend\n"));
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Ответ: 2");
            assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo("Слова “of” many\n.\nend\n");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(Collections.list(mail.getAllHeaderLines()).toString())
                    .contains("archive@paper.example")
                    .doesNotContain(InetAddress.getLocalHost().getHostName() + ">")
                    .doesNotContain(System.getProperty("user.name") + "@");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_down_at_first_gets_the_mail_later() throws Exception {
        int port = freePort();
        GreenMail server = server(port);
        try (Outbox outbox = new Outbox(post("", port), Collections.nCopies(400, Duration.ofMillis(50)))) {
            outbox.later("test", new Message(List.of("osk@paper.example"), "Later", "Text"));
            server.start();
            assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void what_is_never_taken_is_given_up_and_says_no_address() throws Exception {
        int port = freePort();
        try (Outbox outbox = new Outbox(post("", port), List.of(Duration.ZERO, Duration.ZERO))) {
            Message message = new Message(List.of("secret@paper.example"), "Never", "Text");
            assertThat(outbox.now("test", message)).isFalse();
            assertThat(message.toString()).doesNotContain("secret");
        }
    }
}
