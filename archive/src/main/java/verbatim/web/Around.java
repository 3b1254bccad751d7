package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Some things of a list: the chosen ones, and then the nearest around them, in their order. */
final class Around {
    private Around() {}

    /**
     * At most so many.
     *
     * @param chosen whether each is
     */
    static <T> List<T> of(List<T> all, List<Boolean> chosen, int most) {
        TreeSet<Integer> taken = new TreeSet<>();
        for (int i = 0; i < all.size() && taken.size() < most; i++) {
            if (chosen.get(i)) {
                taken.add(i);
            }
        }
        for (int distance = 1; distance < all.size() && taken.size() < most; distance++) {
            for (int at : List.copyOf(taken)) {
                add(at - distance, all, chosen, taken, most);
                add(at + distance, all, chosen, taken, most);
            }
        }
        List<T> shown = new ArrayList<>();
        taken.forEach(at -> shown.add(all.get(at)));
        return shown;
    }

    private static void add(int at, List<?> all, List<Boolean> chosen, TreeSet<Integer> taken, int most) {
        if (at >= 0 && at < all.size() && !chosen.get(at) && taken.size() < most) {
            taken.add(at);
        }
    }
}
