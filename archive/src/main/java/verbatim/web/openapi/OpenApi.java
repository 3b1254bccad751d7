package verbatim.web.openapi;

import static verbatim.web.openapi.Operation.json;
import static verbatim.web.openapi.Operation.number;
import static verbatim.web.openapi.Operation.other;
import static verbatim.web.openapi.Operation.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import verbatim.web.api.AboutJson;
import verbatim.web.api.AccountJson;
import verbatim.web.api.AccountsJson;
import verbatim.web.api.CheckJson;
import verbatim.web.api.ChronologyDeskJson;
import verbatim.web.api.ChronologyJson;
import verbatim.web.api.DateJson;
import verbatim.web.api.DeskJson;
import verbatim.web.api.DocumentJson;
import verbatim.web.api.DraftJson;
import verbatim.web.api.DraftsJson;
import verbatim.web.api.EventDeskJson;
import verbatim.web.api.EventJson;
import verbatim.web.api.ExcerptJson;
import verbatim.web.api.HelpJson;
import verbatim.web.api.HomeJson;
import verbatim.web.api.LinkJson;
import verbatim.web.api.ListJson;
import verbatim.web.api.OembedJson;
import verbatim.web.api.OwnPasswordJson;
import verbatim.web.api.OwnReplyJson;
import verbatim.web.api.ProblemJson;
import verbatim.web.api.ReleaseDeskJson;
import verbatim.web.api.ReleaseDocumentsJson;
import verbatim.web.api.ReleaseJson;
import verbatim.web.api.ReleasesDeskJson;
import verbatim.web.api.RepliesJson;
import verbatim.web.api.ReplyBlocksJson;
import verbatim.web.api.ReplyQueueJson;
import verbatim.web.api.SearchJson;
import verbatim.web.api.StoriesDeskJson;
import verbatim.web.api.StoriesJson;
import verbatim.web.api.StoryDeskJson;
import verbatim.web.api.TextDeskJson;
import verbatim.web.api.ToldJson;
import verbatim.web.api.TrailJson;
import verbatim.web.iiif.Manifest;
import verbatim.wire.PageTextJson;
import verbatim.wire.VerdictJson;

/** The description of the site for programs, https://spec.openapis.org/oas/v3.1.1.html. */
public final class OpenApi {
    private static final Pattern PART = Pattern.compile("\\{([a-z0-9]+)}");
    private static final String IMAGE = "/{region}/{size}/{rotation}/{quality}";

