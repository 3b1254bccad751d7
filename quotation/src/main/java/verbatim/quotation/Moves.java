package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Difference.Kind;

/** Tells words that were moved from words that were dropped in one place and happen to be added in another. */
final class Moves {
    private Moves() {}

    /** The differences, with every pair of a dropped and an added run of the same words called moved. */
    static List<Difference> named(List<Difference> differences) {
        List<Difference> named = new ArrayList<>(differences);
        for (int i = 0; i < named.size(); i++) {
            int other = named.get(i).kind() == Kind.ADDED ? counterpart(named, i) : -1;
            if (other >= 0) {
                named.set(i, moved(named.get(i)));
                named.set(other, moved(named.get(other)));
            }
        }
        return named;
    }

    private static int counterpart(List<Difference> differences, int added) {
        Difference.Quoted words = differences.get(added).quoted();
        for (int i = 0; i < differences.size() && words != null; i++) {
            Difference.OnPage dropped = differences.get(i).onPage();
            if (differences.get(i).kind() == Kind.DROPPED && dropped != null && same(words.text(), dropped.text())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && letters(one).equals(letters(other));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static Difference moved(Difference difference) {
        return new Difference(Kind.MOVED, difference.marked(), difference.quoted(), difference.onPage());
    }
}
