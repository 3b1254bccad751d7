package verbatim.catalogue;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Lists of strings as JSON arrays, the way columns hold them and statements take them. */
final class Lists {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Lists() {}

    static String json(List<String> strings) {
        return JSON.writeValueAsString(strings);
    }

    static String json(Map<String, Integer> numbers) {
        return JSON.writeValueAsString(numbers);
    }

    static List<String> strings(String json) {
        return json.equals("[]") ? List.of() : List.of(JSON.readValue(json, String[].class));
    }
}
