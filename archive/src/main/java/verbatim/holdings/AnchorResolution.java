package verbatim.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Passage;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Word;

/**
 * Where a permanent link's words stand now, after pages were read again or corrected: by the words themselves, nearest to where they stood; else by
 * their boxes on the scan, where other words are read now; else nowhere. Pure.
 */
public final class AnchorResolution {
    /** The share of a word's box that must lie in an old one to stand at its place. */
    private static final double SAME_PLACE = 0.5;

    private AnchorResolution() {}

    /** The outcome. */
    public sealed interface Resolved {
        /** The same words stand here in the current texts. */
        record Here(Passage now) implements Resolved {}

        /** At the place on the scan other words are read now: both are to be shown. */
        record Changed(Passage then, Passage now) implements Resolved {}

        /** Neither words nor place are found: what it pointed at is to be shown as it was. */
        record Gone(Passage then) implements Resolved {}
    }

    /**
     * @param then the texts of the passage's pages at the anchor's revisions, as far as they are kept
     * @param now the current texts of these pages, as far as there are
     */
    public static Resolved resolve(Anchor anchor, List<PageText> then, List<PageText> now) {
        Passage passage = anchor.passage();
        Map<Integer, PageText> before = byPage(then);
        Map<Integer, PageText> current = byPage(now);
        String[] parts = passage.text().split("\f", -1);
        List<Passage.Range> ranges = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < passage.pages().size(); i++) {
            Passage.Range range = passage.pages().get(i);
            PageText page = current.get(range.page());
            if (page == null) {
                return new Resolved.Gone(passage);
            }
            Optional<Passage.Range> found = i < parts.length ? byWords(parts[i], range, page) : Optional.empty();
            if (found.isEmpty()) {
                same = false;
                found = byPlace(range, before.get(range.page()), page);
            }
            if (found.isEmpty()) {
                return new Resolved.Gone(passage);
            }
            ranges.add(found.get());
            texts.add(page.text().substring(found.get().start(), found.get().end()));
        }
        int revision = revision(current, ranges.getFirst());
        Passage stands = new Passage(passage.document(), passage.version(), revision, String.join("\f", texts), ranges);
        return same ? new Resolved.Here(stands) : new Resolved.Changed(passage, stands);
    }

    private static int revision(Map<Integer, PageText> texts, Passage.Range range) {
        PageText text = texts.get(range.page());
        return text == null ? 1 : text.revision();
    }

    private static Map<Integer, PageText> byPage(List<PageText> texts) {
        return texts.stream().collect(Collectors.toMap(text -> text.key().page(), Function.identity()));
    }

    /** The words' occurrence nearest to where they stood; line ends and blanks count alike. */
    private static Optional<Passage.Range> byWords(String words, Passage.Range range, PageText page) {
        String wanted = plain(words);
        String text = plain(page.text());
        int best = -1;
        for (int at = text.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = text.indexOf(wanted, at + 1)) {
            boolean whole = bounded(text, at) && bounded(text, at + wanted.length());
            if (whole && (best < 0 || Math.abs(at - range.start()) < Math.abs(best - range.start()))) {
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Passage.Range(range.page(), best, best + wanted.length()));
    }

    private static String plain(String text) {
        return text.replace('\n', ' ');
    }

    /** Whether no word goes on over this place. */
    private static boolean bounded(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** From the first to the last word whose box lies where the old words lay. */
    private static Optional<Passage.Range> byPlace(Passage.Range range, @Nullable PageText then, PageText now) {
        if (then == null) {
            return Optional.empty();
        }
        List<Box> places = then.words().stream()
                .filter(word -> word.start() < range.end() && word.end() > range.start())
                .flatMap(word -> Optional.ofNullable(word.box()).stream())
                .toList();
        List<Word> there = now.words().stream()
                .filter(word -> places.stream().anyMatch(place -> covers(place, word.box())))
                .toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage.Range(
                        range.page(), there.getFirst().start(), there.getLast().end()));
    }

    private static boolean covers(Box place, @Nullable Box box) {
        return box != null && place.overlap(box) >= SAME_PLACE * box.width() * box.height() && box.width() > 0;
    }
}
