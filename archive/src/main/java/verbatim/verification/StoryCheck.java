package verbatim.verification;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.quotation.Quotations;
import verbatim.quotation.Quotations.Found;
import verbatim.wire.VerdictJson;

/**
 * Judges every quotation of a story, at the place that a link round or right behind it names. Whom the sentence names goes to the judge as the claimed speaker, but only as a proposal: it never changes the
 * wording, and a story does not need attention for it. Thread-safe when its judge is.
 */
public final class StoryCheck {
    private final Function<Asked, VerdictJson> judge;

    public StoryCheck(Judge judge) {
        this.judge = asked -> judge.judge(asked.claim());
    }

    private StoryCheck(Function<Asked, VerdictJson> judge) {
        this.judge = judge;
    }

    /** Judges one quotation. */
    @FunctionalInterface
    public interface Judge {
        VerdictJson judge(Claim claim);
    }

    /**
     * A quotation of a story and its verdict.
     *
     * @param number from 1, in reading order
     * @param found where it stands in the story
     * @param verdict what was found of it
     */
    public record Judged(int number, Found found, VerdictJson verdict) {
        /** Whether an editor must look: the words are altered, absent or doubtful. */
        public boolean needsAttention() {
            return switch (verdict.wording()) {
                case "altered", "absent", "doubtful" -> true;
                default -> false;
            };
        }
    }

    /**
     * A story with its quotations judged.
     *
     * @param story as read
     * @param quotations in reading order; empty when it quotes nothing
     */
    public record Checked(Story story, List<Judged> quotations) {
        public Checked {
            quotations = List.copyOf(quotations);
        }

        public boolean needsAttention() {
            return quotations.stream().anyMatch(Judged::needsAttention);
        }
    }

    /** The judge of an archive, for what a viewer may see of it. */
    public static StoryCheck of(QuotationCheck check, Viewer viewer) {
        Function<Asked, VerdictJson> judge = asked -> check.json(viewer, asked.whole());
        return new StoryCheck(judge);
    }

    /**
     * A quotation, and what the story itself says of it: the place that a link names, the speaker that the sentence names.
     *
     * @param number from 1, in reading order
     * @param own name of the text of the archive's own that a link says it is from; null when none does, or when it is the story itself
     */
    public record Asked(
            int number, Found found, Claim claim, @Nullable String own) {
        /** The claim with the own text in the place of a document, where the story names no document. */
        public Claim whole() {
            return claim.document() == null && own != null
                    ? new Claim(claim.quotation(), claim.speaker(), own, null)
                    : claim;
        }
    }

    /**
     * Every quotation in title, standfirst, text and block quotations.
     *
     * @throws Fault {@code LIMIT} when there are too many
     */
    public static List<Asked> asked(Story story) {
        List<Found> found = Quotations.in(story.blocks());
        if (found.size() > Limits.STORY_QUOTATIONS) {
            throw Fault.of(
                    Kind.LIMIT,
                    t(
                            "problem.quotations",
                            "story",
                            story.name(),
                            "got",
                            String.valueOf(found.size()),
                            "most",
                            String.valueOf(Limits.STORY_QUOTATIONS)),
                    t("problem.quotations.remedy"));
        }
        List<Asked> asked = new ArrayList<>();
        for (Found each : found) {
            List<Citation> links = cited(story, found, asked.size());
            Citation cited =
                    links.stream().filter(link -> !link.own()).findFirst().orElse(null);
            Claim claim = new Claim(
                    each.quotation(),
                    each.speaker(),
                    cited == null ? null : cited.document(),
                    cited == null ? null : cited.page());
            // A story never vouches for itself.
            String own = links.stream()
                    .filter(Citation::own)
                    .map(Citation::document)
                    .filter(name -> !story.name().equals(name.substring(name.lastIndexOf('/') + 1) + ".md"))
                    .findFirst()
                    .orElse(null);
            asked.add(new Asked(asked.size() + 1, each, claim, own));
        }
        return asked;
    }

    /** Every quotation in title, standfirst, text and block quotations, judged. */
    public Checked check(Story story) {
        return new Checked(
                story,
                asked(story).stream()
                        .map(each -> new Judged(each.number(), each.found(), proposed(judge.apply(each))))
                        .toList());
    }

    /** The verdict on a speaker whom nobody named by hand: the story seems to. */
    public static VerdictJson proposed(VerdictJson verdict) {
        String claimed = verdict.speaker().claimed();
        return claimed == null
                ? verdict
                : verdict.withSentence(
                        verdict.sentence().replace("You said " + claimed, "The story seems to say " + claimed));
    }

    /** The links round a quotation, and those between it and the next quotation of its block. */
    private static List<Citation> cited(Story story, List<Found> found, int at) {
        Found each = found.get(at);
        int until = at + 1 < found.size() && found.get(at + 1).block() == each.endBlock()
                ? found.get(at + 1).start()
                : Integer.MAX_VALUE;
        return story.citations().stream()
                .filter(link -> link.block() == each.endBlock())
                .filter(link -> link.start() <= each.start() && link.end() >= each.end()
                        || link.start() >= each.end() && link.start() < until)
                .toList();
    }
}
