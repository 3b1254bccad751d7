package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.Role;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** The mails that come of replies, through a real mail server. */
class RepliesMailTest extends StaffedSite {
    private static final String EMAIL = "ann.reader@post.example";
    private static final String MODERATORS = "moderators@paper.example";

    private GreenMail server;
    private Colleague osk;

    @Override
    Map<String, String> settings(int port) {
        server = new GreenMail(
                new ServerSetup(Ports.free(InetAddress.getLoopbackAddress()), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "VERBATIM_PUBLIC_URL",
                "http://127.0.0.1:" + port,
                "VERBATIM_MAIL_SMTP",
                "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "VERBATIM_MAIL_FROM",
                "archive@paper.example",
                "VERBATIM_MAIL_TO",
                MODERATORS,
                "VERBATIM_MAIL_LANGUAGE",
                "ru");
    }

    @BeforeEach
    void publish() {
        Readers.publish(trove.archive);
        colleagues.hire("osk", Role.MODERATOR);
        osk = colleagues.signIn("osk");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private void send(String name, String more) {
        Readers.send(
                browser,
                Readers.form(name, EMAIL, "Subject: not a header", more),
                () -> now.updateAndGet(at -> at.plusSeconds(20)));
    }

    private MimeMessage[] arrived(int many) {
        assertThat(server.waitForIncomingEmail(20_000, many)).isTrue();
        return server.getReceivedMessages();
    }

    private static String to(MimeMessage mail) throws Exception {
        return Arrays.toString(mail.getAllRecipients());
    }

    private String choice(String pile) {
        JsonNode reply = Json.mapper()
                .readTree(osk.get("/desk/replies.json?pile=" + pile).body())
                .at("/replies/0");
        return reply.get("id").asString() + ":" + reply.get("version").asString();
    }

    @Test
    void moderators_are_told_of_story_name_and_queue_in_their_language_and_of_nothing_else() throws Exception {
        send("Ann Reader", "&url=https%3A%2F%2Fhost.example");
        MimeMessage mail = arrived(1)[0];
        assertThat(to(mail)).isEqualTo("[" + MODERATORS + "]");
        assertThat(mail.getSubject()).isEqualTo("Ждёт прочтения 1 отклик");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("- Ann Reader, к статье «What the two agreed on»\n\n" + site.address() + "/desk/replies");
    }

    @Test
    void whoever_asked_is_told_once_in_their_language() throws Exception {
        assertThat(browser.get("/s/ferries").body()).contains("Tell me by mail when it is shown");
        String form = Readers.form("Анна", EMAIL, "Текст.", "&tell=yes");
        String time = Readers.time(Readers.post(browser, form));
        now.updateAndGet(at -> at.plusSeconds(20));
        HttpResponse<String> sent = Readers.post(browser, form + "&time=" + time, "Accept-Language", "ru");
        assertThat(sent.statusCode()).isEqualTo(303);
        osk.post("/desk/replies", "deed=show&reply=" + choice("waiting"));
        MimeMessage[] mails = arrived(2);
        MimeMessage told =
                Arrays.stream(mails).filter(mail -> to(mail, EMAIL)).findFirst().orElseThrow();
        String shown = choice("shown");
        assertThat(told.getSubject()).isEqualTo("Ваш отклик опубликован");
        assertThat(told.getContent().toString())
                .contains(site.address() + "/s/ferries/replies#" + shown.split(":")[0], "What the two agreed on");

        osk.post("/desk/replies", "deed=undo&reply=" + shown);
        osk.post("/desk/replies", "deed=show&reply=" + choice("waiting"));
        send("Birk", "&tell=yes");
        osk.post("/desk/replies", "deed=show&reply=" + choice("waiting"));
        assertThat(Arrays.stream(arrived(3)).filter(mail -> to(mail, EMAIL))).hasSize(2);
    }

    private static boolean to(MimeMessage mail, String address) {
        try {
            return to(mail).contains(address);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_server_that_is_down_loses_no_reply() {
        server.stop();
        send("Ann", "");
        assertThat(osk.get("/desk/replies").body()).contains("Ann");
    }
}
