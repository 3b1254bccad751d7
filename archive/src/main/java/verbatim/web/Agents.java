package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.LinkedHashMap;
import java.util.Map;

/** Browsers by what they call themselves: enough for a person to tell their own apart. */
final class Agents {
    /** In this order: most browsers also call themselves by the names of others. */
    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Agents() {}

    /** Such as "Firefox on Linux". */
    static String named(String agent) {
        String browser = browser(first(BROWSERS, agent, ""));
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : t("desk.agent.on", "browser", browser, "system", system);
    }

    private static String browser(String name) {
        return switch (name) {
            case "" -> t("desk.agent.program");
            case "Chrome" -> t("desk.agent.chrome");
            default -> name;
        };
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
