package verbatim.web.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked of the site.
 *
 * @param method in lower case
 * @param path with {@code {names}} for its parts
 * @param does one sentence
 * @param query the parameters of the query, or of the form when the method is post
 * @param answer the shape that is sent; null when it is no JSON of ours
 * @param mediaType of the answer
 */
record Operation(
        String method,
        String path,
        String does,
        List<Parameter> query,
        @Nullable Class<?> answer,
        String mediaType) {
    /** A parameter that may be left out, unless its name ends with an exclamation mark. */
    record Parameter(String marked, String type, String means) {
        String name() {
            return marked.replace("!", "");
        }

        boolean required() {
            return marked.endsWith("!");
        }
    }

    static Operation json(String method, String path, String does, Class<?> answer, Parameter... query) {
        return new Operation(method, path, does, List.of(query), answer, "application/json");
    }

    static Operation other(String path, String does, String mediaType) {
        return new Operation("get", path, does, List.of(), null, mediaType);
    }

    static Parameter text(String name, String means) {
        return new Parameter(name, "string", means);
    }

    static Parameter number(String name, String means) {
        return new Parameter(name, "integer", means);
    }

    /** Unique in the document: the method and the words of the path. */
    String id() {
        String words = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return method + (words.isEmpty() ? "" : "-") + words;
    }
}
