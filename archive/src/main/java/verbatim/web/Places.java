package verbatim.web;

import java.util.List;
import verbatim.text.Box;
import verbatim.text.Word;

/** Where each word stands in the shown paragraphs and on the scan, for the script of the reader. */
final class Places {
    private final List<Word> words;
    private final int[][] shown;

    Places(List<Word> words) {
        this.words = words;
        this.shown = new int[words.size()][];
    }

    /** The word's paragraph, and where it begins and ends in it. */
    void put(int word, int paragraph, int start, int end) {
        shown[word] = new int[] {paragraph, start, end};
    }

    /** An array a word: paragraph, start, end, x, y, width, height; -1 for what it has not. */
    String json() {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < words.size(); i++) {
            int[] at = shown[i] == null ? new int[] {-1, -1, -1} : shown[i];
            Box box = words.get(i).box();
            json.append(i == 0 ? "[" : ",[")
                    .append(at[0])
                    .append(',')
                    .append(at[1])
                    .append(',')
                    .append(at[2]);
            if (box == null) {
                json.append(",-1,-1,-1,-1]");
            } else {
                json.append(',').append(box.x()).append(',').append(box.y());
                json.append(',')
                        .append(box.width())
                        .append(',')
                        .append(box.height())
                        .append(']');
            }
        }
        return json.append(']').toString();
    }
}
