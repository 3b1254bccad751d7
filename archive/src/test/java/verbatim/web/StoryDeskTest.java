package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import verbatim.editing.Editor;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.Manuscript;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.web.Colleagues.Colleague;
import verbatim.wire.Json;

/** The desk of stories, on the wire: who may do what, and what comes of it. */
class StoryDeskTest extends StaffedSite {
    private static final String STORIES = "/desk/stories";
    private static final String FERRIES = STORIES + "/ferries";
    private static final String MARKDOWN = """
        # “Some sort of compromise”

        Osk said: “Our ships would be under a common admiral, but not under the trade command.”
        He called it “a splendid bargain for everybody”.
        """;

    private Colleague osk;

    @BeforeEach
    void hire() {
        colleagues.hire("osk", Role.EDITOR);
        osk = colleagues.signIn("osk");
        trove.archive.newsroom().begin(new Editor("osk", "osk"), "ferries", MARKDOWN, "strait");
    }

    private Manuscript ferries() {
        return trove.archive.newsroom().bySlug("ferries").orElseThrow();
    }

    private JsonNode json(String path) {
        return Json.mapper().readTree(osk.get(path).body());
    }

    private static String field(String name, String value) {
        return "&" + name + "=" + Browserless.encoded(value);
    }

    /** What names a quotation in a form, as the twin has it. */
    private String named(int number) {
        JsonNode one = json(FERRIES + ".json").get("quotations").get(number - 1);
        return "number=" + number + field("words", one.get("words").asString()) + "&occurrence="
                + one.get("occurrence").asInt() + "&revision="
                + one.get("revision").asInt() + "&version=" + ferries().version();
    }

    private String seen(int number) {
        JsonNode passage = json(FERRIES + ".json").at("/quotations/" + (number - 1) + "/verdict/passage");
        String ranges = passage.get("pages")
                .valueStream()
                .map(range -> range.get("page").asInt() + ":"
                        + range.get("start").asInt() + "-" + range.get("end").asInt())
                .collect(Collectors.joining(","));
        return "&document=" + passage.get("document").asString() + "&version_of="
                + passage.get("version").asInt() + "&text_revision="
                + passage.get("text_revision").asInt() + field("ranges", ranges);
    }

    private HttpResponse<String> deed(String deed, String fields) {
        return osk.post(FERRIES + "/quotations", "deed=" + deed + "&" + fields);
    }

    private String settlement(int number) {
        return json(FERRIES + ".json")
                .at("/quotations/" + (number - 1) + "/settlement/kind")
                .asString();
    }

