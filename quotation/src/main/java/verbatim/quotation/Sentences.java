package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotation.Difference.Kind;

/** One line for people about a verdict: plain words, present tense, no sentence that begins with a figure. */
final class Sentences {
    private Sentences() {}

    static String tooLong() {
        return "This is too long for one quotation: more than " + Limits.QUOTATION + " characters. Check it in parts.";
    }

    static String noWords() {
        return "There are no words to look for.";
    }

    static String tooShort() {
        return "So few words stand in many places and prove nothing. Name the document, or quote more.";
    }

    static String shortAbsent() {
        return "We did not find these words in the document you named. So few words prove nothing elsewhere.";
    }

    static String absent(Scope scope) {
        return "We did not find these words in the " + counted(scope.pages(), "page") + " searched."
                + " That does not show that they were never said.";
    }

    static String of(Claim claim, Found found, Verdict.Place place, Verdict.Part part, Verdict.Flags flags) {
        String pages = pages(found.passage());
        StringBuilder sentence = new StringBuilder(wording(found.judgement(), pages));
        if (place == Verdict.Place.ELSEWHERE) {
            sentence.append(elsewhere(claim, found, pages));
        }
        sentence.append(speaker(found.speaker()));
        if (part == Verdict.Part.NOTE) {
            sentence.append(" They stand in a footnote, not in the record.");
        } else if (part == Verdict.Part.EDITORIAL) {
            sentence.append(" They stand in an editor’s note, not in the record.");
        }
        if (flags.omitsNegation()) {
            sentence.append(" What is left out denies: read it.");
        }
        if (flags.omitsRedaction()) {
            sentence.append(" What is left out is a place where words are withheld.");
        }
        return sentence.toString();
    }

    private static String wording(Judgement judged, String pages) {
        return switch (judged.wording()) {
            case EXACT -> "These words are on " + pages + ", as quoted.";
            case SAME_WORDS -> "The same words are on " + pages + "." + dress(judged.differences());
            case EDITED -> "The words are on " + pages + "." + edits(judged);
            case DOUBTFUL ->
                "A machine read " + pages + " otherwise in " + counted(count(judged, Kind.READING), "place")
                        + ", perhaps wrongly. Compare the quotation with the scan.";
            case ALTERED -> "Not as printed on " + pages + "." + alterations(judged);
            case ABSENT -> "";
        };
    }

    private static String dress(List<Difference> differences) {
        if (differences.size() != 1) {
            return differences.isEmpty()
                    ? " A mark of omission stands where nothing is left out."
                    : " Punctuation or capitals differ in " + counted(differences.size(), "place") + ".";
        }
        return switch (differences.getFirst().kind()) {
            case CASE -> " One capital letter differs.";
            case SPACING -> " A space differs.";
            case CHANGED, DROPPED, ADDED, MOVED, PUNCTUATION, OMISSION, BRACKET, READING ->
                " The punctuation differs in one place.";
        };
    }

    private static String edits(Judgement judged) {
        int omitted = 0;
        List<String> brackets = new ArrayList<>();
        for (Difference each : judged.differences()) {
            Difference.OnPage page = each.onPage();
            if (each.kind() == Kind.OMISSION && page != null) {
                omitted += QuotationEngine.words(page.text());
            } else if (each.kind() == Kind.BRACKET && each.quoted() != null) {
                brackets.add(bracket(each.quoted().text(), page));
            }
        }
        String left = omitted == 0 ? "" : " The “…” leaves out " + counted(omitted, "word") + ".";
        String none = omitted == 0 && judged.omitsNothing() ? " The “…” leaves out nothing." : "";
        return left + none + String.join("", brackets);
    }

    private static String bracket(String quoted, Difference.@org.jspecify.annotations.Nullable OnPage page) {
        return page == null
                ? " “" + quoted + "” is put in."
                : " “" + quoted + "” stands for “" + oneLine(page.text()) + "”.";
    }

    private static String alterations(Judgement judged) {
        int dropped = 0;
        int changed = 0;
        int added = 0;
        int moved = 0;
        for (Difference each : judged.differences()) {
            switch (each.kind()) {
                case DROPPED ->
                    dropped += each.onPage() == null
                            ? 0
                            : QuotationEngine.words(each.onPage().text());
                case CHANGED, SPACING -> changed++;
                case ADDED -> added++;
                case MOVED -> moved++;
                case PUNCTUATION, CASE, OMISSION, BRACKET, READING -> {}
            }
        }
        List<String> parts = new ArrayList<>();
        part(parts, "leaves out ", dropped);
        part(parts, "changes ", changed);
        part(parts, "adds ", added);
        part(parts, "moves ", (moved + 1) / 2);
        if (parts.isEmpty()) {
            return " It begins or ends inside a word, or leaves out more than its marks can stand for.";
        }
        String last = parts.removeLast();
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return " The quotation " + all + ", and does not mark it.";
    }

    private static void part(List<String> parts, String verb, int count) {
        if (count > 0) {
            parts.add(verb + counted(count, "word"));
        }
    }

    private static String elsewhere(Claim claim, Found found, String pages) {
        if (found.distance() == Found.ELSEWHERE) {
            return " That is another document than the one you named.";
        }
        return " Not on page " + claim.page() + ", where you said, but on " + pages + ".";
    }

    private static String speaker(Verdict.Speaker speaker) {
        return switch (speaker.agreement()) {
            case OTHER -> " The speaker is " + speaker.found().getFirst() + ". You said " + speaker.claimed() + ".";
            case MIXED -> " They run over the turns of " + String.join(" and ", speaker.found()) + ".";
            case NOT_ATTRIBUTABLE -> speaker.claimed() == null ? "" : " The document does not say who speaks here.";
            case SAME, UNCLAIMED, NONE -> "";
        };
    }

    private static String pages(Passage passage) {
        int first = passage.pages().getFirst().page();
        int last = passage.pages().getLast().page();
        return first == last ? "page " + first : "pages " + first + " and " + last;
    }

    private static int count(Judgement judged, Kind kind) {
        return (int) judged.differences().stream().filter(d -> d.kind() == kind).count();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
