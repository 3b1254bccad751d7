package verbatim.publication;

import static verbatim.language.Texts.t;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Pages as people type them: {@code 2-4, 7}. */
public final class PageRanges {
    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,5})(?:\\s*[-–—]\\s*([1-9][0-9]{0,5}))?");

    private PageRanges() {}

    /**
     * The pages.
     *
     * @param pages how many there are
     * @throws Fault {@code USE} when something of it is no page
     */
    public static NavigableSet<Integer> of(String typed, int pages) {
        NavigableSet<Integer> chosen = new TreeSet<>();
        for (String part : typed.split("[,;]")) {
            if (!part.isBlank()) {
                Matcher m = RANGE.matcher(part.strip());
                if (!m.matches()) {
                    throw none(part.strip());
                }
                int first = Integer.parseInt(m.group(1));
                int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
                if (last < first || last > pages) {
                    throw none(part.strip());
                }
                for (int page = first; page <= last; page++) {
                    chosen.add(page);
                }
            }
        }
        return chosen;
    }

    private static Fault none(String part) {
        return Fault.of(Kind.USE, t("excerpt.fault.range", "part", part), t("excerpt.fault.range.remedy"));
    }
}
