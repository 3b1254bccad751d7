package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Viewer;
import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.quotation.Claim;
import verbatim.quotation.Limits;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Verdict;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.verification.StoryCheck;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.DifferenceJson;
import verbatim.wire.VerdictJson.OnPageJson;
import verbatim.wire.VerdictJson.PassageJson;

/**
 * The one line of a verdict in the language that is spoken, made of what the verdict holds. The engine says it in English, and so it is kept; no line is
 * ever read to make another of it, since there are words of strangers in it.
 */
final class VerdictLine {
    /** What the engine says of quotations that it does not look for; without arguments, so that they are known by their English. */
    private static final List<String> FIXED = List.of("none", "few", "named");

    private final VerdictJson verdict;
    private final Axes.Claim by;
    private final Claim claim;

    private VerdictLine(VerdictJson verdict, Axes.Claim by, Claim claim) {
        this.verdict = verdict;
        this.by = by;
        this.claim = claim;
    }

    /**
     * The verdict with its line in the language that is spoken; one by a text of the archive's own as it is: {@link Sources#sentence} says that.
     *
     * @param claim what was judged
     */
    static VerdictJson told(VerdictJson verdict, Axes.Claim by, Claim claim) {
        boolean kept = OwnSources.of(verdict).isPresent();
        return kept || Texts.spoken().language().equals(Language.ENGLISH)
                ? verdict
                : verdict.withSentence(said(verdict, by, claim));
    }

    /** Judges the quotations of stories, with their lines in the language that is spoken. */
    static StoryCheck stories(QuotationCheck check, Viewer viewer) {
        return new StoryCheck(claim -> {
            Question asked = new Question(claim.quotation(), claim.speaker(), claim.document(), claim.page(), null);
            Verdict verdict = check.judge(viewer, asked);
            return told(check.json(viewer, null, verdict), Axes.Claim.STORY, verdict.claim());
        });
    }

    /** The line alone. */
    static String said(VerdictJson verdict, Axes.Claim by, Claim claim) {
        return new VerdictLine(verdict, by, claim).said();
    }

    private String said() {
        PassageJson passage = verdict.passage();
        if (passage == null) {
            return absent();
        }
        String pages = pages(passage);
        List<String> line = new ArrayList<>();
        wording(pages, line);
        if (verdict.place().equals("elsewhere")) {
            line.add(elsewhere(passage, pages));
        }
        speaker().ifPresent(line::add);
        switch (verdict.part()) {
            case "note" -> line.add(t("verdict.line.note"));
            case "editorial" -> line.add(t("verdict.line.editorial"));
            default -> {}
        }
        if (verdict.flags().omitsNegation()) {
            line.add(t("verdict.line.negation"));
        }
        if (verdict.flags().omitsRedaction()) {
            line.add(t("verdict.line.withheld"));
        }
        return String.join(" ", line);
    }

    private String absent() {
        if (verdict.quotation().length() > Limits.QUOTATION) {
            return t("verdict.line.long", "most", String.valueOf(Limits.QUOTATION));
        }
        Texts english = Texts.of(Language.ENGLISH);
        return FIXED.stream()
                .filter(why -> english.say("verdict.line.unasked." + why).equals(verdict.sentence()))
                .findFirst()
                .map(why -> t("verdict.line.unasked." + why))
                .orElseGet(() -> t("verdict.line.absent", "n", verdict.scope().pages()));
    }

    private static String pages(PassageJson passage) {
        int first = passage.pages().getFirst().page();
        int last = passage.pages().getLast().page();
        return first == last
                ? t("verdict.on.page", "page", String.valueOf(first))
                : t("verdict.on.pages", "first", String.valueOf(first), "last", String.valueOf(last));
    }

