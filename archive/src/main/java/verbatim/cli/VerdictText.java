package verbatim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.DifferenceJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** A verdict for a plain terminal: the sentence, both texts with what differs in braces, each difference, the place. */
final class VerdictText {
    private VerdictText() {}

    static List<String> lines(VerdictJson verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.wording().toUpperCase(Locale.ROOT) + ". " + verdict.sentence());
        PassageJson passage = verdict.passage();
        if (passage != null) {
            lines.add("");
            lines.add("  quoted:  " + oneLine(quoted(verdict)));
            lines.add("  page:    " + oneLine(onPage(passage, verdict.differences())));
            verdict.differences().forEach(d -> lines.add("           " + difference(d)));
            lines.add("");
            lines.add("  place:   " + place(passage)
                    + (verdict.place().equals("elsewhere") ? ", not where it was said to be" : ""));
            speaker(verdict, lines);
            flags(verdict, lines);
            verdict.otherPlaces().forEach(other -> lines.add("  also in: " + place(other)));
            if (passage.permalink() != null) {
                lines.add("  link:    " + passage.permalink());
            }
        } else if (verdict.closest() != null) {
            lines.add("");
            lines.add("  nearest: " + oneLine(verdict.closest().text()));
            lines.add("  place:   " + place(verdict.closest()));
        }
        return lines;
    }

    private static void speaker(VerdictJson verdict, List<String> lines) {
        String found = String.join(", ", verdict.speaker().found());
        String line = switch (verdict.speaker().agreement()) {
            case "same" -> found;
            case "other" -> found + ", not " + verdict.speaker().claimed();
            case "mixed" -> "more than one: " + found;
            case "not-attributable" -> "the page does not say";
            default -> found;
        };
        if (!line.isEmpty()) {
            lines.add("  speaker: " + line);
        }
        if (!verdict.part().equals("record")) {
            lines.add("  part:    " + (verdict.part().equals("note") ? "an editor's footnote" : "an editor's note"));
        }
        lines.add("  read by: "
                + (verdict.evidence().equals("confirmed")
                        ? "a person"
                        : String.format(
                                Locale.ROOT,
                                "a machine, lowest confidence %.0f of 100",
                                100 * verdict.lowestConfidence())));
    }

    private static void flags(VerdictJson verdict, List<String> lines) {
        if (verdict.flags().omitsNegation()) {
            lines.add("  note:    what is left out holds a negation");
        }
        if (verdict.flags().omitsRedaction()) {
            lines.add("  note:    what is left out holds a withheld place");
        }
        if (verdict.flags().omitsNothing()) {
            lines.add("  note:    a mark of omission stands where nothing is left out");
        }
        verdict.flags().skippedFurniture().forEach(text -> lines.add("  skipped: " + oneLine(text)));
    }

    private static String difference(DifferenceJson d) {
        String quoted =
                d.quoted() == null ? "nothing" : "\"" + oneLine(d.quoted().text()) + "\"";
        String page = d.page() == null ? "nothing" : "\"" + oneLine(d.page().text()) + "\"";
        return d.kind() + ": quoted " + quoted + ", the page has " + page
                + (d.marked() ? " (marked by the writer)" : "");
    }

    private static String place(PassageJson passage) {
        List<RangeJson> pages = passage.pages();
        int first = pages.getFirst().page();
        int last = pages.getLast().page();
        String name = passage.file() == null ? passage.document() : passage.file();
        return name + (first == last ? ", page " + first : ", pages " + first + " to " + last) + "  ("
                + passage.document() + "/v" + passage.version() + "/p" + first + ")";
    }

    /** A stretch of a text that differs. */
    private record Stretch(int start, int end) {}

    private static String quoted(VerdictJson verdict) {
        List<Stretch> differing = verdict.differences().stream()
                .map(DifferenceJson::quoted)
                .flatMap(q -> q == null ? Stream.<Stretch>empty() : Stream.of(new Stretch(q.start(), q.end())))
                .toList();
        return braced(verdict.quotation(), differing);
    }

    private static String onPage(PassageJson passage, List<DifferenceJson> differences) {
        List<Stretch> differing = new ArrayList<>();
        int from = 0;
        for (RangeJson range : passage.pages()) {
            for (DifferenceJson d : differences) {
                VerdictJson.@Nullable OnPageJson at = d.page();
                if (at != null && at.page() == range.page() && at.start() >= range.start() && at.end() <= range.end()) {
                    differing.add(new Stretch(from + at.start() - range.start(), from + at.end() - range.start()));
                }
            }
            from += range.end() - range.start() + 1;
        }
        return braced(passage.text(), differing);
    }

    private static String braced(String text, List<Stretch> differing) {
        StringBuilder braced = new StringBuilder();
        int from = 0;
        for (Stretch s : differing.stream()
                .sorted(Comparator.comparingInt(Stretch::start))
                .toList()) {
            if (s.start() >= from && s.end() <= text.length() && s.end() > s.start()) {
                braced.append(text, from, s.start())
                        .append('{')
                        .append(text, s.start(), s.end())
                        .append('}');
                from = s.end();
            }
        }
        return braced.append(text.substring(from)).toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
