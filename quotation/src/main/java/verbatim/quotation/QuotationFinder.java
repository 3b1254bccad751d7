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
        return new Speakers(blocks, found).named();
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
                add(Form.MARKS, new Position(from.block(), i), new Position(from.block(), closer));
                return new Position(from.block(), closer + 1);
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
        Mark mark = marks.get(open.block()).get(open.mark());
        int inner = pairing.nextOpening(open.mark());
        if (mark.sort() != QuotationMarks.Sort.SINGLE && inner != Pairing.NONE) {
            return endBefore(open, new Position(open.block(), inner));
        }
        Position further = inner == Pairing.NONE ? closerFurtherOn(open, mark) : open;
        if (further.block() > open.block()) {
            add(Form.MARKS, open, further);
            return new Position(further.block(), further.mark() + 1);
        }
        if (mark.loose()) {
            return new Position(open.block(), open.mark() + 1);
        }
        add(Form.UNCLOSED, open, new Position(open.block(), Integer.MAX_VALUE));
        return open.nextBlock();
    }

    private Position endBefore(Position open, Position inner) {
        if (marks.get(open.block()).get(open.mark()).loose()) {
            return new Position(open.block(), open.mark() + 1);
        }
        add(Form.UNCLOSED, open, inner);
        return inner;
    }

    /** Where a quotation of several paragraphs closes; the opening position itself when it does not. */
    private Position closerFurtherOn(Position open, Mark mark) {
        Position repeated = closerAfterRepeatedMarks(open, mark);
        if (repeated.block() > open.block() || mark.sort() == QuotationMarks.Sort.SINGLE || mark.loose()) {
            return repeated;
        }
        return closerWithoutRepeatedMarks(open, mark);
    }

    private Position closerAfterRepeatedMarks(Position open, Mark mark) {
        for (int b = open.block() + 1; goesOn(open.block(), b) && beginsWith(b, mark.sign()); b++) {
            Pairing pairing = new Pairing(text(b), marks.get(b));
            int closer = pairing.closer(0);
            if (closer != Pairing.NONE) {
                return new Position(b, closer);
            }
            if (mark.sort() != QuotationMarks.Sort.SINGLE && pairing.nextOpening(0) != Pairing.NONE) {
                return open;
            }
        }
        return open;
    }

    private Position closerWithoutRepeatedMarks(Position open, Mark mark) {
        int last = open.block() + Limits.PARAGRAPHS_UNMARKED;
        for (int b = open.block() + 1; b <= last && goesOn(open.block(), b); b++) {
            List<Mark> here = marks.get(b);
            for (int i = 0; i < here.size(); i++) {
                if (here.get(i).sort() == mark.sort()) {
                    boolean closes = Pairing.fits(mark.sign(), here.get(i))
                            && !here.get(i).opens()
                            && !here.get(i).figure();
                    return closes ? new Position(b, i) : open;
                }
            }
        }
        return open;
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

    /** Notes a quotation from an opening mark to a closing one, to the mark before which it ends, or to the block's end. */
    private void add(Form form, Position open, Position close) {
        List<Mark> closing = marks.get(close.block());
        Mark opening = marks.get(open.block()).get(open.mark());
        String last = text(close.block());
        int markAt = close.mark() < closing.size() ? closing.get(close.mark()).at() : last.length();
        int start = Blank.after(text(open.block()), opening.end());
        int from = open.block() == close.block() ? start : 0;
        int end = Blank.before(last, markAt, Math.min(from, markAt));
        String words = words(open, start, close, end);
        if (Quotations.words(words) > 0) {
            int markEnd = form == Form.MARKS ? closing.get(close.mark()).end() : end;
            found.add(new Found(form, open.block(), start, close.block(), end, opening.at(), markEnd, words, null));
        }
    }

    private String words(Position open, int start, Position close, int end) {
        if (open.block() == close.block()) {
            return text(open.block()).substring(start, Math.max(start, end));
        }
        StringBuilder words =
                new StringBuilder(text(open.block()).substring(start).stripTrailing());
        for (int b = open.block() + 1; b <= close.block(); b++) {
            String whole = b == close.block() ? text(b).substring(0, end) : text(b);
            Mark first = marks.get(b).isEmpty() ? null : marks.get(b).getFirst();
            boolean repeats = first != null
                    && first.sign() == marks.get(open.block()).get(open.mark()).sign()
                    && first.end() <= whole.length()
                    && whole.substring(0, first.at()).isBlank();
            String part = (repeats && first != null ? whole.substring(first.end()) : whole).strip();
            words.append(part.isEmpty() ? "" : "\n" + part);
        }
        return words.toString();
    }
}
