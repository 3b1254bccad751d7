package verbatim.verification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import verbatim.holdings.OwnText;
import verbatim.language.Texts;

/** How words of the archive's own texts are spoken of, and where they are to be read. */
public final class OwnWords {
    /** So many words at either end name a longer passage. */
    private static final int ENDS = 4;

    private OwnWords() {}

    /**
     * The sentence on a verdict by such a text.
     *
     * @param wording of the verdict, or {@code second-hand}
     */
    public static String sentence(Texts spoken, String wording, OwnText source, String title) {
        return spoken.say("own.says." + wording, "kind", kind(source), "title", title);
    }

    /** The kind, as texts for readers take it. */
    public static String kind(OwnText source) {
        return source.kind().name().toLowerCase(Locale.ROOT);
    }

    /**
     * Where the words are to be read: browsers light them there, without a script (https://wicg.github.io/scroll-to-text-fragment/).
     *
     * @param words as they stand in the text
     */
    public static String address(OwnText source, String words) {
        List<String> all = Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String directive = all.size() <= 2 * ENDS
                ? encoded(all)
                : encoded(all.subList(0, ENDS)) + "," + encoded(all.subList(all.size() - ENDS, all.size()));
        return source.name() + (source.kind() == OwnText.Kind.ESSAY ? "" : "#") + ":~:text=" + directive;
    }

    /** A hyphen means something there. */
    private static String encoded(List<String> words) {
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
