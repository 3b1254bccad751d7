package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;

/** Makes passages, and says what they hold besides the words. */
final class Passages {
    private Passages() {}

    /** The passage of a judgement; punctuation that the quotation closes or opens with belongs to it. */
    static Passage of(Judgement found, Reading reading) {
        List<Passage.Range> ranges = new ArrayList<>(Ranges.of(found.stretch(), found.first(), found.last()));
        Passage.Range head = ranges.getFirst();
        String opening = reading.words().getFirst().before();
        ranges.set(
                0,
                new Passage.Range(
                        head.page(), opened(found.stretch().pageText(head.page()), head.start(), opening), head.end()));
        Passage.Range foot = ranges.getLast();
        String text = found.stretch().pageText(foot.page());
        ranges.set(
                ranges.size() - 1,
                new Passage.Range(foot.page(), foot.start(), closed(text, foot.end(), reading.tail())));
        return of(found.stretch(), ranges);
    }

    private static Passage of(Stretch stretch, List<Passage.Range> ranges) {
        PageText first = stretch.page(ranges.getFirst().page());
        StringBuilder text = new StringBuilder();
        for (Passage.Range range : ranges) {
            text.append(text.isEmpty() ? "" : "\f");
            text.append(stretch.pageText(range.page()), range.start(), range.end());
        }
        return new Passage(first.key().document(), first.key().version(), first.revision(), text.toString(), ranges);
    }

    private static int opened(String text, int start, String opening) {
        boolean quotes = opening.endsWith("\"") && start > 0 && isQuote(text.charAt(start - 1));
        return quotes ? start - 1 : start;
    }

    private static int closed(String text, int end, String closing) {
        int at = end;
        for (int i = 0; i < closing.length() && at < text.length(); i++) {
            char c = text.charAt(at);
            boolean stop = ".,;:?!".indexOf(closing.charAt(i)) >= 0 && ".,;:?!".indexOf(c) >= 0;
            if (!stop && !(closing.charAt(i) == '"' && isQuote(c))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return "\"'\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB".indexOf(c) >= 0;
    }

    /** What the furniture between the first and the last word says, in full, in order. */
    static List<String> furniture(Judgement found, Passage passage) {
        List<String> skipped = new ArrayList<>();
        Passage.Range head = passage.pages().getFirst();
        Passage.Range foot = passage.pages().getLast();
        for (int page = head.page(); page <= foot.page(); page++) {
            int from = page == head.page() ? head.start() : 0;
            String text = found.stretch().pageText(page);
            int to = page == foot.page() ? foot.end() : text.length();
            List<Span> spans = new ArrayList<>(found.stretch().spans(page));
            spans.sort(java.util.Comparator.comparingInt(Span::start));
            for (Span span : spans) {
                boolean aside = span.role() == Role.FURNITURE || span.role() == Role.MARGIN;
                String words = text.substring(span.start(), span.end()).strip();
                if (aside && span.start() >= from && span.end() <= to && !words.isEmpty()) {
                    skipped.add(words);
                }
            }
        }
        return skipped;
    }

    static Verdict.Part part(Judgement found, Passage passage) {
        Passage.Range head = passage.pages().getFirst();
        for (Span span : found.stretch().page(head.page()).spans()) {
            boolean holds = span.start() <= head.start() && head.start() < span.end();
            if (holds && span.role() == Role.NOTE) {
                return Verdict.Part.NOTE;
            }
            if (holds && span.role() == Role.EDITORIAL) {
                return Verdict.Part.EDITORIAL;
            }
        }
        return Verdict.Part.RECORD;
    }

    static Verdict.Evidence evidence(Judgement found) {
        for (int i = found.first(); i <= found.last(); i++) {
            if (found.stretch().machine(i)) {
                return Verdict.Evidence.MACHINE;
            }
        }
        return Verdict.Evidence.CONFIRMED;
    }

    static double lowestConfidence(Judgement found) {
        int lowest = 100;
        for (int i = found.first(); i <= found.last(); i++) {
            if (found.stretch().machine(i)) {
                lowest = Math.min(lowest, found.stretch().words().get(i).confidence());
            }
        }
        return lowest / 100.0;
    }
}
