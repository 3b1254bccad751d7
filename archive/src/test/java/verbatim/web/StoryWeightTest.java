package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.editing.Editor;

/** A story is light enough for a slow line: what is sent of one with 40 quotations, pictures and fonts apart. */
class StoryWeightTest {
    private static final int QUOTATIONS = 40;
    private static final int MOST = 100_000;
    private static final Pattern SENT = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+\\.(?:css|js))\"");

    @TempDir
    private Path folder;

    @Test
    void a_story_with_forty_quotations_is_at_most_100_kB_compressed() {
        try (Trove trove = new Trove(folder);
                Site site = Site.start(trove.archive, "127.0.0.1", 0)) {
            trove.archive.newsroom().begin(new Editor("j.alder", "Joan Alder"), "long", story(), null);
            Browserless browser = new Browserless(site.address());
            String page = browser.get("/s/long", "Accept", "text/html").body();
            assertThat(page).contains("id=\"e" + QUOTATIONS + "\"");
            Set<String> sent = new LinkedHashSet<>(Set.of("/s/long"));
            Matcher assets = SENT.matcher(page);
            while (assets.find()) {
                sent.add(assets.group(1));
            }
            assertThat(sent).hasSizeGreaterThan(3);
            int bytes = 0;
            for (String path : sent) {
                bytes += compressed(browser, path);
            }
            System.out.printf("story with %d quotations: %,d bytes compressed%n", QUOTATIONS, bytes);
            assertThat(bytes).isLessThanOrEqualTo(MOST);
        }
    }

    /** Quotations of every wording, each with its own words around it. */
    private static String story() {
        String[] quoted = {
            "We have to find some sort of compromise, a little from your side",
            "we can shake on it … But before we turn to the ferries",
            "Our ships would be under a single admiral, but not under the treaty command",
            "I would like to outline a general scheme for the strait",
            "The zeppelins will be painted red before the winter comes to the island"
        };
        StringBuilder story = new StringBuilder("# The ferries of the Varran Strait\n\n");
        for (int i = 0; i < QUOTATIONS; i++) {
            story.append("In paragraph ")
                    .append(i + 1)
                    .append(" the writer goes on about the strait, its ports and its patrols, and says of the ")
                    .append(i % 2 == 0 ? "President" : "Premier")
                    .append(": “")
                    .append(quoted[i % quoted.length])
                    .append(".”\n\n");
        }
        return story.toString();
    }

    private static int compressed(Browserless browser, String path) {
        HttpResponse<byte[]> answer = browser.bytes(path, "Accept", "text/html,*/*", "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length;
    }
}
