package verbatim.cli;

import java.util.List;
import verbatim.search.SearchIndex.Match;

/** The words around the first match, on one line, what was found in braces. */
final class Snippet {
    private static final int BEFORE = 80;
    private static final int LENGTH = 300;

    private Snippet() {}

    static String of(String text, List<Match> matches) {
        int first = matches.isEmpty() ? 0 : matches.getFirst().start();
        int from = wordStart(text, Math.max(0, first - BEFORE));
        int to = wordEnd(text, Math.min(text.length(), from + LENGTH));
        StringBuilder marked = new StringBuilder(from > 0 ? "… " : "");
        int at = from;
        for (Match match : matches) {
            if (match.start() >= at && match.end() <= to) {
                marked.append(text, at, match.start())
                        .append('{')
                        .append(text, match.start(), match.end())
                        .append('}');
                at = match.end();
            }
        }
        marked.append(text, at, to).append(to < text.length() ? " …" : "");
        return marked.toString().replaceAll("\\s+", " ").strip();
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
