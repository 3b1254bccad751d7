package verbatim.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.text.Turn;

/** Says whose turn a passage lies in, and whether a name fits. */
final class Speakers {
    private static final Set<String> NOT_A_NAME = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "lord",
            "lady",
            "the",
            "president",
            "prime",
            "minister",
            "secretary",
            "general",
            "ambassador",
            "chancellor",
            "senator",
            "governor",
            "admiral",
            "colonel",
            "gen",
            "amb",
            "sec",
            "pm",
            "king",
            "queen",
            "foreign",
            "vice",
            "deputy",
            "under",
            "assistant",
            "chairman",
            "premier",
            "director",
            "professor",
            "of",
            "state",
            "defense",
            "adm",
            "col",
            "capt",
            "captain",
            "major",
            "congressman",
            "representative",
            "marshal",
            "prince",
            "counselor",
            "counsellor",
            "chief",
            "acting",
            "fm",
            "jr");

    private Speakers() {}

    static Verdict.Speaker of(Claim claim, Judgement found, List<String> participants) {
        Map<String, String> speakers = new LinkedHashMap<>();
        for (Passage.Range range : Ranges.of(found.stretch(), found.first(), found.last())) {
            for (Turn turn : found.stretch().page(range.page()).turns()) {
                if (turn.start() < range.end() && range.start() < turn.end()) {
                    speakers.putIfAbsent(words(turn.speaker()).toString(), turn.speaker());
                }
            }
        }
        List<String> labels = new ArrayList<>(speakers.values());
        return new Verdict.Speaker(agreement(claim.speaker(), labels, participants), claim.speaker(), labels);
    }

    private static Verdict.Agreement agreement(
            @Nullable String claimed, List<String> labels, List<String> participants) {
        if (labels.size() > 1) {
            return Verdict.Agreement.MIXED;
        }
        if (claimed == null || claimed.isBlank()) {
            return Verdict.Agreement.UNCLAIMED;
        }
        if (labels.isEmpty()) {
            return Verdict.Agreement.NOT_ATTRIBUTABLE;
        }
        return fits(claimed, labels.getFirst(), participants) ? Verdict.Agreement.SAME : Verdict.Agreement.OTHER;
    }

    /** Whole labels, or last names; a label without a name needs the document's own list of participants. */
    static boolean fits(String claimed, String label, List<String> participants) {
        List<String> claim = words(claimed);
        List<String> found = words(label);
        if (claim.equals(found) || claim.isEmpty() || found.isEmpty()) {
            return claim.equals(found);
        }
        String claimedName = lastName(nameOf(claimed));
        String foundName = lastName(nameOf(label));
        if (!claimedName.isEmpty() && !foundName.isEmpty()) {
            return claimedName.equals(foundName);
        }
        if (claimedName.isEmpty() && foundName.isEmpty()) {
            return withoutArticle(claim).equals(withoutArticle(found));
        }
        String name = claimedName.isEmpty() ? foundName : claimedName;
        return isListed(name, withoutArticle(claimedName.isEmpty() ? claim : found), participants);
    }

    /** Whether one participant, and no other, bears both the name and the office. */
    private static boolean isListed(String name, List<String> office, List<String> participants) {
        boolean listed = false;
        for (String participant : participants) {
            List<String> words = words(participant);
            boolean holds = words.containsAll(office);
            if (holds && !words.contains(name)) {
                return false;
            }
            listed |= holds;
        }
        return listed;
    }

    private static List<String> withoutArticle(List<String> words) {
        return words.stream().filter(w -> !w.equals("the")).toList();
    }

    private static String lastName(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (!NOT_A_NAME.contains(words.get(i))) {
                return words.get(i);
            }
        }
        return "";
    }

    private static List<String> words(String label) {
        return Tokenizer.tokens(Folding.of(label)).words().stream()
                .map(Token::norm)
                .toList();
    }

    /** The label without what follows a comma: offices, armies, countries. */
    private static List<String> nameOf(String label) {
        int comma = label.indexOf(',');
        return words(comma > 0 ? label.substring(0, comma) : label);
    }
}
