package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.editing.Editor;
import verbatim.holdings.QuotationKey;
import verbatim.web.Guarded.Paper;

/** A story keeps its links, and none of them tells of what the reader may not see. */
class StoryLinksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Guarded archive;
    private String open = "";
    private String hidden = "";

    @BeforeEach
    void open() {
        archive = new Guarded(folder);
        archive.take(List.of(
                new Paper("o1", "papers/memo.pdf", "open", "memcon", "1995-10-23", "Amaranth"),
                new Paper("l1", "papers/letter.pdf", "later", "letter", "1995-10-24", "Hollin")));
        open = "/d/" + archive.held.get("o1").id();
        hidden = "/d/" + archive.held.get("l1").id();
        archive.story("later-story", "later", "late words");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private List<String> links(String markdown, String viewer) {
        Editor editor = new Editor("j.alder", "Joan Alder");
        archive.archive.newsroom().begin(editor, "linking", "# Links\n\n" + markdown, "open");
        archive.archive
                .newsroom()
                .waive(editor, "linking", new QuotationKey("a fine mess", 1), 0, "A newspaper’s words.");
        archive.publication.publish("editor", "open", null);
        archive.publication.publish(
                "editor", "later", archive.now.get().plus(HOUR).atZone(ZoneOffset.UTC));
        return links(viewer);
    }

    private List<String> links(String viewer) {
        String page = archive.browser
                .get("/s/linking", Guarded.VIEWER, viewer, "Accept", "text/html")
                .body();
        return Jsoup.parse(page).select(".prose a:not(.quote-mark)").stream()
                .map(each -> each.text().replace("\u2060", "") + " " + each.attr("href"))
                .toList();
    }

    @Test
    void links_to_other_sites_and_to_what_is_public_are_followed() {
        assertThat(links(
                        "A paper called it [“a fine mess”](https://example.org/mess?a=1&b=2) [on Monday](http://example.org), see [the memo]("
                                + open
                                + "/v1/p1), [the release](/r/open), [its first](/r/open/1), [more](/search?q=memo), [all](/s), [as it was]("
                                + open
                                + "/v1), [no version](" + open + "/v9).",
                        ""))
                .containsExactly(
                        "“a fine mess” https://example.org/mess?a=1&b=2",
                        "on Monday http://example.org",
                        "the memo " + open + "/v1/p1",
                        "the release /r/open",
                        "its first /r/open/1",
                        "more /search?q=memo",
                        "all /s",
                        "as it was " + open + "/v1");
    }

    @Test
    void what_is_no_address_stays_words() {
        assertThat(links(
                        "“a fine mess”: [a](javascript:alert(1)), [b](data:text/html,x), [c](memo.pdf), [d](//example.org/x), [e](/desk), [f](mailto:a@example.org).",
                        ""))
                .isEmpty();
    }

    @Test
    void a_link_to_what_is_not_public_yet_is_words_until_it_is() {
        String text = "“a fine mess”, [one](" + hidden + "), [two](" + hidden + "/v1/p1), [three]("
                + archive.site.address() + hidden + "), [four](/s/later-story), [five](/r/later), [six](/r/later/1).";
        assertThat(links(text, "")).isEmpty();
        assertThat(links("staff")).hasSize(6);
        archive.now.set(archive.now.get().plus(HOUR));
        assertThat(links(""))
                .containsExactly(
                        "one " + hidden,
                        "two " + hidden + "/v1/p1",
                        "three " + hidden,
                        "four /s/later-story",
                        "five /r/later",
                        "six /r/later/1");
    }
}
