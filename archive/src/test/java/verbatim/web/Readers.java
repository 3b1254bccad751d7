package verbatim.web;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.editing.Editor;
import verbatim.editing.Proofed;
import verbatim.home.Archive;
import verbatim.wire.VerdictJson.PassageJson;

/** Readers who reply, for tests: a story that is out, and forms filled in as by people. */
final class Readers {
    static final String STORY = """
            # What the two agreed on

            Alder began: “We have to find some sort of compromise”. Osk proposed “a common admiral”.
            """;
    private static final Pattern TIME = Pattern.compile("name=\"time\" value=\"([^\"]+)\"");

    private Readers() {}

    /** Puts the trove's release out, with a story of two quotations called {@code ferries}. */
    static void publish(Archive archive) {
        Editor editor = new Editor("j.alder", "Joan Alder");
        archive.catalogue().releases().make("strait");
        var story = archive.newsroom().begin(editor, "ferries", STORY, "strait");
        for (Proofed each : archive.proofreading().of(story).quotations()) {
            PassageJson found = each.verdict().passage();
            if (found == null) {
                throw new IllegalStateException("not found: " + each.key().words());
            }
            archive.gate().confirm(editor, "ferries", each.key(), found.passage());
        }
        archive.publication().publish("j.alder", "strait", null);
    }

    /** A form. */
    static String form(String name, String email, String text, String more) {
        return "name=" + Browserless.encoded(name) + "&email=" + Browserless.encoded(email) + "&text="
                + Browserless.encoded(text) + more;
    }

    /** Sends it as it is. */
    static HttpResponse<String> post(Browserless browser, String form, String... headers) {
        return browser.post("/s/ferries/replies", form, headers);
    }

    /** What the preview's form says of when it was shown. */
    static String time(HttpResponse<String> preview) {
        Matcher time = TIME.matcher(preview.body());
        if (!time.find()) {
            throw new IllegalStateException("no preview: " + preview.statusCode());
        }
        return time.group(1);
    }

    /** Looks at the preview, takes the time to read it, and sends; the private link. */
    static String send(Browserless browser, String form, Runnable reading) {
        String time = time(post(browser, form));
        reading.run();
        HttpResponse<String> sent = post(browser, form + "&time=" + time);
        if (sent.statusCode() != 303) {
            throw new IllegalStateException("answered " + sent.statusCode() + ": " + sent.body());
        }
        String location = sent.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/replies/")).replace("?sent", "");
    }
}
