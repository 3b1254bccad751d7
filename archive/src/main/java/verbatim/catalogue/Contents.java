package verbatim.catalogue;

import java.util.List;
import java.util.Map;
import verbatim.holdings.Release.Numbered;
import verbatim.holdings.Viewer;

/** What is in a release, narrowed by what somebody asks for; only of what the viewer may see. */
public interface Contents {
    /**
     * What is asked for; an empty string asks for nothing.
     *
     * @param kind of the document
     * @param party among its participants, as printed
     * @param from a day, month or year such as 1995-07; of dates that are less exact, those that may be so late are taken
     * @param to likewise
     * @param words in the title, subject or name
     */
    record Wanted(String kind, String party, String from, String to, String words) {
        public static Wanted everything() {
            return new Wanted("", "", "", "", "");
        }
    }

    /** A document's number and the date it has. */
    record Dated(int number, String date) {}

    /** What a list goes by. */
    enum Order {
        /** The order that the release has. */
        LISTED,
        /** Those that stories quote most, first; then as listed. */
        QUOTED,
        /** The earliest first; those without a date last. */
        DATED
    }

    /**
     * The documents.
     *
     * @param after of the order as listed, those behind this position; of another, those behind so many
     */
    List<Numbered> numbered(Viewer viewer, String slug, Wanted wanted, Order order, int after, int limit);

    int count(Viewer viewer, String slug, Wanted wanted);

    /** Those that have a date, the earliest first. */
    List<Dated> dates(Viewer viewer, String slug, Wanted wanted, int limit);

    /** How many documents of the whole release are of each kind. */
    Map<String, Integer> kinds(Viewer viewer, String slug);

    /** How many documents of the whole release each party takes part in, those with most first. */
    Map<String, Integer> parties(Viewer viewer, String slug, int limit);
}
