package verbatim.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Wording;
import verbatim.verification.StoryCheck.Checked;
import verbatim.verification.StoryCheck.Judged;
import verbatim.wire.StoryJson;
import verbatim.wire.StoryJson.QuotationJson;

/** Checked stories as JSON shapes. */
final class StoryShapes {
    private StoryShapes() {}

    /** The answer: all stories, and whether any needs attention. */
    record Answer(boolean needsAttention, List<StoryJson> stories) {}

    static Answer of(List<Checked> stories) {
        return new Answer(
                stories.stream().anyMatch(Checked::needsAttention),
                stories.stream().map(StoryShapes::of).toList());
    }

    private static StoryJson of(Checked checked) {
        return new StoryJson(
                checked.story().name(),
                label(checked.story().format()),
                checked.story().title(),
                checked.needsAttention(),
                tally(checked),
                checked.quotations().stream()
                        .map(each -> of(each, checked.story().blocks()))
                        .toList());
    }

    private static QuotationJson of(Judged judged, List<Block> blocks) {
        Found found = judged.found();
        return new QuotationJson(
                judged.number(),
                label(blocks.get(found.block()).kind()),
                label(found.form()),
                found.block(),
                found.start(),
                found.endBlock(),
                found.end(),
                found.words(),
                found.speaker(),
                judged.verdict());
    }

    /** How many of each wording that occurs, from full agreement down. */
    static Map<String, Integer> tally(Checked checked) {
        Map<String, Integer> tally = new LinkedHashMap<>();
        for (Wording wording : Wording.values()) {
            int count = (int) checked.quotations().stream()
                    .filter(each -> each.verdict().wording().equals(wording.label()))
                    .count();
            if (count > 0) {
                tally.put(wording.label(), count);
            }
        }
        return tally;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
