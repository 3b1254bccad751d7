package verbatim.verification;

import java.util.List;
import java.util.Map;
import verbatim.catalogue.Anchors;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Makes permanent links to passages. */
final class Links {
    private Links() {}

    /** The address of the link to these words; the same passage gives the same one again. */
    static String mint(Anchors anchors, Passage passage, Map<PageKey, PageText> pages) {
        Passage.Range first = passage.pages().getFirst();
        Passage.Range last = passage.pages().getLast();
        String before = before(text(passage, first, pages), first.start());
        String after = after(text(passage, last, pages), last.end());
        return "/q/" + anchors.mint(passage, before, after).id();
    }

    private static String text(Passage passage, Passage.Range range, Map<PageKey, PageText> pages) {
        PageText page = pages.get(new PageKey(passage.document(), passage.version(), range.page()));
        return page == null ? "" : page.text();
    }

    /** The last words before this place, parted by one space. */
    static String before(String text, int start) {
        List<String> words = words(text.substring(0, Math.min(start, text.length())));
        return String.join(" ", words.subList(Math.max(0, words.size() - Limits.AROUND), words.size()));
    }

    /** The first words from this place on, parted by one space. */
    static String after(String text, int end) {
        List<String> words = words(text.substring(Math.min(end, text.length())));
        return String.join(" ", words.subList(0, Math.min(words.size(), Limits.AROUND)));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
