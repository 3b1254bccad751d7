package verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates hold no texts: those stand in the bundles, in every language. */
class TemplatesTest {
    private static final Path TEMPLATES = Repository.root().resolve("archive/src/main/jte");

    /** Names that are the same in every language. */
    private static final Set<String> NAMES =
            Set.of("Verbatim", "BibTeX", "RIS", "CSL", "JSON", "IIIF", "HTML", "Chicago", "Bluebook");

    private static final Pattern HEAD = Pattern.compile("(?m)^@(?:import|param) .*$");
    private static final Pattern LAYOUT =
            Pattern.compile("@template\\.layout\\(site = site, head = head, content = @`|`\\)\\s*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");
    private static final Pattern CONTROL = Pattern.compile(
            "@(?:else|endif|endfor|endraw|raw)\\b|@(?=`)|@(?:if|elseif|for|template(?:\\.\\w+)+)(?=\\()");
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:aria-label|placeholder|alt|title)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SENTENCE = Pattern.compile("\"(?:[^\"]*\\p{L}+ [^\"]*|\\p{Lu}\\p{Ll}[^\"]*)\"");

    @Test
    void no_text_stands_in_a_template() throws IOException {
        TreeMap<String, List<String>> found = new TreeMap<>();
        for (Path file : Repository.files()) {
            if (file.startsWith(TEMPLATES) && file.toString().endsWith(".jte")) {
                String name =
                        TEMPLATES.relativize(file).toString().replace('\\', '/').replace(".jte", "");
                List<String> texts = texts(Files.readString(file));
                if (!texts.isEmpty()) {
                    found.put(name, texts);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void texts_are_seen_wherever_they_hide() {
        assertThat(texts("@param String a\n<p class=\"meta\">${a} @if(a != null)${t(\"x.y\", \"n\", 1)}@endif</p>"))
                .isEmpty();
        assertThat(texts("<p>Two words</p>")).containsExactly("Two", "words");
        assertThat(texts("<a aria-label=\"Named\"></a>")).containsExactly("Named");
        assertThat(texts("${a ? \"Open\" : null}")).containsExactly("\"Open\"");
        assertThat(texts("${b(\"}\") ? \"two words\" : \"x\"}")).containsExactly("\"two words\"");
    }

    private static List<String> texts(String template) {
        List<String> expressions = new ArrayList<>();
        String rest = without(LAYOUT, without(COMMENT, without(HEAD, template)));
        rest = outside(rest, expressions);
        List<String> texts = new ArrayList<>();
        SPOKEN.matcher(rest).results().forEach(found -> words(found.group(1), texts));
        words(without(TAG, rest), texts);
        for (String expression : expressions) {
            SENTENCE.matcher(expression).results().forEach(found -> texts.add(found.group()));
        }
        return texts;
    }

    private static void words(String text, List<String> found) {
        WORD.matcher(without(ENTITY, text))
                .results()
                .map(word -> word.group())
                .filter(word -> !NAMES.contains(word))
                .forEach(found::add);
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("");
    }

    /** What stands outside of expressions, which are taken out into a list of their own. */
    private static String outside(String template, List<String> expressions) {
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            var control = CONTROL.matcher(template).region(at, template.length());
            if (template.startsWith("${", at) || template.startsWith("!{", at)) {
                int end = close(template, at + 1);
                expressions.add(template.substring(at, end));
                at = end;
            } else if (template.startsWith("$unsafe{", at)) {
                at = close(template, at + "$unsafe".length());
            } else if (control.lookingAt()) {
                at = control.end();
                if (at < template.length() && template.charAt(at) == '(') {
                    int end = close(template, at);
                    expressions.add(template.substring(at, end));
                    at = end;
                }
            } else {
                outside.append(template.charAt(at++));
            }
        }
        return outside.toString();
    }

    /** Behind the bracket that closes the one here, strings left aside. */
    private static int close(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if ((c == ')' || c == '}') && --depth == 0) {
                return i + 1;
            }
        }
        throw new AssertionError("nothing closes the bracket at " + open + " of " + text);
    }
}
