package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.ResultView.Kind;
import verbatim.web.view.ResultView.Piece;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.DifferenceJson;
import verbatim.wire.VerdictJson.OnPageJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.QuotedJson;

/**
 * A verdict's differences set into the quotation: what both have, what only the page has, what only the quotation has. Where words stand on the page
 * alone, their place in the quotation is told by the words that both have before them.
 */
final class Comparison {
    /** Differences of the same words. */
    private static final Set<String> DRESS = Set.of("punctuation", "case", "spacing");

    /** Words to either side within which the place of dropped words is looked for, since line ends and dashes are counted roughly. */
    private static final int NEAR = 4;

    private final VerdictJson verdict;
    private final String quotation;
    private final List<Piece> pieces = new ArrayList<>();
    /** Differences that stay as the quotation has them. */
    private Predicate<DifferenceJson> keeps = _ -> false;

    private int at;
    private @Nullable OnPageJson last;

    private Comparison(VerdictJson verdict) {
        this.verdict = verdict;
        this.quotation = verdict.quotation();
    }

    /** The pieces in order; empty when nothing differs. */
    static List<Piece> of(VerdictJson verdict) {
        return verdict.differences().isEmpty() ? List.of() : new Comparison(verdict).pieces();
    }

    /** The quotation with the words of the page wherever it differs and does not mark it; to be asked only of one that stands on a page. */
    static String corrected(VerdictJson verdict) {
        PassageJson passage = verdict.passage();
        boolean whole = verdict.flags().skippedFurniture().isEmpty()
                && verdict.differences().stream().noneMatch(DifferenceJson::marked);
        return passage != null && whole ? joined(passage.text()) : joined(taken(verdict));
    }

