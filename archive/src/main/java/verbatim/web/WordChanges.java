package verbatim.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import verbatim.web.view.WordChange;
import verbatim.web.view.WordChange.Kind;

/** Two texts beside each other, word by word: first by lines, then by the words of lines that differ, so that long texts take no longer than they must. */
final class WordChanges {
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORDS = Pattern.compile("\\s+|[\\p{L}\\p{N}'’]+|[^\\s\\p{L}\\p{N}'’]");

    /** Words on either side beyond which a stretch is shown as replaced: nobody reads more changes in one place. */
    private static final int MOST = 4_000;

    private final List<WordChange> changes = new ArrayList<>();

    private WordChanges() {}

    /** The pieces in order; empty when nothing differs. */
    static List<WordChange> of(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        WordChanges made = new WordChanges();
        stretches(parts(LINES, before), parts(LINES, after)).forEach(made::lines);
        return List.copyOf(made.changes);
    }

    /** What both have, or what one has in the place of what the other has. */
    private record Stretch(boolean same, String before, String after) {}

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What is taken away and what is put in its place come from the library one by one: they are put together here. */
    private static List<Stretch> stretches(List<String> before, List<String> after) {
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder was = new StringBuilder();
        StringBuilder is = new StringBuilder();
        var deltas = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getType() == DeltaType.EQUAL) {
                flush(was, is, stretches);
                String both = String.join("", delta.getSource().getLines());
                stretches.add(new Stretch(true, both, both));
            } else {
                was.append(String.join("", delta.getSource().getLines()));
                is.append(String.join("", delta.getTarget().getLines()));
            }
        }
        flush(was, is, stretches);
        return stretches;
    }

    private static void flush(StringBuilder was, StringBuilder is, List<Stretch> stretches) {
        if (!was.isEmpty() || !is.isEmpty()) {
            stretches.add(new Stretch(false, was.toString(), is.toString()));
            was.setLength(0);
            is.setLength(0);
        }
    }

    private void lines(Stretch lines) {
        List<String> was = parts(WORDS, lines.before);
        List<String> is = parts(WORDS, lines.after);
        if (lines.same || was.size() > MOST || is.size() > MOST) {
            add(lines);
        } else {
            stretches(was, is).forEach(this::add);
        }
    }

    private void add(Stretch stretch) {
        if (stretch.same) {
            changes.add(new WordChange(Kind.BOTH, stretch.before));
            return;
        }
        if (!stretch.before.isEmpty()) {
            changes.add(new WordChange(Kind.BEFORE, stretch.before));
        }
        if (!stretch.after.isEmpty()) {
            changes.add(new WordChange(Kind.AFTER, stretch.after));
        }
    }
}
