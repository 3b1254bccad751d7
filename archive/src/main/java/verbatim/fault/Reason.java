package verbatim.fault;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import verbatim.language.Texts;

/**
 * What is wrong, or to be remarked, kept so that it can be told in the language of whoever asks later.
 *
 * @param key of its text; the text of its remedy, where there is one, has that key and {@code .remedy}
 * @param facts what stands in both, by the names that they have there: numbers that are grouped (1,995), else strings
 */
public record Reason(String key, SortedMap<String, Object> facts) {
    /** The same in each language, for it holds the sentences themselves. */
    private static final String TOLD = "told";

    public Reason {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** @param facts names and values in turn */
    public static Reason of(String key, Object... facts) {
        TreeMap<String, Object> named = new TreeMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put((String) facts[i], facts[i + 1]);
        }
        return new Reason(key, named);
    }

    /**
     * What is wrong with a page of a file.
     *
     * @param file its received name, {@code file} in the texts
     * @param page from 1, {@code page} in the texts
     * @param facts further ones
     */
    public static Reason ofPage(String key, String file, int page, Object... facts) {
        return of(key, facts).with("file", file).with("page", String.valueOf(page));
    }

    /** This, with one fact more. */
    public Reason with(String name, Object fact) {
        TreeMap<String, Object> more = new TreeMap<>(facts);
        more.put(name, fact);
        return new Reason(key, more);
    }

    /** One that has its sentences already, in whichever language. */
    static Reason told(String what, String remedy) {
        return new Reason(TOLD, new TreeMap<>(Map.of("what", what, "remedy", remedy)));
    }

    /** What is wrong, in the language that is spoken; no full stop at the end. */
    public String what() {
        return say(key, "what");
    }

    /** What to do, likewise; a sentence with its full stop. */
    public String remedy() {
        return say(key + ".remedy", "remedy");
    }

    /** The one line for people, likewise: what is wrong, a full stop, and the remedy. */
    public String line() {
        return (what() + ". " + remedy()).replaceAll("\\s+", " ").strip();
    }

    private String say(String text, String sentence) {
        if (key.equals(TOLD)) {
            return String.valueOf(facts.get(sentence));
        }
        Texts spoken = Texts.spoken();
        if (spoken.has(text)) {
            return spoken.say(text, facts);
        }
        // Kept by another version of the program, whose text this one has not: the page must open all the same.
        return sentence.equals("what") ? key + " " + facts : "";
    }
}
