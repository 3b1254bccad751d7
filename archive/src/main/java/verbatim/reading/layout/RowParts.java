package verbatim.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Role;

/** The words of one row with their roles, while a page is laid out; changed only by {@link Withheld}. */
record RowParts(List<Part> parts) {
    /** A word and what it is; null for the record. */
    record Part(SeenWord word, @Nullable Role role) {}

    static List<RowParts> of(List<Row> rows, List<Segment> segments, List<@Nullable Role> roles) {
        List<RowParts> all = new ArrayList<>();
        rows.forEach(row -> all.add(new RowParts(new ArrayList<>())));
        for (int i = 0; i < segments.size(); i++) {
            Role role = roles.get(i);
            List<Part> parts = all.get(segments.get(i).row()).parts;
            segments.get(i).words().forEach(word -> parts.add(new Part(word, role)));
        }
        return all;
    }

    boolean noRecord() {
        return parts.stream().allMatch(part -> part.role() != null);
    }
}
