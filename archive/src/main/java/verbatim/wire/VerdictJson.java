package verbatim.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Difference;
import verbatim.quotation.Passage;
import verbatim.quotation.Verdict;

/** A verdict as the contracts have it; {@code id} only in batches. */
public record VerdictJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        String quotation,
        String wording,
        String place,
        SpeakerJson speaker,
        String part,
        String evidence,
        double lowestConfidence,
        String sentence,
        @Nullable PassageJson passage,
        List<DifferenceJson> differences,
        FlagsJson flags,
        List<PassageJson> otherPlaces,
        @Nullable PassageJson closest,
        ScopeJson scope,
        String ruleset) {

    /** The speaker axis. */
    public record SpeakerJson(String agreement, @Nullable String claimed, List<String> found) {}

    /** A passage; {@code file} is the received name, {@code permalink} null until one is minted. */
    public record PassageJson(
            String document,
            int version,
            @Nullable String file,
            int textRevision,
            @Nullable String permalink,
            String text,
            List<RangeJson> pages) {
        /** The words and where they stand. */
        public Passage passage() {
            return new Passage(
                    document,
                    version,
                    textRevision,
                    text,
                    pages.stream()
                            .map(range -> new Passage.Range(range.page(), range.start(), range.end()))
                            .toList());
        }

        /** The same with its permanent link. */
        public PassageJson linked(String link) {
            return new PassageJson(document, version, file, textRevision, link, text, pages);
        }
    }

    /** A stretch of one page; one box a line of type. */
    public record RangeJson(int page, int start, int end, List<List<Integer>> boxes) {}

    /** One difference; {@code page} is what stands on the page. */
    public record DifferenceJson(
            String kind,
            boolean marked,
            @Nullable QuotedJson quoted,
            @Nullable OnPageJson page) {
        static DifferenceJson of(Difference d) {
            return new DifferenceJson(
                    label(d.kind()),
                    d.marked(),
                    d.quoted() == null
                            ? null
                            : new QuotedJson(
                                    d.quoted().text(),
                                    d.quoted().start(),
                                    d.quoted().end()),
                    d.onPage() == null
                            ? null
                            : new OnPageJson(
                                    d.onPage().page(),
                                    d.onPage().text(),
                                    d.onPage().start(),
                                    d.onPage().end()));
        }
    }

    /** Words of the quotation. */
    public record QuotedJson(String text, int start, int end) {}

    /** Words of the page. */
    public record OnPageJson(int page, String text, int start, int end) {}

    /** The flags. */
    public record FlagsJson(
            int places,
            boolean omitsNegation,
            boolean omitsRedaction,
            List<String> skippedFurniture,
            boolean omitsNothing) {}

    /** What was searched; {@code asOf} is ISO-8601 UTC. */
    public record ScopeJson(int documents, int pages, int unreadPages, String asOf) {}

    /**
     * The shape of a verdict.
     *
     * @param id of a batch; null otherwise
     * @param asOf ISO-8601 UTC
     * @param passage, otherPlaces and closest the verdict's own, with file names, links and boxes
     */
    public static VerdictJson of(
            @Nullable String id,
            Verdict v,
            String asOf,
            @Nullable PassageJson passage,
            List<PassageJson> otherPlaces,
            @Nullable PassageJson closest) {
        return new VerdictJson(
                id,
                v.claim().quotation(),
                v.wording().label(),
                label(v.place()),
                new SpeakerJson(
                        label(v.speaker().agreement()),
                        v.speaker().claimed(),
                        v.speaker().found()),
                label(v.part()),
                label(v.evidence()),
                v.lowestConfidence(),
                v.sentence(),
                passage,
                v.differences().stream().map(DifferenceJson::of).toList(),
                new FlagsJson(
                        v.flags().places(),
                        v.flags().omitsNegation(),
                        v.flags().omitsRedaction(),
                        v.flags().skippedFurniture(),
                        v.flags().omitsNothing()),
                otherPlaces,
                closest,
                new ScopeJson(
                        v.scope().documents(), v.scope().pages(), v.scope().unreadPages(), asOf),
                Verdict.RULESET);
    }

    /** The same verdict told in other words. */
    public VerdictJson withSentence(String other) {
        return with(other, passage);
    }

    /** The same verdict with this passage. */
    public VerdictJson withPassage(PassageJson other) {
        return with(sentence, other);
    }

    private VerdictJson with(String told, @Nullable PassageJson found) {
        return new VerdictJson(
                id,
                quotation,
                wording,
                place,
                speaker,
                part,
                evidence,
                lowestConfidence,
                told,
                found,
                differences,
                flags,
                otherPlaces,
                closest,
                scope,
                ruleset);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
