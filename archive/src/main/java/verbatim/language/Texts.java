package verbatim.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The texts of one language, each pattern parsed once and kept. Thread-safe. */
public final class Texts {
    private static final Map<Language, Texts> KEPT = new ConcurrentHashMap<>();
    private static final ScopedValue<Texts> SPOKEN = ScopedValue.newInstance();

    private final Language language;
    private final Function<String, Properties> areas;
    private final Map<String, Properties> read = new ConcurrentHashMap<>();
    private final Map<String, Text> parsed = new ConcurrentHashMap<>();

    private Texts(Language language, Function<String, Properties> areas) {
        this.language = language;
        this.areas = areas;
    }

    /** Those of a language that come with the program. */
    public static Texts of(Language language) {
        return KEPT.computeIfAbsent(language, spoken -> new Texts(spoken, area -> load(spoken, area)));
    }

    /**
     * Those of a language from elsewhere.
     *
     * @param areas gives the texts of an area, such as {@code story}, by their whole keys
     */
    public static Texts of(Language language, Function<String, Properties> areas) {
        return new Texts(language, areas);
    }

    /** A text in the language that is spoken, as templates and code ask for it; see {@link #say}. */
    public static String t(String key, Object... named) {
        return spoken().say(key, named);
    }

    /** Those of the request under way; English where there is none. */
    public static Texts spoken() {
        return SPOKEN.isBound() ? SPOKEN.get() : of(Language.ENGLISH);
    }

    /** Does the work in this language, on this thread. */
    public <T, E extends Exception> T speaking(ScopedValue.CallableOp<T, E> work) throws E {
        return ScopedValue.where(SPOKEN, this).call(work);
    }

    public Language language() {
        return language;
    }

    /**
     * A text.
     *
     * @param named names and values of the pattern's arguments in turn
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key, Object... named) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < named.length; i += 2) {
            values.put((String) named[i], named[i + 1]);
        }
        return say(key, values);
    }

    /** Likewise, with the values by their names. */
    public String say(String key, Map<String, Object> values) {
        return parsed.computeIfAbsent(key, this::parse).say(values);
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return pattern(key).isPresent();
    }

    private Optional<String> pattern(String key) {
        String area = key.substring(0, Math.max(0, key.indexOf('.')));
        return Optional.ofNullable(read.computeIfAbsent(area, areas).getProperty(key));
    }

    private Text parse(String key) {
        return pattern(key)
                .map(pattern -> Text.of(pattern, language))
                .orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + language.tag()));
    }

    private static Properties load(Language language, String area) {
        Properties texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream(language.tag() + "/" + area + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private sealed interface Text {
        String say(Map<String, Object> values);

        static Text of(String pattern, Language language) {
            MessageFormat format = new MessageFormat(pattern, ULocale.forLocale(language.locale()));
            return format.getArgumentNames().isEmpty() ? new Plain(format.format(Map.of())) : new Pattern(format);
        }
    }

    private record Plain(String text) implements Text {
        @Override
        public String say(Map<String, Object> values) {
            return text;
        }
    }

    /** ICU's format is not thread-safe; forming one takes some microseconds. */
    private record Pattern(MessageFormat format) implements Text {
        @Override
        public String say(Map<String, Object> values) {
            synchronized (format) {
                return format.format(values);
            }
        }
    }
}
