package verbatim.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.catalogue.Sight;
import verbatim.holdings.Viewer;
import verbatim.verification.OwnTexts;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.FlagsJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.ScopeJson;
import verbatim.wire.VerdictJson.SpeakerJson;

/**
 * Takes out of a kept verdict what its reader may not see: documents that were closed since it went out, and how much there is that is not public.
 *
 * @param sight of the reader
 * @param own whether everybody can read the story or essay of this name now
 * @param seen how much that is
 * @param since when the story became public, ISO-8601 UTC
 */
record Veil(Sight sight, Predicate<String> own, Counts seen, String since) {
    private static final String HIDDEN =
            "When the story went out these words were compared with a document that is not shown now.";
    private static final String ABSENT =
            "When the story went out these words were not found on any page. That does not show that they were never"
                    + " said.";

    static Veil of(Catalogue catalogue, Viewer viewer, Instant since) {
        OwnTexts own = new OwnTexts(catalogue);
        return new Veil(
                catalogue.sight(viewer),
                name -> own.named(name).isPresent(),
                catalogue.pages().counts(viewer, null),
                since.toString());
    }

    VerdictJson over(VerdictJson verdict) {
        if (sight instanceof Sight.Everything) {
            return verdict;
        }
        PassageJson passage = seen(verdict.passage());
        List<PassageJson> others = verdict.otherPlaces().stream()
                .filter(other -> sight.sees(other.document()))
                .toList();
        boolean hidden = verdict.passage() != null && passage == null;
        return new VerdictJson(
                verdict.id(),
                verdict.quotation(),
                verdict.wording(),
                hidden ? "none" : verdict.place(),
                hidden ? new SpeakerJson("none", verdict.speaker().claimed(), List.of()) : verdict.speaker(),
                hidden ? "record" : verdict.part(),
                verdict.evidence(),
                verdict.lowestConfidence(),
                sentence(verdict, hidden),
                passage,
                hidden ? List.of() : verdict.differences(),
                flags(verdict, passage, others),
                others,
                seen(verdict.closest()),
                new ScopeJson(seen.documents(), seen.read(), seen.pages() - seen.read(), since),
                verdict.ruleset());
    }

    private static String sentence(VerdictJson verdict, boolean hidden) {
        if (hidden) {
            return HIDDEN;
        }
        return verdict.passage() == null ? ABSENT : verdict.sentence();
    }

    private static FlagsJson flags(VerdictJson verdict, @Nullable PassageJson passage, List<PassageJson> others) {
        FlagsJson kept = verdict.flags();
        if (passage == null) {
            return new FlagsJson(0, false, false, List.of(), false);
        }
        boolean all = others.size() == verdict.otherPlaces().size();
        return new FlagsJson(
                all ? kept.places() : 1 + others.size(),
                kept.omitsNegation(),
                kept.omitsRedaction(),
                kept.skippedFurniture(),
                kept.omitsNothing());
    }

    private @Nullable PassageJson seen(@Nullable PassageJson passage) {
        return passage == null || sight.sees(passage.document()) || own.test(passage.document()) ? passage : null;
    }
}
