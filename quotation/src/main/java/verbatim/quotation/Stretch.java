package verbatim.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;

/**
 * The words of pages that follow each other, as one run: furniture left out, words broken over a page's end joined.
 *
 * @param pages in order
 * @param words in order
 * @param on for each word the index of the page it begins on
 * @param until for each word the index of the page it ends on
 * @param tail the punctuation after the last word
 * @param skipped the furniture found at page edges that nobody had marked
 * @param extents for each page where its first word begins and its last one ends; both 0 when it has none
 */
record Stretch(
        List<FoldedPage> pages,
        List<Token> words,
        int[] on,
        int[] until,
        String tail,
        List<Skipped> skipped,
        List<Extent> extents) {
    /** Offsets are UTF-16 units of the page's text. */
    record Extent(int start, int end) {}

    /** A line of furniture; offsets are UTF-16 units of its page's text. */
    record Skipped(int page, int start, int end) {}

    int size() {
        return words.size();
    }

    /** Whether a machine alone read the word, or a part of it. */
    boolean machine(int word) {
        boolean typed = pages.get(on[word]).page().confirmed()
                && pages.get(until[word]).page().confirmed();
        return !typed && !words.get(word).is(Token.EMENDED);
    }

    /** Whether that is so of any word from the one to before the other. */
    boolean machine(int from, int to) {
        for (int word = from; word < to; word++) {
            if (machine(word)) {
                return true;
            }
        }
        return false;
    }

    /** The punctuation before the word, or after the last. */
    String gap(int word) {
        return Gap.plain(word < words.size() ? words.get(word).gap() : tail);
    }

    /** The page with the number; it must be one of the pages. */
    PageText page(int number) {
        for (FoldedPage page : pages) {
            if (page.key().page() == number) {
                return page.page();
            }
        }
        throw new IllegalArgumentException("page " + number + " is not in this stretch");
    }

    String pageText(int number) {
        return page(number).text();
    }

    /** What is not the record's body on that page, and the furniture found besides. */
    List<Span> spans(int number) {
        List<Span> spans = new ArrayList<>(page(number).spans());
        for (Skipped each : skipped) {
            if (pages.get(each.page()).key().page() == number) {
                spans.add(new Span(Role.FURNITURE, each.start(), each.end()));
            }
        }
        return spans;
    }

    static Stretch ofBody(List<FoldedPage> pages) {
        Furniture furniture = new Furniture(pages);
        Joining joining = new Joining();
        for (int i = 0; i < pages.size(); i++) {
            joining.add(i, pages.get(i).body(), furniture.bodyStart(i), furniture.bodyEnd(i));
        }
        return joining.stretch(pages);
    }

    static Stretch ofNotes(List<FoldedPage> pages) {
        Joining joining = new Joining();
        for (int i = 0; i < pages.size(); i++) {
            joining.add(i, pages.get(i).notes(), 0, pages.get(i).notes().size());
        }
        return joining.stretch(pages);
    }

    /** Puts pages one behind the other. */
    private static final class Joining {
        private final List<Token> words = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<Extent> extents = new ArrayList<>();
        private int[] on = new int[512];
        private int[] until = new int[512];
        private String tail = "";

        void add(int page, Tokens tokens, int from, int to) {
            List<Token> all = tokens.words();
            skip(page, all, 0, from);
            skip(page, all, to, all.size());
            for (int i = from; i < to; i++) {
                Token token = all.get(i);
                if (i > from || words.isEmpty()) {
                    put(i == from ? token.after(lastLine(token.gap())) : token, page, page);
                } else {
                    first(token, page, from > 0);
                }
            }
            extents.add(
                    from < to
                            ? new Extent(all.get(from).start(), all.get(to - 1).end())
                            : new Extent(0, 0));
            if (from < to) {
                tail = to < all.size() ? firstLine(all.get(to).gap()) : tokens.tail();
            }
        }

        private void skip(int page, List<Token> all, int from, int to) {
            if (from < to) {
                skipped.add(
                        new Skipped(page, all.get(from).start(), all.get(to - 1).end()));
            }
        }

        /** The first word of a page, behind the last of the page before. */
        private void first(Token token, int page, boolean behindFurniture) {
            String gap = behindFurniture ? lastLine(token.gap()) : token.gap();
            Token last = words.getLast();
            boolean open = tail.startsWith("-")
                    && Gap.plain(tail).equals("-")
                    && Gap.plain(gap).isEmpty();
            if (!open || last.is(Token.SIGN) || token.is(Token.SIGN)) {
                put(token.after(tail + gap), page, page);
            } else if (last.breaksBefore(token)) {
                int at = words.size() - 1;
                words.set(at, last.joined(token));
                until[at] = page;
            } else {
                put(token.after("-").with(Token.TIED), page, page);
            }
        }

        private void put(Token token, int beginsOn, int endsOn) {
            int at = words.size();
            if (at == on.length) {
                on = Arrays.copyOf(on, at * 2);
                until = Arrays.copyOf(until, at * 2);
            }
            words.add(token);
            on[at] = beginsOn;
            until[at] = endsOn;
        }

        Stretch stretch(List<FoldedPage> pages) {
            return new Stretch(
                    pages,
                    words,
                    Arrays.copyOf(on, words.size()),
                    Arrays.copyOf(until, words.size()),
                    tail,
                    skipped,
                    extents);
        }

        private static String firstLine(String gap) {
            int line = gap.indexOf('\n');
            return line < 0 ? gap : gap.substring(0, line);
        }

        private static String lastLine(String gap) {
            return gap.substring(gap.lastIndexOf('\n') + 1);
        }
    }
}
