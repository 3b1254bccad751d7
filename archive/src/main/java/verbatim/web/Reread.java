package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.verification.Question;
import verbatim.verification.QuotationCheck;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.RangeJson;

/** Says what a newer text of a page makes of a kept verdict. Judges only where other words are read now. */
final class Reread {
    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final Turns turns;
    private final Viewer viewer;
    private final Sources sources;

    Reread(Catalogue catalogue, QuotationCheck check, Turns turns, Viewer viewer, Sources sources) {
        this.catalogue = catalogue;
        this.check = check;
        this.turns = turns;
        this.viewer = viewer;
        this.sources = sources;
    }

    /** A sentence; null when the newer text makes no difference, or there is none. */
    @Nullable
    String of(Claim claim, VerdictJson kept) {
        PassageJson passage = kept.passage();
        if (passage == null) {
            return null;
        }
        String[] words = passage.text().split("\f", -1);
        List<RangeJson> ranges = passage.pages();
        for (int i = 0; i < ranges.size(); i++) {
            PageKey key = Sources.key(passage, ranges.get(i));
            Optional<PageText> now = sources.text(key);
            if (now.isPresent() && !reads(now.get(), words.length > i ? words[i] : "")) {
                return changed(key, claim, kept, passage);
            }
        }
        return null;
    }

    /** Whether these words still stand on the page, wherever its lines end. */
    private static boolean reads(PageText now, String words) {
        return now.text().contains(words) || Axes.flat(now.text()).contains(Axes.flat(words));
    }

    private @Nullable String changed(PageKey key, Claim claim, VerdictJson kept, PassageJson passage) {
        VerdictJson now = turns.take(() -> check.json(
                viewer,
                null,
                check.judge(
                        viewer,
                        new Question(claim.quotation(), claim.speaker(), passage.document(), key.page(), null))));
        if (now.wording().equals(kept.wording())) {
            return null;
        }
        String day = catalogue
                .texts()
                .provenance(viewer, key)
                .map(made -> Say.day(made.at()))
                .orElse("");
        String wording = Axes.wording(now.wording()).words().toLowerCase(Locale.ROOT);
        return day.isEmpty()
                ? t("verdict.kept.again", "wording", wording)
                : t("verdict.kept.again.on", "day", day, "wording", wording);
    }
}