    /** What stands on lines and pages as one line, with the words that their ends part. */
    private static String joined(String text) {
        return text.replaceAll("-\\s*\\n\\s*(?=\\p{Ll})", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String taken(VerdictJson verdict) {
        Comparison comparison = new Comparison(verdict);
        comparison.keeps = DifferenceJson::marked;
        return comparison.pieces().stream()
                .filter(piece -> piece.kind() != Kind.QUOTATION)
                .map(Piece::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+([.,;:!?])\\s*(?=\\p{L})", "$1 ");
    }

    /**
     * The quotation with a mark wherever its words differ and none is: an ellipsis for what it leaves out, brackets round what it has instead or besides. It
     * is to be judged before it is offered. Empty when nothing of the kind differs, or when the difference may be a misreading: that is no matter of marks.
     */
    static Optional<String> marked(VerdictJson verdict) {
        boolean words = verdict.differences().stream().anyMatch(each -> !each.marked() && !DRESS.contains(each.kind()));
        boolean misread =
                verdict.differences().stream().anyMatch(each -> each.kind().equals("reading"));
        if (verdict.passage() == null || !words || misread) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(verdict);
        comparison.keeps = each -> each.marked() || DRESS.contains(each.kind());
        return Optional.of(Marks.in(comparison.pieces()));
    }

    private List<Piece> pieces() {
        List<DifferenceJson> differences = verdict.differences();
        for (int i = 0; i < differences.size(); i++) {
            DifferenceJson each = differences.get(i);
            QuotedJson quoted = each.quoted();
            int start = quoted == null ? place(each, limit(differences, i)) : quoted.start();
            both(start);
            boolean kept = keeps.test(each);
            if (quoted != null) {
                add(kept ? Kind.BOTH : each.kind().equals("omission") ? Kind.BOTH : Kind.QUOTATION, quoted.text());
                at = Math.max(at, quoted.end());
            }
            if (each.page() != null) {
                if (!kept) {
                    add(Kind.PAGE, each.page().text());
                }
                last = each.page();
            }
        }
        both(quotation.length());
        return List.copyOf(pieces);
    }

    private void both(int to) {
        if (to > at) {
            add(Kind.BOTH, quotation.substring(at, to));
            at = to;
        }
    }

    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && apart(pieces.getLast(), kind, text)) {
            pieces.add(new Piece(Kind.BOTH, " "));
        }
        pieces.add(new Piece(kind, text));
    }

    /** Whether a space must part two pieces: words of the page bring none along, and stand in no place of the quotation. */
    private boolean apart(Piece before, Kind kind, String text) {
        char left = before.text().charAt(before.text().length() - 1);
        boolean wordRight = Character.isLetterOrDigit(text.charAt(0));
        boolean attached = at > 0 && !Character.isWhitespace(quotation.charAt(at - 1));
        return switch (kind) {
            case BOTH -> before.kind() == Kind.PAGE && Character.isLetterOrDigit(left) && wordRight && !attached;
            case QUOTATION -> before.kind() == Kind.PAGE && Character.isLetterOrDigit(left) && wordRight;
            case PAGE ->
                before.kind() == Kind.BOTH
                        ? wordRight && !Character.isWhitespace(left) && "([\u2014".indexOf(left) < 0 && !inWord()
                        : wordRight && Character.isLetterOrDigit(left);
        };
    }

    private boolean inWord() {
        return at > 0
                && at < quotation.length()
                && Character.isLetterOrDigit(quotation.charAt(at - 1))
                && Character.isLetterOrDigit(quotation.charAt(at));
    }

    private int limit(List<DifferenceJson> differences, int index) {
        for (int i = index + 1; i < differences.size(); i++) {
            QuotedJson quoted = differences.get(i).quoted();
            if (quoted != null) {
                return Math.max(at, quoted.start());
            }
        }
        return quotation.length();
    }

    /** Where in the quotation the words would stand that only the page has. */
    private int place(DifferenceJson difference, int limit) {
        OnPageJson page = difference.page();
        PassageJson passage = verdict.passage();
        if (page == null || passage == null) {
            return at;
        }
        String shared = Passages.between(passage, last, page);
        List<String> onPage = words(shared);
        int expected = onPage.size();
        String before = onPage.isEmpty() ? "" : letters(onPage.getLast());
        int best = -1;
        int bestDistance = NEAR + 1;
        int count = 0;
        for (int end = at; end <= limit; end++) {
            if (!wordEnds(end)) {
                continue;
            }
            count++;
            int distance = Math.abs(count - expected);
            if (distance < bestDistance && letters(wordBefore(end)).equals(before)) {
                best = end;
                bestDistance = distance;
            }
        }
        return best < 0 ? Math.min(limit, expected == 0 ? at : limit) : best;
    }

    private boolean wordEnds(int end) {
        return end > at
                && !Character.isWhitespace(quotation.charAt(end - 1))
                && (end == quotation.length() || Character.isWhitespace(quotation.charAt(end)));
    }

    private String wordBefore(int end) {
        int start = end;
        while (start > at && !Character.isWhitespace(quotation.charAt(start - 1))) {
            start--;
        }
        return quotation.substring(start, end);
    }

    private static List<String> words(String text) {
        String joined = text.replaceAll("-\\n(?=\\p{Ll})", "").strip();
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\s+"));
    }

    private static String letters(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** Reads a passage's text by the pages' offsets. */
    private static final class Passages {
        private Passages() {}

        /** What stands from behind one stretch, or from the passage's start, to another. */
        static String between(PassageJson passage, @Nullable OnPageJson from, OnPageJson to) {
            String[] texts = passage.text().split("\f", -1);
            StringBuilder between = new StringBuilder();
            for (int i = 0; i < Math.min(texts.length, passage.pages().size()); i++) {
                var range = passage.pages().get(i);
                if (range.page() > to.page() || (from != null && range.page() < from.page())) {
                    continue;
                }
                int start = from != null && range.page() == from.page() ? from.end() - range.start() : 0;
                int end = range.page() == to.page() ? to.start() - range.start() : texts[i].length();
                int first = Math.clamp(start, 0, texts[i].length());
                between.append(texts[i], first, Math.clamp(end, first, texts[i].length()))
                        .append('\n');
            }
            return between.toString();
        }
    }
}
