package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Pages.Counts;
import verbatim.catalogue.Sight;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.Turn;
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
 * @param speakers that the reader is told of on a passage's pages
 */
record Veil(
        Sight sight, Predicate<String> own, Counts seen, String since, Function<PassageJson, Set<String>> speakers) {
    /** @param since when what has the verdict became public */
    static Veil of(Catalogue catalogue, Viewer viewer, Instant since) {
        OwnTexts own = new OwnTexts(catalogue);
        return new Veil(
                catalogue.sight(viewer),
                name -> own.named(name).isPresent(),
                catalogue.pages().counts(viewer, null),
                since.toString(),
                passage -> catalogue.texts().current(viewer, keys(passage).toList()).stream()
                        .flatMap(text -> text.turns().stream().map(Turn::speaker))
                        .collect(Collectors.toSet()));
    }

    VerdictJson over(VerdictJson verdict) {
        if (sight instanceof Sight.Everything) {
            return verdict;
        }
        PassageJson passage = seen(verdict.passage());
        List<PassageJson> others =
                verdict.otherPlaces().stream().filter(this::sees).toList();
        boolean hidden = verdict.passage() != null && passage == null;
        boolean unnamed = passage != null && unnamed(passage, verdict.speaker());
        return new VerdictJson(
                verdict.id(),
                verdict.quotation(),
                verdict.wording(),
                hidden ? "none" : verdict.place(),
                hidden || unnamed ? new SpeakerJson("none", verdict.speaker().claimed(), List.of()) : verdict.speaker(),
                hidden ? "record" : verdict.part(),
                verdict.evidence(),
                verdict.lowestConfidence(),
                passage != null && unnamed ? unnamed(verdict, passage) : sentence(verdict, hidden),
                passage,
                hidden ? List.of() : verdict.differences(),
                flags(verdict, passage, others),
                others,
                seen(verdict.closest()),
                new ScopeJson(seen.documents(), seen.read(), seen.pages() - seen.read(), since),
                verdict.ruleset());
    }

    /** What can be said without the speaker. */
    private static String unnamed(VerdictJson verdict, PassageJson passage) {
        return Axes.wording(verdict.wording()).words() + ". " + Axes.pages(passage) + ".";
    }

    private static String sentence(VerdictJson verdict, boolean hidden) {
        if (hidden) {
            return t("verdict.kept.hidden");
        }
        return verdict.passage() == null ? t("verdict.kept.absent") : verdict.sentence();
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
        return passage == null || sees(passage) ? passage : null;
    }

    private boolean sees(PassageJson passage) {
        return own.test(passage.document()) || keys(passage).allMatch(sight::sees);
    }

    private static Stream<PageKey> keys(PassageJson passage) {
        return passage.pages().stream().map(range -> new PageKey(passage.document(), passage.version(), range.page()));
    }

    /** Whether in an excerpt somebody was found to speak whose name stands on a hidden page alone. */
    private boolean unnamed(PassageJson passage, SpeakerJson speaker) {
        return !speaker.found().isEmpty()
                && sight.excerpt(passage.document()).isPresent()
                && !speakers.apply(passage).containsAll(speaker.found());
    }
}