    private static final List<Operation> OPERATIONS = List.of(
            json("get", "/.json", "What is here.", HomeJson.class),
            json(
                    "get",
                    "/search.json",
                    "Pages by their words.",
                    SearchJson.class,
                    text("q", "Words, \"phrases\", OR, -without, title:, kind:, release:, document:."),
                    text("kind", "Of this kind alone."),
                    text("release", "Of this release alone."),
                    text("from", "Dated then or later, such as 1995-10."),
                    text("to", "Dated then or earlier."),
                    number("offset", "Hits to leave out first.")),
            json(
                    "get",
                    "/check.json",
                    "Judges one quotation.",
                    VerdictJson.class,
                    text("quote!", "The words."),
                    text("speaker", "Who is said to have said them."),
                    text("document", "An id, or a received file's name."),
                    number("page", "Where in the document.")),
            json(
                    "post",
                    "/check.json",
                    "Judges every quotation of an article.",
                    CheckJson.class,
                    text("text!", "The article, as plain text, Markdown or HTML.")),
            json("get", "/s.json", "The stories, newest first.", StoriesJson.class),
            json("get", "/s/{slug}.json", "A story with the evidence for its quotations.", ToldJson.class),
            json(
                    "get",
                    "/r/{slug}.json",
                    "A release and its numbered documents.",
                    ReleaseJson.class,
                    text("kind", "Of this kind alone."),
                    text("with", "With this participant alone, as printed."),
                    text("from", "Dated then or later, such as 1995-10."),
                    text("to", "Dated then or earlier."),
                    text("words", "With these words in title, subject or name."),
                    text(
                            "order",
                            "quoted: those that stories quote most, first; dated: the earliest first; else as listed."),
                    number("after", "As the twin's next says.")),
            json(
                    "get",
                    "/r/{slug}/{n}.json",
                    "Leads to the document that has this number for ever.",
                    DocumentJson.class),
            other(
                    "/feed.atom",
                    "Releases, stories and corrections as they become public; from.",
                    "application/atom+xml"),
            other(
                    "/r/{slug}/feed.atom",
                    "Documents, stories and corrections of a release; from.",
                    "application/atom+xml"),
            json(
                    "get",
                    "/chronology.json",
                    "Events in the order of time, each with what proves it.",
                    ChronologyJson.class,
                    text("release", "Of this release alone."),
                    text("story", "Shown in this story alone."),
                    text("from", "That may have happened then or later, such as 1995-10."),
                    text("to", "That may have happened then or earlier."),
                    text("words", "With these words in sentence, place or note."),
                    number("offset", "Events to leave out first.")),
            json("get", "/chronology/{id}.json", "An event of the chronology.", EventJson.class),
            other("/chronology.ics", "The same events as iCalendar; release, story, from, to, words.", "text/calendar"),
            other(
                    "/chronology/feed.atom",
                    "Events as they become public, the last first; from.",
                    "application/atom+xml"),
            json("get", "/d.json", "All documents.", ListJson.class, number("from", "Documents to leave out first.")),
            json("get", "/d/{id}.json", "A document and its versions.", DocumentJson.class),
            json("get", "/d/{id}/v{n}.json", "One version of a document.", DocumentJson.class),
            json("get", "/d/{id}/v{n}/p{page}.json", "The text of a page.", PageTextJson.class),
            other("/d/{id}/v{n}/cite.bib", "The version of a document as a citation.", "application/x-bibtex"),
            other(
                    "/d/{id}/v{n}/cite.ris",
                    "The version of a document as a citation.",
                    "application/x-research-info-systems"),
            other(
                    "/d/{id}/v{n}/cite.csl.json",
                    "The version of a document as a citation.",
                    "application/vnd.citationstyles.csl+json"),
            other("/d/{id}/v{n}/p{page}/cite.bib", "The page as a citation.", "application/x-bibtex"),
            other("/d/{id}/v{n}/p{page}/cite.ris", "The page as a citation.", "application/x-research-info-systems"),
            other(
                    "/d/{id}/v{n}/p{page}/cite.csl.json",
                    "The page as a citation.",
                    "application/vnd.citationstyles.csl+json"),
            other("/q/{id}/cite.bib", "The words of a permanent link as a citation.", "application/x-bibtex"),
            other(
                    "/q/{id}/cite.ris",
                    "The words of a permanent link as a citation.",
                    "application/x-research-info-systems"),
            other(
                    "/q/{id}/cite.csl.json",
                    "The words of a permanent link as a citation.",
                    "application/vnd.citationstyles.csl+json"),
            json(
                    "post",
                    "/q",
                    "Makes a permanent link to exact words; send Accept: application/json.",
                    LinkJson.class,
                    text("document!", "Its id."),
                    number("version!", "Of the document."),
                    number("page", "Of the version."),
                    text("words", "By number from 1, such as 12-20."),
                    text("ranges", "page:start-end, with commas between."),
                    number("text", "The text revision that is meant.")),
            json("get", "/q/{id}.json", "The words of a permanent link.", LinkJson.class),
            json("get", "/q/{id}/card.json", "The words of a permanent link for another site.", OembedJson.class),
            json(
                    "get",
                    "/oembed",
                    "The same, as oEmbed 1.0 asks for it.",
                    OembedJson.class,
                    text("url!", "The permanent link, absolute."),
                    number("maxwidth", "Pixels."),
                    text("format", "json, or left out.")),
            other("/q/{id}", "Leads to the page with the words lit.", "text/html"),
            other("/files/{sha256}", "A received file, byte for byte, with ranges.", "application/octet-stream"),
            json("get", "/iiif/{id}/manifest", "A document for IIIF viewers.", Manifest.class),
            other("/iiif/3/{id}", "Leads to the description of a page's image.", "application/json"),
            other("/iiif/3/{id}/info.json", "A page's image, by Image API 3.0.", "application/json"),
            other("/iiif/3/{id}" + IMAGE, "A picture of a page, by Image API 3.0.", "image/jpeg"),
            other("/iiif/2/{id}", "Leads to the description of a page's image.", "application/json"),
            other("/iiif/2/{id}/info.json", "A page's image, by Image API 2.1.", "application/json"),
            other("/iiif/2/{id}" + IMAGE, "A picture of a page, by Image API 2.1.", "image/jpeg"),
            json("get", "/desk.json", "Who is signed in, and where.", DeskJson.class),
            json("get", "/desk/password.json", "Whose password can be changed.", OwnPasswordJson.class),
            json("get", "/desk/accounts.json", "The accounts, for administrators.", AccountsJson.class),
            json(
                    "get",
                    "/desk/accounts/{name}.json",
                    "One account; its ETag goes into If-Match of an edit.",
                    AccountJson.class),
            json(
                    "get",
                    "/desk/audit.json",
                    "The audit trail, newest first, for administrators.",
                    TrailJson.class,
                    text("who", "This account's entries alone."),
                    text("what", "This kind alone, such as account or account.added."),
                    number("below", "Entries with smaller numbers alone.")),
            json("get", "/about.json", "About this copy.", AboutJson.class),
            json("get", "/help.json", "What the words of verdicts mean.", HelpJson.class),
            other(
                    "/preview/{token}",
                    "Leads to a release that is not public yet, for whoever has the link.",
                    "text/html"),
            json("get", "/desk/releases.json", "Every release, for archivists and editors.", ReleasesDeskJson.class),
            json(
                    "get",
                    "/desk/releases/{slug}.json",
                    "One release; its ETag goes into If-Match of an edit.",
                    ReleaseDeskJson.class),
            json(
                    "get",
                    "/desk/releases/{slug}/documents.json",
                    "The documents of a release in the order of its list, closed ones among them.",
                    ReleaseDocumentsJson.class,
                    number("after", "Only documents behind this position."),
                    text("find", "Words to look for among the documents of no release.")),
            json(
                    "get",
                    "/desk/releases/{slug}/documents/{n}/excerpt.json",
                    "The pages of a closed document that are public all the same; its ETag goes into If-Match of an edit.",
                    ExcerptJson.class,
                    number("of", "The version of the document, when not the one that the pages are of.")),
            json("get", "/desk/stories.json", "Every story at the desk, for editors.", StoriesDeskJson.class),
            json(
                    "get",
                    "/desk/stories/{slug}.json",
                    "A story's newest draft, judged; its ETag goes into If-Match of an edit.",
                    StoryDeskJson.class),
            json("get", "/desk/stories/{slug}/drafts.json", "The drafts of a story.", DraftsJson.class),
            json(
                    "get",
                    "/desk/stories/{slug}/drafts/{n}.json",
                    "A draft of a story, alone or beside another.",
                    DraftJson.class,
                    number("with", "The draft to compare it with.")),
            json("get", "/desk/chronology.json", "Every event at the desk, for editors.", ChronologyDeskJson.class),
            json(
                    "get",
                    "/desk/chronology/date.json",
                    "How a date is understood.",
                    DateJson.class,
                    text("date!", "In the Extended Date/Time Format."),
                    text("zone", "Of its times, an IANA name.")),
            json(
                    "get",
                    "/desk/chronology/{id}.json",
                    "An event at the desk; its ETag goes into If-Match of an edit.",
                    EventDeskJson.class),
            json("get", "/s/{slug}/replies.json", "The shown replies to a story, oldest first.", RepliesJson.class),
            other("/s/{slug}/replies.atom", "The shown replies to a story, newest first.", "application/atom+xml"),
            json(
                    "get",
                    "/replies/{token}.json",
                    "What became of a reply, for whoever has its private link.",
                    OwnReplyJson.class),
            json(
                    "get",
                    "/desk/replies.json",
                    "A pile of replies with why they are held, newest first, for moderators and editors.",
                    ReplyQueueJson.class,
                    text("pile", "waiting, suspect, shown, refused, spam or withdrawn."),
                    text("story", "To this story alone."),
                    text("words", "With these words in name, text or website."),
                    number("below", "Replies with smaller numbers alone.")),
            json("get", "/desk/replies/blocked.json", "The block list.", ReplyBlocksJson.class),
            json(
                    "get",
                    "/desk/text/{id}/v{n}/p{page}.json",
                    "The text of a page and its revisions; its ETag goes into If-Match of an edit.",
                    TextDeskJson.class,
                    number("with", "The earlier text to compare it with; of the page for people.")),
            other("/sitemap.xml", "The sitemap of the sitemaps.", "application/xml"),
            other("/sitemap/{part}.xml", "A sitemap: site, stories-n, documents-n or pages-n.", "application/xml"),
            other("/.well-known/security.txt", "Where faults of security are reported.", "text/plain"),
            other("/healthz", "ok while it serves.", "text/plain"),
            other("/api/v1/openapi.json", "This description.", "application/json"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schemas schemas = new Schemas();
    private final ObjectNode document = NODES.objectNode();

    private OpenApi() {}

    /**
     * The document.
     *
     * @param root the site's own address without a slash
     */
    public static ObjectNode of(String root) {
        return new OpenApi().whole(root);
    }

    private ObjectNode whole(String root) {
        document.put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Verbatim")
                .put("version", "1")
                .put(
                        "description",
                        "An archive of released documents. Offsets are UTF-16 units, half-open; boxes are"
                                + " [x, y, width, height] in pixels of the page image. Properties are added, never changed.");
        document.putArray("servers").addObject().put("url", root);
        ObjectNode paths = document.putObject("paths");
        for (Operation operation : OPERATIONS) {
            ObjectNode path = paths.has(operation.path())
                    ? (ObjectNode) paths.get(operation.path())
                    : paths.putObject(operation.path());
            path.set(operation.method(), one(operation));
        }
        document.putObject("components").set("schemas", schemas.all());
        return document;
    }

    private ObjectNode one(Operation operation) {
        ObjectNode one = NODES.objectNode();
        one.put("operationId", operation.id().toLowerCase(Locale.ROOT));
        one.put("summary", operation.does());
        parameters(one, operation);
        ObjectNode responses = one.putObject("responses");
        ObjectNode good = responses.putObject("2XX");
        good.put("description", operation.does());
        ObjectNode content = good.putObject("content").putObject(operation.mediaType());
        if (operation.answer() != null) {
            content.set("schema", schemas.of(operation.answer()));
        }
        responses
                .putObject("default")
                .put("description", "What went wrong (RFC 9457).")
                .putObject("content")
                .putObject("application/problem+json")
                .set("schema", schemas.of(ProblemJson.class));
        return one;
    }

    private static void parameters(ObjectNode one, Operation operation) {
        var parameters = one.putArray("parameters");
        Matcher parts = PART.matcher(operation.path());
        while (parts.find()) {
            boolean number = parts.group(1).equals("n") || parts.group(1).equals("page");
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", parts.group(1)).put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", number ? "integer" : "string");
        }
        if (operation.method().equals("post")) {
            form(one, operation);
            return;
        }
        for (Operation.Parameter asked : operation.query()) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", asked.name()).put("in", "query").put("required", asked.required());
            parameter.put("description", asked.means());
            parameter.putObject("schema").put("type", asked.type());
        }
    }

    private static void form(ObjectNode one, Operation operation) {
        ObjectNode body = one.putObject("requestBody").put("required", true);
        ObjectNode schema = body.putObject("content")
                .putObject("application/x-www-form-urlencoded")
                .putObject("schema")
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (Operation.Parameter asked : operation.query()) {
            properties.putObject(asked.name()).put("type", asked.type()).put("description", asked.means());
            if (asked.required()) {
                required.add(asked.name());
            }
        }
    }
}
