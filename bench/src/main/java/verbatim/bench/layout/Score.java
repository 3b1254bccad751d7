package verbatim.bench.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import verbatim.holdings.PageReading;
import verbatim.reading.layout.DocumentMarks;
import verbatim.text.Box;
import verbatim.text.Turn;

/** Counts over pages: what a person saw, how much of it was found, and what was found besides. */
final class Score {
    int turns;
    int turnsFound;
    int turnsBesides;
    int boxes;
    int boxesFound;
    int boxesBesides;
    int marksRight;
    int furniture;
    int furnitureMarked;
    private final List<String> missed = new ArrayList<>();

    List<String> missed() {
        return missed;
    }

    /** Turns that begin on this page; one carried over from the page before is none. */
    void turns(List<JsonNode> seen, DocumentMarks.Page page, boolean allSeen) {
        List<Turn> left = new ArrayList<>(page.turns());
        for (JsonNode one : seen) {
            turns++;
            String first = words(one.get("first_words").asString());
            String speaker = words(one.get("speaker_as_printed").asString());
            boolean found = left.removeIf(turn -> alike(words(turn.speaker()), speaker)
                    && alike(begin(words(page.text().substring(turn.start(), turn.end())), first.length()), first));
            turnsFound += found ? 1 : 0;
            if (!found) {
                missed.add("turn " + one.get("n").asInt() + " " + speaker + ": " + first);
            }
        }
        turnsBesides += allSeen
                ? (int) left.stream()
                        .filter(turn -> turn.start() > 0 && labelled(page, turn))
                        .count()
                : 0;
    }

    /** Whether a label stands before the turn, so that it was not carried over. */
    private static boolean labelled(DocumentMarks.Page page, Turn turn) {
        String before = page.text().substring(Math.max(0, turn.start() - 40), turn.start());
        return before.contains(":") || before.strip().endsWith("Q");
    }

    void boxes(List<JsonNode> seen, PageReading reading) {
        if (reading.image() == null) {
            return;
        }
        List<verbatim.holdings.Redaction> left = new ArrayList<>(reading.redactions());
        for (JsonNode one : seen) {
            boxes++;
            Box box = scaled(
                    one.get("box"), reading.image().widthPx(), reading.image().heightPx());
            var best = left.stream().filter(r -> fits(r.box(), box)).findFirst();
            best.ifPresent(left::remove);
            boxesFound += best.isPresent() ? 1 : 0;
            String code = one.get("code").isNull() ? "" : one.get("code").asString();
            marksRight +=
                    best.map(r -> code.equals(r.mark() == null ? "" : r.mark())).orElse(false) ? 1 : 0;
            if (best.isEmpty()) {
                missed.add("box " + one.get("page").asInt() + " " + one.get("box"));
            }
        }
        boxesBesides += left.size();
    }

    /** Furniture that was read at all: whether all of its words are marked. */
    void furniture(List<JsonNode> seen, DocumentMarks.Page page) {
        for (JsonNode one : seen) {
            String text = words(one.get("text").asString());
            int[] place = place(text, page.text());
            if (place.length == 0) {
                continue;
            }
            furniture++;
            boolean marked = true;
            for (int i = place[0]; i < place[1]; i++) {
                int at = i;
                marked &= Character.isWhitespace(page.text().charAt(i))
                        || page.spans().stream().anyMatch(s -> s.start() <= at && at < s.end());
            }
            furnitureMarked += marked ? 1 : 0;
            if (!marked) {
                missed.add("furniture " + text + " | " + page.text().substring(place[0], place[1]));
            }
        }
    }

    /** The stretch of a line that is most like the words, if it is like them at all. */
    private static int[] place(String words, String text) {
        int count = words.split(" ").length;
        double best = 0.6;
        int[] place = {};
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int[] starts = starts(line);
            for (int i = 0; i < starts.length; i++) {
                int last = Math.min(starts.length, i + count) - 1;
                int end = line.indexOf(' ', starts[last]) < 0 ? line.length() : line.indexOf(' ', starts[last]);
                double like = likeness(words, words(line.substring(starts[i], end)));
                if (like > best) {
                    best = like;
                    place = new int[] {start + starts[i], start + end};
                }
            }
            start += line.length() + 1;
        }
        return place;
    }

    private static int[] starts(String line) {
        return java.util.stream.IntStream.range(0, line.length())
                .filter(i -> line.charAt(i) != ' ' && (i == 0 || line.charAt(i - 1) == ' '))
                .toArray();
    }

    private static Box scaled(JsonNode box, int width, int height) {
        return new Box(
                (int) (box.get("x").asDouble() * width),
                (int) (box.get("y").asDouble() * height),
                (int) (box.get("w").asDouble() * width),
                (int) (box.get("h").asDouble() * height));
    }

    private static boolean fits(Box a, Box b) {
        long both = a.overlap(b);
        return both * 2 > (long) a.width() * a.height() + (long) b.width() * b.height() - both;
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static String begin(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    private static boolean alike(String a, String b) {
        return likeness(a, b) > 0.7 || b.endsWith(" " + a);
    }

    private static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int[] above = java.util.stream.IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] here = new int[b.length() + 1];
            here[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(changed, Math.min(above[j], here[j - 1]) + 1);
            }
            above = here;
        }
        return longer == 0 ? 1 : 1 - (double) above[b.length()] / longer;
    }

    @Override
    public String toString() {
        return "turns %d of %d, %d besides; boxes %d of %d, %d besides, %d codes right; furniture %d of %d read"
                .formatted(
                        turnsFound,
                        turns,
                        turnsBesides,
                        boxesFound,
                        boxes,
                        boxesBesides,
                        marksRight,
                        furnitureMarked,
                        furniture);
    }
}
