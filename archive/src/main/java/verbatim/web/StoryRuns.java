package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.web.StoryText.Led;
import verbatim.web.StoryText.Marked;
import verbatim.web.view.ReportView.Inline;
import verbatim.web.view.ReportView.InlineKind;

/** Cuts one block of a story into runs: words with a mark, words that lead somewhere, and the rest. Good for one block. */
final class StoryRuns {
    /** Keeps a mark on the line of the quotation, and the comma behind it on the mark's. */
    private static final String JOINED = "\u2060";

    private final String text;
    private final List<Led> led;
    private final List<Inline> runs = new ArrayList<>();

    /** @param led the links of the block, in order */
    StoryRuns(String text, List<Led> led) {
        this.text = text;
        this.led = led;
    }

    /** A stretch of the text that leads to one place, or nowhere. */
    private record Piece(int from, int to, @Nullable String href) {}

    /**
     * The runs, in order.
     *
     * @param block index of this block
     * @param marked the marked words of the story, in order
     */
    List<Inline> of(int block, List<Marked> marked) {
        int at = 0;
        for (Marked each : marked) {
            if (each.block() > block || each.endBlock() < block) {
                continue;
            }
            int start = each.block() == block ? each.start() : 0;
            int end = each.endBlock() == block ? each.end() : text.length();
            plain(at, start);
            int from = Math.max(at, start);
            at = Math.max(from, end);
            mark(each, from, at, block);
        }
        plain(at, text.length());
        return runs;
    }

    private void plain(int from, int to) {
        if (from >= to) {
            return;
        }
        boolean joined = !runs.isEmpty() && !Character.isWhitespace(text.charAt(from));
        for (Piece piece : pieces(from, to, true)) {
            String words = text.substring(piece.from(), piece.to());
            runs.add(new Inline(
                    joined && piece.from() == from ? JOINED + words : words,
                    InlineKind.PLAIN,
                    null,
                    null,
                    piece.href()));
        }
    }

    /** The mark leads to the evidence, and that to the archive's page; other sites are for the words themselves to lead to. */
    private void mark(Marked each, int from, int to, int block) {
        List<Piece> pieces = pieces(from, to, false);
        for (Piece piece : pieces) {
            boolean last = piece.equals(pieces.getLast());
            String words = text.substring(piece.from(), piece.to());
            runs.add(new Inline(
                    last ? words + JOINED : words,
                    each.kind(),
                    each.block() == block && piece.from() == from ? each.place() : null,
                    each.endBlock() == block && last ? each.sign() : null,
                    piece.href()));
        }
    }

    private List<Piece> pieces(int from, int to, boolean inside) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Led each : led) {
            int start = Math.max(at, each.link().start());
            int end = Math.min(to, each.link().end());
            if (start < end && (inside || !each.href().startsWith("/"))) {
                if (start > at) {
                    pieces.add(new Piece(at, start, null));
                }
                pieces.add(new Piece(start, end, each.href()));
                at = end;
            }
        }
        if (at < to || pieces.isEmpty()) {
            pieces.add(new Piece(at, to, null));
        }
        return pieces;
    }
}
