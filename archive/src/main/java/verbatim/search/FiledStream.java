package verbatim.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands words that are already cut to Lucene. */
final class FiledStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final List<PageTokens.Filed> words;
    private Iterator<PageTokens.Filed> left;

    FiledStream(List<PageTokens.Filed> words) {
        this.words = words;
        this.left = words.iterator();
    }

    /** How many places the words take that are not the next page's. */
    int own() {
        return (int) words.stream()
                .filter(word -> word.step() > 0 && !Form.ofNext(word.term()))
                .count();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        PageTokens.Filed word = left.next();
        term.append(word.term());
        step.setPositionIncrement(word.step());
        offsets.setOffset(word.start(), word.end());
        return true;
    }

    @Override
    public void reset() {
        left = words.iterator();
    }
}
