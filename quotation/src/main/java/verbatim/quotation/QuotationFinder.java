package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotation.QuotationMarks.Mark;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Form;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Quotations.Kind;

/** One walk over a story's blocks. */
final class QuotationFinder {
    /** A mark's index that means the end of the block. */
    private static final int LAST = Integer.MAX_VALUE;

    private final List<Block> blocks;
    private final List<List<Mark>> marks = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    QuotationFinder(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        for (Block block : this.blocks) {
            marks.add(QuotationMarks.in(block.text()));
        }
    }

    List<Found> find() {
        Position position = new Position(0, 0);
        while (position.block() < blocks.size()) {
            position = blocks.get(position.block()).kind() == Kind.BLOCK_QUOTATION && position.mark() == 0
                    ? blockQuotation(position.block())
                    : next(position);
        }
        return new SpeakerProposals(blocks, found).named();
    }

    /** A mark by its block and its index there; an index behind the last means the block's end. */
    private record Position(int block, int mark) {
        Position nextBlock() {
            return new Position(block + 1, 0);
        }
    }

    private Position next(Position from) {
        List<Mark> here = marks.get(from.block());
        Pairing pairing = new Pairing(text(from.block()), here);
        for (int i = from.mark(); i < here.size(); i++) {
            if (!here.get(i).opens()) {
                continue;
            }
            int closer = pairing.closer(i);
            if (closer != Pairing.NONE) {
                return add(Form.MARKS, new Position(from.block(), i), new Position(from.block(), closer));
            }
            Position end = unpaired(new Position(from.block(), i), pairing);
            if (end.block() != from.block() || end.mark() != i + 1) {
                return end;
            }
        }
        return from.nextBlock();
    }

    /** An opening mark that nothing in its block closes. Gives where to go on. */
    private Position unpaired(Position open, Pairing pairing) {
        Mark mark = mark(open);
        int inner = pairing.nextOpening(open.mark());
        if (inner == Pairing.NONE || leads(open)) {
            Run run = run(open, mark);
            if (run.end().block() > open.block() && (run.closed() || !mark.loose())) {
                return add(run.closed() ? Form.MARKS : Form.UNCLOSED, open, run.end());
            }
        }
        if (mark.loose() || mark.sort() == QuotationMarks.Sort.SINGLE) {
            return new Position(open.block(), open.mark() + 1);
        }
        return add(Form.UNCLOSED, open, new Position(open.block(), inner == Pairing.NONE ? LAST : inner));
    }

    /** Whether the quotation begins its paragraph or follows a colon, as one of several paragraphs does. */
    private boolean leads(Position open) {
        String before = text(open.block()).substring(0, mark(open).at()).stripTrailing();
        return before.isEmpty() || before.endsWith(":");
    }

    /** The paragraphs that a quotation runs over: its end, and whether a mark closes it there. */
    private record Run(Position end, boolean closed) {}

    private Run run(Position open, Mark mark) {
        int last = open.block();
        for (int b = last + 1; goesOn(open.block(), b) && beginsWith(b, mark.sign()); b++) {
            int closer = new Pairing(text(b), marks.get(b)).closer(0);
            if (closer != Pairing.NONE) {
                return new Run(new Position(b, closer), true);
            }
            last = b;
        }
        boolean sure = mark.sort() != QuotationMarks.Sort.SINGLE && !mark.loose();
        Position further = sure ? closerWithoutRepeatedMarks(open.block(), last, mark) : new Position(last, 0);
        return further.block() > last ? new Run(further, true) : new Run(new Position(last, LAST), false);
    }

    private Position closerWithoutRepeatedMarks(int first, int from, Mark mark) {
        for (int b = from + 1; b <= from + Limits.PARAGRAPHS_UNMARKED && goesOn(first, b); b++) {
            List<Mark> here = marks.get(b);
            for (int i = 0; i < here.size(); i++) {
                if (here.get(i).sort() == mark.sort()) {
                    boolean closes = Pairing.fits(mark.sign(), here.get(i))
                            && !here.get(i).opens()
                            && !here.get(i).figure();
                    return closes ? new Position(b, i) : new Position(from, 0);
                }
            }
        }
        return new Position(from, 0);
    }

    private boolean goesOn(int first, int block) {
        return block < blocks.size()
                && blocks.get(block).kind() == blocks.get(first).kind();
    }

    /** Whether the paragraph begins with the same mark; French ones may repeat the closing one. */
    private boolean beginsWith(int block, char sign) {
        if (marks.get(block).isEmpty()) {
            return false;
        }
        Mark first = marks.get(block).getFirst();
        return first.sign() == sign && text(block).substring(0, first.at()).isBlank();
    }

