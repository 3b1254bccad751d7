package verbatim.editing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import verbatim.editing.Rewording.Change;
import verbatim.editing.Rewording.Piece;

/** Where the offsets of a text lie once a stretch of it was typed anew: exactly for what stayed, and within the new words for what changed. */
final class Offsets {
    private final TreeMap<Integer, Integer> known = new TreeMap<>();
    private final int from;
    private final int to;
    private final String text;
    private final int longer;

    /**
     * @param from the stretch of the old text
     * @param to half-open
     * @param text the new one
     * @param longer how many units it has more than the old one
     */
    Offsets(int from, int to, String text, int longer) {
        this.from = from;
        this.to = to;
        this.text = text;
        this.longer = longer;
    }

    /** Notes which pieces of the stretch stand for which. */
    void pieces(List<Piece> was, List<Piece> is, List<Change> changes) {
        int old = 0;
        int now = 0;
        for (Change change : changes) {
            pairs(was.subList(old, change.from()), is.subList(now, change.newFrom()));
            changed(was.subList(change.from(), change.to()), is, change);
            old = change.to();
            now = change.newTo();
        }
        pairs(was.subList(old, was.size()), is.subList(now, is.size()));
    }

    private void pairs(List<Piece> was, List<Piece> is) {
        for (int i = 0; i < was.size(); i++) {
            known.put(was.get(i).start(), is.get(i).start());
            known.put(was.get(i).end(), is.get(i).end());
        }
    }

    private void changed(List<Piece> was, List<Piece> is, Change change) {
        List<Piece> now = is.subList(change.newFrom(), change.newTo());
        if (was.isEmpty()) {
            return;
        }
        if (was.size() == now.size()) {
            pairs(was, now);
        } else if (now.isEmpty()) {
            int gap =
                    change.newFrom() == 0 ? from : is.get(change.newFrom() - 1).end();
            known.put(was.getFirst().start(), gap);
            known.put(was.getLast().end(), gap);
        } else {
            known.put(was.getFirst().start(), now.getFirst().start());
            known.put(was.getLast().end(), now.getLast().end());
        }
    }

    /** Where something begins now that began here; never on a blank where more follows. */
    int start(int offset) {
        if (offset >= to && !known.containsKey(offset)) {
            // Also where the stretch is empty and ends here: what is put in comes before.
            return offset + longer;
        }
        int start = moved(offset);
        while (offset > from && offset < to && start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where something ends now, not before it begins. */
    int end(int startsAt, int offset) {
        int start = start(startsAt);
        return startsAt == offset ? start : Math.max(start, moved(offset));
    }

    private int moved(int offset) {
        if (offset <= from && !known.containsKey(offset)) {
            return offset;
        }
        if (offset >= to && !known.containsKey(offset)) {
            return offset + longer;
        }
        Map.Entry<Integer, Integer> before = known.floorEntry(offset);
        Map.Entry<Integer, Integer> after = known.ceilingEntry(offset);
        if (before == null) {
            return Math.min(offset, after == null ? text.length() : after.getValue());
        }
        int most = after == null ? text.length() : after.getValue();
        return Math.min(before.getValue() + offset - before.getKey(), most);
    }
}
