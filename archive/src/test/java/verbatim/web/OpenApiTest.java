package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import verbatim.wire.Json;

/** The description for programs says all that the site answers, and the site answers as it says. */
class OpenApiTest {
    @TempDir
    private static Path folder;

    private static Trove trove;
    private static Site site;
    private static Browserless browser;
    private static JsonNode api;

    @BeforeAll
    static void start() {
        trove = new Trove(folder);
        EveryPage.of(trove);
        site = Site.start(trove.archive, "127.0.0.1", 0);
        browser = new Browserless(site.address());
        api = json("/api/v1/openapi.json");
    }

    @AfterAll
    static void stop() {
        site.close();
        trove.close();
    }

    private static JsonNode json(String path) {
        return Json.mapper().readTree(browser.get(path).body());
    }

    @Test
    void no_route_is_missing_and_none_is_invented() {
        List<String> described = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).containsExactlyInAnyOrderElementsOf(forPrograms());
    }

    /** Without the pages that have a twin or are for people alone, and what browsers ask by themselves. */
    private static List<String> forPrograms() {
        List<String> answered = new ArrayList<>();
        Javalin.create(config -> {
            Assets assets = Assets.load();
            Html html = new Html(assets);
            Routes routes = new Routes(
                    config.routes,
                    html,
                    new Counted(trove.archive.catalogue(), assets.root()),
                    ViewerOf.local(),
                    trove.archive.catalogue());
            routes.register(Handlers.of(trove.archive, assets, html, Crowd.standard()));
            answered.addAll(routes.answered());
        });
        return answered.stream()
                .filter(route -> !answered.contains(route + ".json") || route.equals("GET /q/{id}"))
                .filter(route -> !route.matches(
                        "(GET|POST) /log(in|out).*|POST /desk/.*|POST /preview|POST (/s/\\{slug})?/replies.*"))
                .filter(route -> !route.startsWith("OPTIONS ") && !route.contains("/assets/"))
                .filter(route -> !List.of("GET /about", "GET /help", "GET /robots.txt", "GET /desk/chronology/new")
                        .contains(route))
                .toList();
    }

    @Test
    void every_reference_leads_somewhere_and_every_operation_has_a_name_of_its_own() {
        JsonNode schemas = api.get("components").get("schemas");
        assertThat(api.findValuesAsString("$ref"))
                .isNotEmpty()
                .allMatch(reference -> schemas.has(reference.replace("#/components/schemas/", "")));
        assertThat(api.findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void what_is_sent_has_the_shape_that_was_promised() {
        String document = "/d/" + trove.memcon.id();
        fits("/.json", "/.json");
        fits("/search.json", "/search.json?q=admiral");
        fits("/check.json", "/check.json?quote=" + Browserless.encoded("some kind of compromise, a little from mine"));
        fits("/s.json", "/s.json");
        fits("/s/{slug}.json", "/s/ferries.json");
        fits("/s/{slug}.json", "/s/patrols.json");
        fits("/chronology.json", "/chronology.json");
        fits("/about.json", "/about.json");
        fits("/help.json", "/help.json");
        fits("/d.json", "/d.json");
        fits("/d/{id}.json", document + ".json");
        fits("/d/{id}/v{n}.json", document + "/v1.json");
        fits("/d/{id}/v{n}/p{page}.json", document + "/v1/p1.json");
        fits("/iiif/{id}/manifest", "/iiif/" + trove.memcon.id() + "/manifest");
    }

    private static void fits(String path, String address) {
        JsonNode schema =
                api.at("/paths/" + path.replace("/", "~1") + "/get/responses/2XX/content/application~1json/schema");
        List<String> wrong = new ArrayList<>();
        fits(schema, json(address), address, wrong);
        assertThat(wrong).isEmpty();
    }

    /** As much of JSON Schema as the description uses. */
    private static void fits(JsonNode schema, JsonNode value, String where, List<String> wrong) {
        if (schema.has("$ref")) {
            fits(api.at(schema.get("$ref").asString().substring(1)), value, where, wrong);
        } else if (schema.has("anyOf")) {
            if (!value.isNull()) {
                fits(schema.get("anyOf").get(0), value, where, wrong);
            }
        } else if (!schema.has("type") || !ofType(schema.get("type"), value)) {
            wrong.add(where + " is " + value.getNodeType() + ", promised " + schema);
        } else if (value.isArray()) {
            value.forEach(each -> fits(schema.get("items"), each, where + "[]", wrong));
        } else if (value.isObject() && schema.has("properties")) {
            schema.get("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    wrong.add(where + " lacks " + name);
                }
            });
            value.properties().forEach(each -> {
                JsonNode property = schema.get("properties").path(each.getKey());
                fits(property, each.getValue(), where + "." + each.getKey(), wrong);
            });
        }
    }

    private static boolean ofType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> ofType(each, value));
        }
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isNull();
        };
    }
}
