package verbatim.home;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.language.Language;

/** Settings by their keys, as written, with where each came from; asking for one turns it into its type. */
final class Settings {
    /** Every key there is. */
    static final List<String> KEYS = List.of(
            "store",
            "catalogue",
            "search",
            "public_url",
            "title",
            "contact",
            "languages",
            "reader.processes",
            "reader.heap",
            "reader.page_deadline",
            "limits.file",
            "mail.smtp",
            "mail.from",
            "mail.to",
            "mail.language",
            "replies.keep_email_days",
            "replies.key",
            "oidc.issuer",
            "oidc.client_id",
            "oidc.client_secret",
            "oidc.name",
            "oidc.claim");

    /** Variables with our prefix that are no settings: the home's folder, and what the launcher and the tests use. */
    private static final Set<String> OTHER_VARIABLES = Set.of(
            "VERBATIM_HOME", "VERBATIM_CHROMIUM", "VERBATIM_LOG", "VERBATIM_SHARED_DATA", "VERBATIM_JAVA_OPTIONS");

    private static final Set<String> SECRET = Set.of("mail.smtp", "store", "catalogue", "search");

    /** Nothing but a secret, which no file that is copied and shown around holds. */
    private static final Set<String> VARIABLE_ONLY = Set.of("oidc.client_secret", "replies.key");

    private static final Pattern PASSWORD = Pattern.compile("(//[^:/@]*:)[^@/]*@");
    private static final Pattern WEB = Pattern.compile(
            "(https://[a-zA-Z0-9.-]{1,253}(:\\d{1,5})?|http://(127\\.0\\.0\\.1|localhost):\\d{1,5})(/[a-zA-Z0-9._~/-]*)?");
    private static final Pattern CONTACT = Pattern.compile(
            "mailto:[^@\\s<>]{1,64}@[a-zA-Z0-9.-]{1,253}|https://[a-zA-Z0-9.-]{1,253}(:\\d{1,5})?(/[^\\s<>]{0,500})?");
    private static final Pattern BYTES = Pattern.compile("(\\d{1,15}) ?(B|KB|MB|GB|TB)?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h|d)");

    private final Map<String, Written> written;
    private final List<Config.Setting> shown = new ArrayList<>();

    /** A value as written, and where. */
    private record Written(String value, String origin) {}

    private Settings(Map<String, Written> written) {
        this.written = written;
    }

    static Settings none() {
        return new Settings(Map.of());
    }

    static Settings read(Path file, Map<String, String> variables) {
        Map<String, Written> written = new HashMap<>();
        if (Files.exists(file)) {
            flatten("", toml(file), file.toString(), written);
        }
        new TreeMap<>(variables).forEach((name, value) -> variable(name, value, written));
        return new Settings(written);
    }

    private static JsonNode toml(Path file) {
        try {
            return TomlMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw Fault.of(Kind.RESOURCES, file + " cannot be read (" + e.getMessage() + ")", "Look at the file.", e);
        } catch (JacksonException e) {
            throw Fault.of(
                    Kind.USE,
                    file + " is not TOML (" + e.getOriginalMessage() + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ")",
                    "Write lines like: title = \"Our archive\".",
                    e);
        }
    }

    private static void flatten(String prefix, JsonNode node, String origin, Map<String, Written> into) {
        node.forEachEntry((name, value) -> {
            String key = prefix + name;
            if (value.isObject()) {
                flatten(key + ".", value, origin, into);
                return;
            }
            if (!KEYS.contains(key)) {
                throw unknown(key, origin);
            }
            if (VARIABLE_ONLY.contains(key)) {
                throw Fault.of(
                        Kind.USE,
                        origin + ": " + key + " is a secret and does not belong in this file",
                        "Put it into a file of its own, and name that by VERBATIM_"
                                + key.replace('.', '_').toUpperCase(Locale.ROOT) + "_FILE.");
            }
            into.put(key, new Written(plain(value), origin));
        });
    }

    private static String plain(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString();
    }

    private static void variable(String name, String value, Map<String, Written> into) {
        if (!name.startsWith("VERBATIM_") || OTHER_VARIABLES.contains(name)) {
            return;
        }
        boolean named = name.endsWith("_FILE") && keyOf(name) == null;
        String key = keyOf(named ? name.substring(0, name.length() - "_FILE".length()) : name);
        if (key == null) {
            throw unknown(name, "the environment");
        }
        into.put(key, new Written(named ? secret(name, value) : value, name));
    }

