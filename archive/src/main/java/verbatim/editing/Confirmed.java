package verbatim.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Anchor;
import verbatim.holdings.AnchorResolution;
import verbatim.holdings.AnchorResolution.Resolved;
import verbatim.holdings.Confirmation;
import verbatim.holdings.Viewer;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Word;

/**
 * Which passages somebody compared with the scan. What was confirmed from an earlier text still counts where the same words stand at the same place now; where
 * others are read, it does not. Looks each document up once; not thread-safe.
 */
final class Confirmed {
    private final Catalogue catalogue;
    private final Map<Copy, List<Standing>> known = new HashMap<>();

    Confirmed(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Copy(String document, int version) {}

    /** A confirmation, and where its words stand now. */
    private record Standing(Confirmation confirmation, Passage now) {}

    /** Who confirmed all of these words first. */
    Optional<Settlement.Confirmed> of(Passage passage) {
        return covering(passage)
                .map(each -> new Settlement.Confirmed(
                        each.name(), each.at(), each.anchor().passage().textRevision()))
                .findFirst();
    }

    /** Every confirmation that covers all of these words, oldest first. */
    Stream<Confirmation> covering(Passage passage) {
        return known.computeIfAbsent(new Copy(passage.document(), passage.version()), this::load).stream()
                .filter(standing -> passage.pages().stream().allMatch(range -> covers(standing.now, range)))
                .map(Standing::confirmation);
    }

    /** Who put words of this passage right by the scan, so that none of it is a machine's; of a text that people typed whole, nobody. */
    Optional<Settlement.Confirmed> emended(Passage passage) {
        Settlement.Confirmed last = null;
        for (Passage.Range range : passage.pages()) {
            PageKey key = new PageKey(passage.document(), passage.version(), range.page());
            for (Word word : catalogue
                    .texts()
                    .current(Viewer.local(), key)
                    .map(PageText::words)
                    .orElse(List.of())) {
                Word.Emended by = word.emended();
                if (by != null && word.start() < range.end() && word.end() > range.start()) {
                    last = last == null || by.at().isAfter(last.at())
                            ? new Settlement.Confirmed(by.by(), by.at(), passage.textRevision())
                            : last;
                }
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean covers(Passage now, Passage.Range range) {
        return now.pages().stream()
                .anyMatch(confirmed -> confirmed.page() == range.page()
                        && confirmed.start() <= range.start()
                        && confirmed.end() >= range.end());
    }

    private List<Standing> load(Copy edition) {
        return catalogue.decisions().confirmations(edition.document, edition.version).stream()
                .flatMap(each -> now(each.anchor()).map(now -> new Standing(each, now)).stream())
                .toList();
    }

    /** Where the words stand in the current texts; empty when other words are read there. */
    Optional<Passage> now(Anchor anchor) {
        Passage passage = anchor.passage();
        List<PageKey> keys = passage.pages().stream()
                .map(range -> new PageKey(passage.document(), passage.version(), range.page()))
                .toList();
        Map<PageKey, Integer> revisions = catalogue.texts().currentRevisions(Viewer.local(), keys);
        if (keys.stream().map(revisions::get).toList().equals(anchor.revisions())) {
            return Optional.of(passage);
        }
        List<PageText> then = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            catalogue
                    .texts()
                    .at(Viewer.local(), keys.get(i), anchor.revisions().get(i))
                    .ifPresent(then::add);
        }
        Resolved resolved =
                AnchorResolution.resolve(anchor, then, catalogue.texts().current(Viewer.local(), keys));
        return resolved instanceof Resolved.Here(Passage here) ? Optional.of(here) : Optional.empty();
    }
}
