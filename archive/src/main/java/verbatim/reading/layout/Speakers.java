package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * Names in the head of a record, for which initials may stand as labels: {@code Y:} for President Yeltsin when nobody else's name begins with Y.
 *
 * @param names as printed
 */
record Speakers(List<String> names) {
    /** Two names joined by a hyphen, as in Clinton-Yeltsin One-on-One. */
    private static final Pattern PAIR =
            Pattern.compile("(?<![\\p{L}-])(\\p{Lu}\\p{Ll}{2,})[-/](\\p{Lu}\\p{Ll}{2,})(?![\\p{L}-])");

    private static final int HEAD_LINES = 14;

    static Speakers of(String text, List<Word> words, List<Span> spans) {
        List<String> names = new ArrayList<>();
        for (Participants.Participant one : Participants.of(text, words, spans)) {
            names.add(one.name());
        }
        if (names.isEmpty()) {
            TextLine.of(text, words, spans).stream().limit(HEAD_LINES).forEach(line -> {
                Matcher pair = PAIR.matcher(line.text());
                if (names.isEmpty()
                        && pair.find()
                        && pair.group(1).charAt(0) != pair.group(2).charAt(0)) {
                    names.add(pair.group(1));
                    names.add(pair.group(2));
                }
            });
        }
        return new Speakers(List.copyOf(names));
    }

    /** The turns with names for initials, where one name alone can be meant. */
    List<Turn> named(List<Turn> turns) {
        return turns.stream()
                .map(turn -> new Turn(name(turn.speaker()), turn.start(), turn.end()))
                .toList();
    }

    private String name(String label) {
        if (!label.matches("\\p{Lu}{1,3}") || label.equals("Q") || label.equals("A")) {
            return label;
        }
        List<String> said = names.stream()
                .filter(name -> name.strip().endsWith("(" + label + ")"))
                .map(Speakers::bare)
                .toList();
        if (said.size() == 1) {
            return said.getFirst();
        }
        char initial = label.charAt(label.length() - 1);
        List<String> meant = names.stream()
                .filter(name -> lastName(name).indexOf(initial) == 0)
                .toList();
        return meant.size() == 1 ? bare(meant.getFirst()) : label;
    }

    /** Without the initials that the head gives in brackets behind a name: President Kestovar (K). */
    private static String bare(String name) {
        return name.strip().replaceFirst("\\s*\\(\\p{Lu}{1,3}\\)$", "");
    }

    private static String lastName(String name) {
        String bare = bare(name);
        String last = bare.substring(bare.lastIndexOf(' ') + 1);
        return last.equals("President") || last.equals("Advisors") ? "" : last;
    }
}