    private static @Nullable String keyOf(String variable) {
        String plain = variable.substring("VERBATIM_".length()).toLowerCase(Locale.ROOT);
        return KEYS.stream()
                .filter(key -> key.replace('.', '_').equals(plain))
                .findFirst()
                .orElse(null);
    }

    private static String secret(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw Fault.of(
                    Kind.USE,
                    "the file " + file + " that " + variable + " names cannot be read (" + e.getMessage() + ")",
                    "Name a readable file.",
                    e);
        }
    }

    private static Fault unknown(String key, String origin) {
        return Fault.of(
                Kind.USE,
                origin + ": unknown setting " + key,
                "Remove it, or use one of: " + String.join(", ", KEYS) + ".");
    }

    List<Config.Setting> shown() {
        return shown;
    }

    private @Nullable String value(String key, @Nullable String byDefault) {
        Written found = written.get(key);
        String value = found == null ? byDefault : found.value();
        shown.add(new Config.Setting(
                key, value == null ? "" : shown(key, value), found == null ? "default" : found.origin()));
        return value;
    }

    private static String shown(String key, String value) {
        if (VARIABLE_ONLY.contains(key)) {
            return "***";
        }
        return SECRET.contains(key) ? PASSWORD.matcher(value).replaceAll("$1***@") : value;
    }

    private Fault unfit(String key, String expected) {
        Written found = written.get(key);
        return Fault.of(
                Kind.USE,
                (found == null ? "the default" : found.origin()) + ": the setting " + key + " does not fit (got "
                        + (found == null ? "nothing" : found.value()) + ", expected " + expected + ")",
                "Correct it.");
    }

    @Nullable
    String textOrNull(String key) {
        String value = value(key, null);
        return value == null || value.isBlank() ? null : value;
    }

    /** An address that nobody on the way can read or change: https, or this machine. */
    @Nullable
    URI webOrNull(String key) {
        String value = textOrNull(key);
        if (value == null) {
            return null;
        }
        if (!WEB.matcher(value).matches()) {
            throw unfit(key, "https://…, without ? and #");
        }
        return URI.create(value);
    }

    /** Where people write to. */
    @Nullable
    String contactOrNull(String key) {
        String value = textOrNull(key);
        if (value != null && !CONTACT.matcher(value).matches()) {
            throw unfit(key, "mailto:somebody@example or https://…");
        }
        return value;
    }

    String text(String key, String byDefault) {
        String value = value(key, byDefault);
        if (value == null || value.isBlank()) {
            throw unfit(key, "some text");
        }
        return value;
    }

    /** The default, or anything that starts with the prefix. */
    String oneOf(String key, String byDefault, String prefix) {
        String value = text(key, byDefault);
        if (!value.equals(byDefault) && !value.startsWith(prefix)) {
            throw unfit(key, byDefault + " or " + prefix + "…");
        }
        return value;
    }

    /** English, unless another that has texts is named. */
    Language language(String key) {
        return Language.tagged(text(key, Language.ENGLISH.tag()))
                .orElseThrow(() -> unfit(
                        key,
                        "one of " + Language.all().stream().map(Language::tag).collect(Collectors.joining(", "))));
    }

    List<String> list(String key, List<String> byDefault) {
        List<String> values = Arrays.stream(
                        text(key, String.join(",", byDefault)).split(",", -1))
                .map(String::strip)
                .toList();
        if (values.contains("")) {
            throw unfit(key, "names, none empty");
        }
        return values;
    }

    List<String> listOrNone(String key) {
        String value = textOrNull(key);
        return value == null ? List.of() : list(key, List.of(value));
    }

    int number(String key, int byDefault, int least, int most) {
        String value = text(key, String.valueOf(byDefault));
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw unfit(key, "a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    long bytes(String key, String byDefault, long least) {
        Matcher parts = BYTES.matcher(text(key, byDefault));
        long bytes = parts.matches() ? Long.parseLong(parts.group(1)) * unit(parts.group(2)) : -1;
        if (bytes < least) {
            throw unfit(key, "a size like 768 MB, at least " + (least >> 20) + " MB");
        }
        return bytes;
    }

    private static long unit(@Nullable String unit) {
        return 1L << (10 * Math.max(0, List.of("B", "KB", "MB", "GB", "TB").indexOf(unit == null ? "B" : unit)));
    }

    Duration duration(String key, String byDefault) {
        Matcher parts = DURATION.matcher(text(key, byDefault));
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw unfit(key, "a duration like 90 s or 2 min");
        }
        long n = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            case "min" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
    }
}