    private Position blockQuotation(int first) {
        int end = first + 1;
        while (end < blocks.size()
                && blocks.get(end).kind() == Kind.BLOCK_QUOTATION
                && blocks.get(end).continued()) {
            end++;
        }
        if (blocks.get(first).continued() && BlockQuotation.isSignature(text(first))) {
            return new Position(end, 0);
        }
        if (mostlyInMarks(first, end)) {
            return next(new Position(first, 0));
        }
        int last = end - 1;
        while (last > first && BlockQuotation.isSignature(text(last))) {
            last--;
        }
        if (BlockQuotation.length(blocks, first, last) <= Limits.QUOTATION) {
            BlockQuotation.whole(blocks, first, last).ifPresent(found::add);
        } else {
            for (int b = first; b <= last; b++) {
                BlockQuotation.whole(blocks, b, b).ifPresent(found::add);
            }
        }
        return new Position(end, 0);
    }

    /** Whether a block quotation carries marks of its own: it begins with one, and most of it lies between marks. */
    private boolean mostlyInMarks(int first, int end) {
        List<Mark> here = marks.get(first);
        if (here.isEmpty() || !text(first).substring(0, here.getFirst().at()).isBlank()) {
            return false;
        }
        QuotationFinder within = new QuotationFinder(blocks.subList(first, end).stream()
                .map(block -> new Block(Kind.PARAGRAPH, block.text()))
                .toList());
        long quoted = within.find().stream()
                .filter(each -> each.form() == Form.MARKS)
                .mapToLong(each -> Quotations.words(each.quotation()))
                .sum();
        long all = 0;
        for (int b = first; b < end; b++) {
            all += BlockQuotation.isSignature(text(b)) ? 0 : Quotations.words(text(b));
        }
        return quoted * 10 >= all * 6 && quoted > 0;
    }

    private String text(int block) {
        return blocks.get(block).text();
    }

    private Mark mark(Position at) {
        return marks.get(at.block()).get(at.mark());
    }

    /**
     * Notes a quotation from an opening mark to a closing one, to the mark before which it ends, or to the block's end; one of several paragraphs that
     * is too long to be judged as a whole is noted paragraph by paragraph. Gives where to go on.
     */
    private Position add(Form form, Position open, Position close) {
        int from = open.block();
        if (length(open, close) > Limits.QUOTATION) {
            for (; from < close.block(); from++) {
                note(form, open, from, new Position(from, LAST));
            }
        }
        note(form, open, from, close);
        boolean ended = close.mark() < marks.get(close.block()).size();
        int next = form == Form.MARKS ? close.mark() + 1 : close.mark();
        return ended ? new Position(close.block(), next) : close.nextBlock();
    }

    private int length(Position open, Position close) {
        int length = 0;
        for (int b = open.block(); b <= close.block(); b++) {
            length += text(b).length();
        }
        return open.block() == close.block() ? 0 : length;
    }

    /** Notes what lies from the block on, behind the mark that begins it there, if one does. */
    private void note(Form form, Position open, int from, Position close) {
        List<Mark> closing = marks.get(close.block());
        boolean ended = close.mark() < closing.size();
        int markStart = from == open.block() ? mark(open).at() : Blank.after(text(from), 0);
        int begin = from == open.block()
                ? mark(open).end()
                : behindRepeated(from, mark(open).sign());
        int start = Blank.after(text(from), begin);
        int stop = ended ? closing.get(close.mark()).at() : text(close.block()).length();
        int end = Blank.before(text(close.block()), stop, from == close.block() ? Math.min(start, stop) : 0);
        String words = words(from, start, close.block(), end, mark(open).sign());
        if (Quotations.words(words) > 0) {
            int markEnd =
                    form == Form.MARKS && ended ? closing.get(close.mark()).end() : end;
            found.add(new Found(form, from, start, close.block(), end, markStart, markEnd, words, null));
        }
    }

    private int behindRepeated(int block, char sign) {
        return beginsWith(block, sign) ? marks.get(block).getFirst().end() : 0;
    }

    private String words(int block, int start, int endBlock, int end, char sign) {
        StringBuilder words = new StringBuilder();
        for (int b = block; b <= endBlock; b++) {
            int from = b == block ? start : behindRepeated(b, sign);
            int to = b == endBlock ? end : text(b).length();
            String part = text(b).substring(Math.min(from, to), to).strip();
            words.append(words.isEmpty() || part.isEmpty() ? "" : "\n").append(part);
        }
        return words.toString();
    }
}
