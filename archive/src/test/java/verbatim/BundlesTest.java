package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.language.Language;

/** Every text is there in every language, with the same arguments, and is used. */
class BundlesTest {
    private static final Path BUNDLES = Repository.root().resolve("archive/src/main/resources/verbatim/language");
    private static final Pattern LINE = Pattern.compile("([a-z0-9_.-]+)=(.+)");

    /** A whole key, or the beginning of one to which code adds the rest: it ends in a point. Those of reasons stand where they like. */
    private static final Pattern USED =
            Pattern.compile("(?:\\b(?:t|h|say)\\(\\s*\"|\"(?=(?:fault|remark)\\.))([a-z][a-z0-9_-]*\\.[a-z0-9_.-]*)\"");

    @Test
    void the_files_are_as_every_one_expects() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Language language : Language.all()) {
            Set<String> seen = new TreeSet<>();
            for (Path file : files(language)) {
                String area = file.getFileName().toString().replace(".properties", ".");
                for (String line : Files.readAllLines(file)) {
                    if (!line.startsWith("#") && !line.isBlank()) {
                        var parts = LINE.matcher(line);
                        if (!parts.matches()) {
                            wrong.add(file.getFileName() + ": not key=text on one line: " + line);
                        } else if (!parts.group(1).startsWith(area)) {
                            wrong.add(parts.group(1) + " does not begin with " + area);
                        } else if (!seen.add(parts.group(1))) {
                            wrong.add(parts.group(1) + " stands twice in " + language.tag());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_language_has_the_same_texts() throws IOException {
        Set<String> english = texts(Language.ENGLISH).keySet();
        for (Language language : Language.all()) {
            assertThat(texts(language).keySet()).as(language.tag()).isEqualTo(english);
        }
    }

    @Test
    void each_text_can_be_read_and_takes_the_same_in_each_language() throws IOException {
        Map<String, String> english = texts(Language.ENGLISH);
        for (Language language : Language.all()) {
            texts(language)
                    .forEach((key, text) -> assertThat(arguments(text))
                            .as("what %s takes in %s", key, language.tag())
                            .isEqualTo(arguments(english.getOrDefault(key, ""))));
        }
    }

    @Test
    void each_count_has_every_form_that_its_language_has() throws IOException {
        for (Language language : Language.all()) {
            Set<String> forms =
                    PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords();
            texts(language).forEach((key, text) -> {
                MessagePattern pattern = new MessagePattern(text);
                for (int i = 0; i < pattern.countParts(); i++) {
                    if (pattern.getPart(i).getType() == Part.Type.ARG_START
                            && pattern.getPart(i).getArgType() == ArgType.PLURAL) {
                        assertThat(forms(pattern, i))
                                .as("the plural forms of %s in %s", key, language.tag())
                                .containsAll(forms);
                    }
                }
            });
        }
    }

    @Test
    void each_text_that_is_asked_for_is_there_and_none_is_idle() throws IOException {
        Set<String> used = used();
        Set<String> there = texts(Language.ENGLISH).keySet();
        assertThat(used.stream().filter(key -> there.stream().noneMatch(text -> asks(key, text))))
                .as("asked for, and not there")
                .isEmpty();
        assertThat(there.stream().filter(text -> used.stream().noneMatch(key -> asks(key, text))))
                .as("there, and asked for by nobody")
                .isEmpty();
    }

    @Test
    void each_deed_of_the_audit_trail_is_told_in_words_and_no_other() throws IOException {
        assertThat(texts(Language.ENGLISH).keySet().stream().filter(key -> key.startsWith("trail.deed.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Deed.values())
                        .map(deed -> "trail.deed." + deed.code())
                        .toList());
    }

    private static boolean asks(String key, String text) {
        return key.endsWith(".") ? text.startsWith(key) : text.equals(key);
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : Repository.files()) {
            String name = file.toString().replace('\\', '/');
            if (name.contains("archive/src/main/")
                    && (name.endsWith(".jte") || name.endsWith(".java"))
                    && !name.endsWith("package-info.java")) {
                USED.matcher(Files.readString(file)).results().forEach(found -> {
                    used.add(found.group(1));
                    if (found.group(1).matches("fault\\..*[^.]")) {
                        used.add(found.group(1) + ".remedy");
                    }
                });
            }
        }
        return used;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static Set<String> forms(MessagePattern pattern, int start) {
        Set<String> forms = new TreeSet<>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return forms;
    }

    private static Map<String, String> texts(Language language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(language)) {
            for (String line : Files.readAllLines(file)) {
                var parts = LINE.matcher(line);
                if (!line.startsWith("#") && parts.matches()) {
                    texts.put(parts.group(1), parts.group(2));
                }
            }
        }
        return texts;
    }

    private static List<Path> files(Language language) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES.resolve(language.tag()))) {
            return files.sorted().toList();
        }
    }
}
