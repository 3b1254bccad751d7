package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.web.Guarded.Paper;
import verbatim.web.feeds.Atom;
import verbatim.web.feeds.Feed;

/** What becomes public is told in feeds, at its instant, by the rules of Atom; another's library reads them. */
class FeedsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Guarded archive;

    @BeforeEach
    void open() {
        archive = new Guarded(folder);
        archive.take(List.of(
                new Paper("o1", "papers/memo.pdf", "open", "memcon", "1995-10-23", "Varran & <b>Söhne</b>"),
                new Paper("o2", "papers/letter.pdf", "open", "letter", "1995-10", "Hollin")));
        archive.take(List.of(new Paper("l1", "papers/later.pdf", "later", "cable", "1996-01-03", "Zephyrine")));
        archive.story("ferries", "later", "The ferries of Zephyrine sail before the admiral of Zephyrine");
        archive.publication.publish("mary", "open", null);
        archive.publication.publish(
                "mary", "later", Guarded.BEGINNING.plus(HOUR).atZone(ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private HttpResponse<String> ask(String path, String... headers) {
        return archive.browser.get(path, headers);
    }

    private SyndFeed read(String path) {
        HttpResponse<String> answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(AtomRules.broken(answer.body(), archive.site.address() + path))
                .isEmpty();
        return parsed(answer.body());
    }

    private static SyndFeed parsed(String atom) {
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setPreserveWireFeed(true);
            return input.build(new StringReader(atom));
        } catch (FeedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private void pass(Duration time) {
        archive.now.updateAndGet(at -> at.plus(time));
    }

    @Test
    void releases_stories_and_corrections_are_told_at_their_instant() {
        assertThat(titles(read("/feed.atom"))).containsExactly("open");
        pass(HOUR.minusSeconds(1));
        assertThat(titles(read("/feed.atom"))).containsExactly("open");
        assertThat(ask("/r/later/feed.atom").statusCode()).isEqualTo(404);
        pass(Duration.ofSeconds(1));
        SyndFeed after = read("/feed.atom");
        assertThat(titles(after)).containsExactlyInAnyOrder("Story of ferries", "later", "open");
        assertThat(after.getEntries().getFirst().getUpdatedDate().toInstant()).isEqualTo(Guarded.BEGINNING.plus(HOUR));
        pass(HOUR);
        archive.archive.catalogue().editions().correct("ferries", "The admiral was a captain.", "j.alder");
        SyndFeed corrected = read("/feed.atom");
        assertThat(titles(corrected)).startsWith("Correction: Story of ferries", "Story of ferries");
        SyndEntry note = corrected.getEntries().getFirst();
        assertThat(note.getUri()).isEqualTo(archive.site.address() + "/s/ferries#correction-1");
        assertThat(note.getDescription().getValue()).isEqualTo("The admiral was a captain.");
        assertThat(corrected.getEntries().get(1).getUpdatedDate().toInstant())
                .isEqualTo(Guarded.BEGINNING.plus(HOUR).plus(HOUR));
    }

    @Test
    void a_release_tells_of_its_documents_and_of_their_new_versions() {
        SyndFeed first = read("/r/open/feed.atom");
        assertThat(titles(first)).containsExactly("Paper on Varran & <b>Söhne</b>", "Paper on Hollin");
        assertThat(first.getEntries().getFirst().getLink())
                .isEqualTo(
                        archive.site.address() + "/d/" + archive.held.get("o1").id());
        pass(HOUR);
        archive.archive
                .catalogue()
                .documents()
                .addVersion(
                        archive.held.get("o2").id(),
                        archive.keep("released anew"),
                        "letter.pdf",
                        "application/pdf",
                        1,
                        1,
                        null);
        SyndFeed second = read("/r/open/feed.atom");
        assertThat(titles(second)).containsExactly("Paper on Hollin", "Paper on Varran & <b>Söhne</b>");
        assertThat(second.getEntries().getFirst().getUpdatedDate().toInstant()).isEqualTo(Guarded.BEGINNING.plus(HOUR));
        archive.archive.catalogue().releases().close(archive.held.get("o2").id(), "a reason");
        assertThat(titles(read("/r/open/feed.atom"))).containsExactly("Paper on Varran & <b>Söhne</b>");
    }

    @Test
    void what_is_not_public_is_told_to_nobody_not_even_the_staff() {
        assertThat(ask("/feed.atom", Guarded.VIEWER, "staff").body())
                .isEqualTo(ask("/feed.atom").body());
        assertThat(ask("/r/later/feed.atom", Guarded.VIEWER, "staff").statusCode())
                .isEqualTo(404);
        assertThat(ask("/r/later", Guarded.VIEWER, "staff").body()).doesNotContain("/r/later/feed.atom");
        assertThat(ask("/r/open").body())
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Releases, stories and corrections\" href=\"/feed.atom\">",
                        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"open\" href=\"/r/open/feed.atom\">");
    }

    @Test
    void who_has_the_feed_is_told_so_and_who_asks_after_a_withdrawal_gets_it_anew() {
        HttpResponse<String> answer = ask("/feed.atom");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        String modified = answer.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(modified).isEqualTo("Tue, 24 Nov 2026 06:00:00 GMT");
        assertThat(ask("/feed.atom", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(ask("/feed.atom", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        archive.publication.withdraw("mary", "open", "A name in it was to be kept.");
        assertThat(ask("/feed.atom", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(ask("/feed.atom", "If-Modified-Since", modified).statusCode())
                .isEqualTo(200);
        assertThat(titles(read("/feed.atom"))).isEmpty();
        assertThat(ask("/r/open/feed.atom").statusCode()).isEqualTo(410);
    }

    @Test
    void the_day_of_a_date_in_a_header_has_two_figures() {
        assertThat(Feeds.date(Instant.parse("2026-12-01T06:00:00Z"))).isEqualTo("Tue, 01 Dec 2026 06:00:00 GMT");
    }

    @Test
    void a_long_feed_comes_in_parts_that_lead_to_each_other() {
        List<Paper> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(new Paper("m" + i, "many/" + i + ".pdf", "many", "memcon", "1995-10-23", "Farrow" + i));
        }
        many.forEach(paper -> archive.archive
                .catalogue()
                .documents()
                .addVersion(
                        archive.archive
                                .catalogue()
                                .documents()
                                .create(paper.file(), "many", verbatim.holdings.Document.Description.none())
                                .id(),
                        archive.keep(paper.file()),
                        "x.pdf",
                        "application/pdf",
                        1,
                        1,
                        null));
        archive.publication.publish("mary", "many", null);
        SyndFeed first = read("/r/many/feed.atom");
        SyndFeed second = read("/r/many/feed.atom?from=50");
        assertThat(first.getEntries()).hasSize(50);
        assertThat(second.getEntries()).hasSize(10);
        assertThat(titles(first)).doesNotContainAnyElementsOf(titles(second));
        assertThat(first.getUri()).isEqualTo(second.getUri());
        assertThat(links(first)).containsEntry("next", archive.site.address() + "/r/many/feed.atom?from=50");
        assertThat(links(second))
                .containsEntry("previous", archive.site.address() + "/r/many/feed.atom")
                .doesNotContainKey("next");
        assertThat(ask("/feed.atom?from=20001").statusCode()).isEqualTo(400);
        assertThat(ask("/feed.atom?from=x").statusCode()).isEqualTo(400);
    }

    private static Map<String, String> links(SyndFeed feed) {
        Map<String, String> links = new java.util.HashMap<>();
        ((com.rometools.rome.feed.atom.Feed) feed.originalWireFeed())
                .getOtherLinks()
                .forEach(link -> links.put(link.getRel(), link.getHref()));
        return links;
    }

    @Test
    void letters_tags_and_languages_come_through() {
        Instant at = Instant.parse("2026-11-24T06:00:00.5Z");
        Feed.Entry entry = new Feed.Entry(
                "/s/x#reply-1",
                "О «Варране» & <others> \u0000\uFFFF𝔄",
                "/s/x#reply-1",
                at,
                at,
                "Ann & Co",
                "ru",
                "reply",
                "",
                "<p>1 &lt; 2 ]]> & so</p>",
                "/s/x");
        String atom = Atom.write(
                new Feed(
                        "/s/x/replies.atom",
                        "/s/x",
                        "Replies",
                        null,
                        "Verbatim",
                        "en",
                        at,
                        new Feed.Part(0, 50, false),
                        List.of(entry)),
                "https://archive.example");
        assertThat(AtomRules.broken(atom, "https://archive.example/s/x/replies.atom"))
                .isEmpty();
        SyndEntry read = parsed(atom).getEntries().getFirst();
        assertThat(read.getTitle()).isEqualTo("О «Варране» & <others> 𝔄");
        assertThat(read.getContents().getFirst().getValue()).isEqualTo("<p>1 &lt; 2 ]]> & so</p>");
        assertThat(read.getAuthor()).isEqualTo("Ann & Co");
        assertThat(atom)
                .contains(
                        "<entry xml:lang=\"ru\">",
                        "<thr:in-reply-to ref=\"https://archive.example/s/x\"",
                        "<updated>2026-11-24T06:00:00Z</updated>");
    }
}