    private static void done(HttpResponse<String> answer, String fragment) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(FERRIES + fragment);
    }

    private void settle() {
        done(deed("confirm", named(1) + seen(1)), "#e1");
        done(deed("take-words", named(2)), "#e2");
        done(deed("confirm", named(2) + seen(2)), "#e2");
        done(deed("waive", named(3) + "&reason=Words+of+a+pamphlet."), "#e3");
    }

    /** The release becomes public without the story, which is put into it behind. */
    private void publishBefore() {
        Editor editor = new Editor("osk", "osk");
        trove.archive.newsroom().move(editor, "ferries", ferries().version(), null);
        trove.archive.publication().publish("osk", "strait", null);
        done(
                osk.post(
                        FERRIES + "/release",
                        "release=strait&version=" + ferries().version()),
                "#publish");
    }

    private List<String> trail() {
        return trove.archive.catalogue().trail().list(null, null, Long.MAX_VALUE, 99).reversed().stream()
                .map(AuditEntry::what)
                .filter(what -> what.matches("(story|quotation|passage)\\..*"))
                .toList();
    }

    @Test
    void editors_are_here_and_nobody_else() {
        colleagues.hire("cole", Role.CONTRIBUTOR, Role.ARCHIVIST, Role.MODERATOR, Role.ADMINISTRATOR);
        Colleague cole = colleagues.signIn("cole");
        for (String path : List.of(STORIES, FERRIES, FERRIES + "/drafts", FERRIES + "/drafts/1")) {
            for (String ending : List.of("", ".json")) {
                assertThat(osk.get(path + ending).statusCode()).as(path).isEqualTo(200);
                assertThat(cole.get(path + ending).statusCode()).as(path).isEqualTo(404);
                assertThat(browser.get(path + ending).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(cole.get(path).body().replace(path, "HERE"))
                    .isEqualTo(cole.get("/desk/never").body().replace("/desk/never", "HERE"));
        }
        for (String path : List.of(
                "",
                "/ferries",
                "/ferries/judge",
                "/ferries/quotations",
                "/ferries/release",
                "/ferries/out",
                "/ferries/corrections",
                "/ferries/related",
                "/ferries/drafts/1")) {
            assertThat(cole.post(STORIES + path, "title=Mine&text=Mine&version=1&deed=waive")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(browser.post(STORIES + path, "text=Mine&version=1", "Cookie", osk.cookie())
                            .statusCode())
                    .as("a form that no page made: " + path)
                    .isEqualTo(403);
        }
        assertThat(osk.get(STORIES + "/never").statusCode()).isEqualTo(404);
        assertThat(osk.get(FERRIES + "/drafts/7").statusCode()).isEqualTo(404);
        assertThat(osk.get("/desk").body()).contains(STORIES);
        assertThat(cole.get("/desk").body()).doesNotContain(STORIES);
        assertThat(trail()).containsExactly("story.begun");
    }

    @Test
    void the_list_says_how_much_is_not_settled() {
        JsonNode one = json(STORIES + ".json").at("/stories/0");
        assertThat(one.get("quotations").asInt()).isEqualTo(3);
        assertThat(one.get("open").asInt()).isEqualTo(3);
        assertThat(osk.get(STORIES).body()).contains("“Some sort of compromise”", "Draft 1, saved", "Not out");
    }

    @Test
    void a_story_begins_with_a_title_and_its_address_is_made_of_it() {
        HttpResponse<String> begun = osk.post(STORIES, "title=The+cod+%26+herring&release=strait");
        assertThat(begun.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/desk/stories/the-cod-herring"));
        JsonNode story = json(STORIES + "/the-cod-herring.json");
        assertThat(story.get("title").asString()).isEqualTo("The cod & herring");
        assertThat(story.get("release").asString()).isEqualTo("strait");
        assertThat(story.get("text").asString()).contains("byline: osk");

        HttpResponse<String> taken = osk.post(STORIES, "title=Other&slug=ferries&text=Kept+words");
        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("There is already a story at /s/ferries", "Kept words");
        assertThat(osk.post(STORIES, "title=&text=").statusCode()).isEqualTo(400);
    }

    @Test
    void a_pasted_page_becomes_a_draft_with_its_quotations() {
        String html = "<h1>The ‘splendid’ bargain</h1><p class=MsoNormal>Osk said: “The northern ports stay open.”</p>"
                + "<blockquote><p>The fishing fleets will not like it.</p></blockquote>";
        assertThat(osk.post(STORIES, "slug=pasted" + field("text", html)).statusCode())
                .isEqualTo(303);
        JsonNode story = json(STORIES + "/pasted.json");
        assertThat(story.get("text").asString()).startsWith("# The ‘splendid’ bargain");
        assertThat(story.get("quotations")
                        .valueStream()
                        .map(each -> each.at("/verdict/wording").asString()))
                .containsExactly("absent", "exact", "exact");
    }

    @Test
    void quotations_are_confirmed_given_the_words_of_the_page_and_waived_and_the_story_goes_out() {
        assertThat(osk.get(FERRIES).body())
                .contains("3 things stand in the way", "Use the words of the page", "3 things are not settled.");
        assertThat(osk.post(FERRIES + "/out", "version=1").body()).contains("is a draft");
        publishBefore();
        settle();
        assertThat(json(FERRIES + ".json").get("text").asString()).contains("under the treaty command");
        assertThat(osk.get(FERRIES).body())
                .contains("Nothing stands in the way", "1, 2 confirmed against the scan by osk", "3 waived by osk");

        done(osk.post(FERRIES + "/out", "version=" + ferries().version()), "#publish");
        assertThat(browser.get("/s/ferries", "Accept", "text/html").statusCode())
                .isEqualTo(200);
        assertThat(osk.get(STORIES).body()).contains("Edition 1 is out");
        assertThat(trail())
                .containsSubsequence("passage.confirmed", "passage.confirmed", "quotation.waived", "story.put-out");
    }

    @Test
    void what_differs_is_marked_in_the_text_when_that_makes_the_quotation_honest() {
        assertThat(osk.get(FERRIES).body()).contains("Mark what differs", "not under the [trade] command.");
        done(deed("mark", named(2)), "#e2");
        assertThat(json(FERRIES + ".json").get("text").asString())
                .contains("“Our ships would be under a common admiral, but not under the [trade] command.”");
        assertThat(json(FERRIES + ".json").at("/quotations/1/verdict/wording").asString())
                .isEqualTo("edited");
        assertThat(osk.get(FERRIES).body()).doesNotContain("Mark what differs");
        HttpResponse<String> exact = deed("mark", named(1));
        assertThat(exact.statusCode()).isEqualTo(422);
        assertThat(exact.body()).contains("would not be an honest one with marks alone");
    }

    @Test
    void marks_are_proposed_by_the_rules_alone() {
        String story = """
            # Marks

            Osk said: “I would like to outline a scheme for the strait.” Then: “In the second phase we would
            quickly share the patrols.” Then: “We have to find some sort of bargain, a bit from your side.” Then:
            “We do want to work against you.” Then: “Our ships would be under the strait of a common admiral.”
            """;
        trove.archive.newsroom().begin(new Editor("osk", "osk"), "marks", story, "strait");
        assertThat(Pattern.compile("(?s)data-words=\"([^\"]*)\">(?:(?!</form>).)*value=\"mark\"")
                        .matcher(osk.get(STORIES + "/marks").body())
                        .results()
                        .map(form -> form.group(1)))
                .containsExactly(
                        "I would like to outline a … scheme for the strait.",
                        "In the second phase we would [quickly] share the patrols.",
                        "We have to find some sort of [bargain], a [bit] from your side.",
                        "Our ships would be under [the strait of] a common admiral.");
    }

    @Test
    void what_settles_is_taken_back() {
        done(deed("confirm", named(1) + seen(1)), "#e1");
        assertThat(settlement(1)).isEqualTo("confirmed");
        assertThat(osk.get(FERRIES).body()).contains("Take the confirmation back");
        done(deed("unconfirm", named(1)), "#e1");
        assertThat(settlement(1)).isEqualTo("open");
        done(deed("waive", named(3) + "&reason=A+title."), "#e3");
        assertThat(osk.get(FERRIES).body()).contains("Hold it against the pages again");
        done(deed("unwaive", named(3)), "#e3");
        assertThat(settlement(3)).isEqualTo("open");
    }

    @Test
    void a_claim_by_hand_says_whose_words_they_are_and_where() {
        done(
                deed(
                        "claim",
                        named(1) + field("speaker", "Premier Osk") + "&document=" + trove.memcon.id() + "&page=1"),
                "#e1");
        JsonNode verdict = json(FERRIES + ".json").at("/quotations/0/verdict");
        assertThat(verdict.get("place").asString()).isEqualTo("claimed");
        assertThat(verdict.at("/speaker/claimed").asString()).isEqualTo("Premier Osk");
        HttpResponse<String> wrong = deed("claim", named(1) + "&document=d00000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("there is no document d00000000");
    }

    @Test
    void the_second_of_two_texts_is_not_kept_and_not_lost() {
        colleagues.hire("birk", Role.EDITOR);
        Colleague birk = colleagues.signIn("birk");
        assertThat(birk.post(FERRIES, "version=1" + field("text", "# Ports\n\nTheirs.\n"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> stale = osk.post(FERRIES, "version=1" + field("text", "# Ports\n\nMine.\n"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Somebody else saved this story meanwhile", "birk saved draft 2")
                .contains("<del class=\"diff-quote\">Theirs</del><ins class=\"diff-page\">Mine</ins>")
                .contains("name=\"version\" value=\"2\"", "name=\"apart\" value=\"yes\"");
        assertThat(ferries().newest().markdown()).contains("Theirs");
        assertThat(osk.post(FERRIES, "version=2&apart=yes" + field("text", "# Ports\n\nMine.\n"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(trove.archive.newsroom().history("ferries")).hasSize(3);
    }

    @Test
    void the_second_of_two_deeds_is_told() {
        String mine = named(3) + "&reason=A+title.";
        done(deed("waive", mine), "#e3");
        HttpResponse<String> late = deed("waive", mine);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else changed this meanwhile");
        String seen = named(1) + seen(1).replace("text_revision=", "text_revision=9");
        assertThat(deed("confirm", seen).statusCode()).isEqualTo(409);
        for (String address : List.of("/release", "/out", "/drafts/1")) {
            assertThat(osk.post(FERRIES + address, "version=77&release=").statusCode())
                    .as(address)
                    .isEqualTo(409);
        }
        assertThat(deed("take-words", named(2).replaceAll("&version=\\d+", "&version=77"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(deed("sing", named(3)).statusCode()).isEqualTo(422);
    }

    @Test
    void a_program_saves_with_if_match() {
        HttpResponse<String> twin = osk.get(FERRIES + ".json");
        String tag = twin.headers().firstValue("ETag").orElseThrow();
        now.updateAndGet(at -> at.plusSeconds(30));
        assertThat(osk.get(FERRIES + ".json").headers().firstValue("ETag")).contains(tag);
        HttpResponse<String> kept = browser.post(
                FERRIES,
                "text=Nothing&form=" + osk.form(),
                "Cookie",
                osk.cookie(),
                "If-Match",
                tag,
                "Accept",
                "application/json");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(kept.body()).get("version").asInt()).isEqualTo(2);
        assertThat(osk.post(FERRIES, "text=Late", "If-Match", tag).statusCode()).isEqualTo(409);
        assertThat(osk.post(FERRIES, "text=Late").statusCode()).isEqualTo(422);
    }

    @Test
    void what_is_written_is_judged_without_being_kept() {
        String text = "\n# Ports\n\nOsk said “The northern ports stay open”, and “peace on the whole of the strait”.\n";
        HttpResponse<String> answer = osk.post(FERRIES + "/judge", "chosen=1" + field("text", text));
        JsonNode judged = Json.mapper().readTree(answer.body());
        JsonNode first = judged.at("/quotations/0");
        assertThat(text.substring(first.get("start").asInt(), first.get("end").asInt()))
                .isEqualTo("“The northern ports stay open”");
        assertThat(text.substring(
                        first.get("words_start").asInt(), first.get("words_end").asInt()))
                .isEqualTo("The northern ports stay open");
        assertThat(judged.get("card").asString()).contains("1 of 2", "Confirm against the scan");
        assertThat(judged.get("publish").asString()).contains("2 things stand in the way");
        assertThat(judged.get("tally").asString()).isEqualTo("2 quotations, 0 settled");
        assertThat(ferries().version()).isEqualTo(1);
    }

    @Test
    void drafts_are_kept_compared_and_taken_up_again() {
        colleagues.hire("birk", Role.EDITOR);
        colleagues.signIn("birk").post(FERRIES, "version=1" + field("text", "# Cod\n\nAnd herring.\n"));
        assertThat(osk.get(FERRIES + "/drafts").body()).contains("Draft 2", "Draft 1", "with draft 1");
        assertThat(osk.get(FERRIES + "/drafts/1").body()).contains("Take this draft up again", "splendid bargain");
        JsonNode beside = json(FERRIES + "/drafts/2.json?with=1");
        assertThat(beside.get("changes")
                        .valueStream()
                        .map(each -> each.get("in").asString()))
                .contains("both", "before", "after");
        assertThat(osk.get(FERRIES + "/drafts/1?with=1").body()).contains("The two are the same");
        done(osk.post(FERRIES + "/drafts/1", "version=2"), "");
        assertThat(ferries().newest().number()).isEqualTo(3);
        assertThat(ferries().newest().markdown()).isEqualTo(MARKDOWN);
    }

    @Test
    void a_verdict_that_changes_after_it_went_out_is_shown_and_put_right_in_public() {
        publishBefore();
        settle();
        osk.post(FERRIES + "/out", "version=" + ferries().version());
        assertThat(osk.get(FERRIES).body()).doesNotContain("Changed since it went out");
        readAnew();
        assertThat(osk.get(FERRIES).body())
                .contains(
                        "Changed since it went out",
                        "Quotation 1 was exact when it went out and is altered by text",
                        "of page 1 of “Ferries of the Varran Strait”, read by",
                        "on 24 November 2026");
        assertThat(json(STORIES + ".json").at("/stories/0/changed").asInt()).isEqualTo(1);
        JsonNode changed = json(FERRIES + ".json").at("/changed/0");
        assertThat(changed.get("is").asString()).isEqualTo("altered");
        assertThat(changed.get("page").asString()).isEqualTo(trove.page(2, 1));
        assertThat(changed.get("text_revision").asInt()).isGreaterThan(1);
        assertThat(changed.get("at").asString()).startsWith("2026-11-24T");

        done(osk.post(FERRIES + "/corrections", "correction=It+was+a+sort+of+deal."), "#corrections");
        assertThat(trove.archive.catalogue().stories().corrections(Viewer.local(), "ferries"))
                .extracting("text")
                .containsExactly("It was a sort of deal.");
        assertThat(osk.post(FERRIES + "/corrections", "correction=").statusCode())
                .isEqualTo(422);

        trove.archive.newsroom().begin(new Editor("osk", "osk"), "cod", "# Cod\n", null);
        done(osk.post(FERRIES + "/related", "stories=/s/cod"), "#related");
        assertThat(trove.archive.catalogue().editions().related("ferries")).containsExactly("cod");
        assertThat(osk.post(FERRIES + "/related", "stories=ferries").body()).contains("do not fit");
        done(osk.post(FERRIES + "/corrections", "correction=Another."), "#corrections");
        assertThat(osk.post(
                                FERRIES + "/release",
                                "release=&version=" + ferries().version())
                        .body())
                .contains("has gone out with the release strait");
    }

    @Test
    void stories_about_the_same_are_proposed_and_put_beside_by_one_press() {
        publishBefore();
        settle();
        osk.post(FERRIES + "/out", "version=" + ferries().version());
        trove.archive
                .newsroom()
                .begin(new Editor("osk", "osk"), "ports", "# Ports\n\n“The northern ports stay open.”\n", "strait");
        String ports = STORIES + "/ports";
        JsonNode proposed = json(ports + ".json").at("/proposed/0");
        assertThat(proposed.get("story").asString()).isEqualTo("ferries");
        assertThat(proposed.get("documents").asInt()).isEqualTo(1);
        assertThat(proposed.get("people").asInt()).isEqualTo(2);
        assertThat(proposed.get("month").asBoolean()).isTrue();
        assertThat(osk.get(ports).body())
                .contains(
                        "Put it beside",
                        "quotes 1 document that this one quotes. 2 people in documents of both. Documents of the same"
                                + " month.");
        osk.post(ports + "/related", "stories=ferries");
        assertThat(json(ports + ".json").get("proposed")).isEmpty();
        assertThat(json(ports + ".json").at("/related/0").asString()).isEqualTo("ferries");
    }

    /** Has the first page of the latest version read as saying something else. */
    private void readAnew() {
        var pages = trove.archive.catalogue().pages();
        pages.retry(trove.memcon.id(), null, null, true);
        for (PageKey key : pages.lease("typist", Duration.ofMinutes(5), 100)) {
            String text = key.page() == 1 ? Trove.FIRST.replace("some sort of", "no sort of") : Trove.SECOND;
            pages.complete(
                    "typist",
                    key,
                    Typist.type(
                            text,
                            key.page() == 1 ? "" : "Premier Osk",
                            trove.archive.home().image(key)));
        }
        trove.file();
    }
}