    private void wording(String pages, List<String> line) {
        switch (verdict.wording()) {
            case "exact" -> line.add(t("verdict.line.exact", "pages", pages));
            case "same-words" -> {
                line.add(t("verdict.line.same", "pages", pages));
                line.add(dress());
            }
            case "edited" -> {
                line.add(t("verdict.line.edited", "pages", pages));
                edits(line);
            }
            case "doubtful" -> line.add(t("verdict.line.doubtful", "pages", pages, "n", count("reading")));
            case "altered" -> {
                line.add(t("verdict.line.altered", "pages", pages));
                line.add(alterations());
            }
            default -> line.add(verdict.wording());
        }
    }

    private String dress() {
        List<DifferenceJson> differences = verdict.differences();
        if (differences.size() != 1) {
            return differences.isEmpty()
                    ? t("verdict.line.same.nothing")
                    : t("verdict.line.same.places", "n", differences.size());
        }
        return switch (differences.getFirst().kind()) {
            case "case" -> t("verdict.line.same.capital");
            case "spacing" -> t("verdict.line.same.space");
            default -> t("verdict.line.same.mark");
        };
    }

    private void edits(List<String> line) {
        int omitted = 0;
        List<String> brackets = new ArrayList<>();
        for (DifferenceJson each : verdict.differences()) {
            OnPageJson page = each.page();
            if (each.kind().equals("omission") && page != null) {
                omitted += QuotationEngine.words(page.text());
            } else if (each.kind().equals("bracket") && each.quoted() != null) {
                brackets.add(bracket(each.quoted().text(), page));
            }
        }
        if (omitted > 0) {
            line.add(t("verdict.line.edited.left", "n", omitted));
        } else if (verdict.flags().omitsNothing()) {
            line.add(t("verdict.line.edited.nothing"));
        }
        line.addAll(brackets);
    }

    private static String bracket(String quoted, @Nullable OnPageJson page) {
        return page == null
                ? t("verdict.line.edited.in", "quoted", quoted)
                : t(
                        "verdict.line.edited.for",
                        "quoted",
                        quoted,
                        "words",
                        page.text().replaceAll("\\s+", " "));
    }

    private String alterations() {
        int dropped = verdict.differences().stream()
                .filter(each -> each.kind().equals("dropped"))
                .mapToInt(each -> each.page() == null
                        ? 0
                        : QuotationEngine.words(each.page().text()))
                .sum();
        List<String> what = new ArrayList<>();
        add(what, "dropped", dropped);
        add(what, "changed", count("changed") + count("spacing"));
        add(what, "added", count("added"));
        add(what, "moved", (count("moved") + 1) / 2);
        if (what.isEmpty()) {
            return t("verdict.line.altered.cut");
        }
        String last = what.removeLast();
        String all = what.isEmpty() ? last : t("verdict.and", "a", String.join(", ", what), "b", last);
        return t("verdict.line.altered.what", "what", all);
    }

    private static void add(List<String> what, String kind, int n) {
        if (n > 0) {
            what.add(t("verdict.line.altered." + kind, "n", n));
        }
    }

    private int count(String kind) {
        return (int) verdict.differences().stream()
                .filter(each -> each.kind().equals(kind))
                .count();
    }

    private String elsewhere(PassageJson passage, String pages) {
        Integer page = claim.page();
        String document = claim.document();
        boolean named = document != null && (document.equals(passage.document()) || document.equals(passage.file()));
        return page == null || !named
                ? t("verdict.line.document." + by.by())
                : t("verdict.line.page." + by.by(), "page", String.valueOf(page), "pages", pages);
    }

    private Optional<String> speaker() {
        String claimed = verdict.speaker().claimed();
        List<String> found = verdict.speaker().found();
        return switch (verdict.speaker().agreement()) {
            case "other" ->
                Optional.of(t(
                        "verdict.line.speaker." + by.by(),
                        "found",
                        found.getFirst(),
                        "claimed",
                        String.valueOf(claimed)));
            case "mixed" -> Optional.of(t("verdict.line.speaker.mixed", "found", Axes.and(found)));
            case "not-attributable" -> claimed == null ? Optional.empty() : Optional.of(t("verdict.line.speaker.none"));
            default -> Optional.empty();
        };
    }
}
