package verbatim.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Quotations.Form;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** A checked story for a person at a terminal: two lines and more a quotation. */
final class StoryTable {
    private static final int QUOTED = 76;
    private static final int FILE = 60;

    /** A name, or words kept at arm's length, rather than a quotation. */
    private static final int SHORT_WORDS = 2;

    private StoryTable() {}

    static void print(PrintStream out, Checked checked) {
        out.println(checked.story().name());
        if (checked.quotations().isEmpty()) {
            out.println("  It quotes nothing: no quotation marks and no block quotation were found.");
        }
        for (Judged judged : checked.quotations()) {
            print(out, judged);
        }
        if (!checked.quotations().isEmpty()) {
            out.println("  " + summary(checked));
        }
        out.println();
    }

    private static void print(PrintStream out, Judged judged) {
        VerdictJson verdict = judged.verdict();
        out.printf(
                Locale.ROOT,
                "  %3d  %-2s %-11s “%s”%n",
                judged.number(),
                glyph(verdict.wording()),
                verdict.wording(),
                shortened(verdict.quotation(), QUOTED));
        line(out, verdict.sentence());
        line(out, place(verdict.passage()));
        if (judged.found().form() == Form.UNCLOSED) {
            line(out, "Its quotation mark is never closed; the words up to the paragraph’s end were judged.");
        }
        if (judged.needsAttention() && judged.found().words() <= SHORT_WORDS) {
            line(out, "One or two words: so little is looked for in a named document only. It may be no quotation.");
        }
    }

    private static void line(PrintStream out, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            out.println("       " + text);
        }
    }

    private static String glyph(String wording) {
        return switch (wording) {
            case "exact" -> "=";
            case "same-words" -> "≈";
            case "edited" -> "[]";
            case "doubtful" -> "~";
            case "altered" -> "≠";
            default -> "∅";
        };
    }

    private static @Nullable String place(@Nullable PassageJson passage) {
        if (passage == null) {
            return null;
        }
        int first = passage.pages().getFirst().page();
        int last = passage.pages().getLast().page();
        String pages = first == last ? "page " + first : "pages " + first + " to " + last;
        String file = passage.file() == null ? passage.document() : passage.file();
        return shortened(file.substring(file.lastIndexOf('/') + 1), FILE) + ", " + pages;
    }

    private static String summary(Checked checked) {
        List<Judged> quotations = checked.quotations();
        String tally = StoryShapes.tally(checked).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        long attention = quotations.stream().filter(Judged::needsAttention).count();
        VerdictJson.ScopeJson scope = quotations.getFirst().verdict().scope();
        String unread = scope.unreadPages() > 0 ? ", " + scope.unreadPages() + " without a text yet" : "";
        return quotations.size() + (quotations.size() == 1 ? " quotation: " : " quotations: ") + tally + ". "
                + (attention == 0
                        ? "None needs attention."
                        : attention + (attention == 1 ? " needs" : " need") + " attention.")
                + " Searched: " + count(scope.pages(), "page") + " of " + count(scope.documents(), "document") + unread
                + ".";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String shortened(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length - 1).stripTrailing() + "…";
    }
}
