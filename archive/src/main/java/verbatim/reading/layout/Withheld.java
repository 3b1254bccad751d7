package verbatim.reading.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Redaction;
import verbatim.reading.layout.RowParts.Part;
import verbatim.text.Box;
import verbatim.text.Role;

/** Puts withheld places into the rows of a page as words, and reads their codes out. */
final class Withheld {
    /** What stands in the text for a withheld place: a quotation may not silently run over it. */
    static final String BLOCK = "\u2588";

    private static final Pattern ORDER = Pattern.compile("E\\.?\\s?O\\.?\\s*(1[1-4]\\d{3})");
    private static final Pattern RELEASED =
            Pattern.compile("(?i)release:?\\s*((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})");

    private Withheld() {}

    /** Adds a word for each place, and gives what was read inside it its role. */
    static void place(List<Redactions.Found> places, List<RowParts> rows, Shape shape) {
        if (!places.isEmpty()) {
            rows.forEach(Withheld::marksToMargin);
        }
        for (Redactions.Found place : places) {
            markInside(place.box(), rows);
            SeenWord block = new SeenWord(BLOCK, place.box(), 1, true, true, false, null);
            int row = rowBeside(place.box(), rows, shape);
            if (row >= 0) {
                List<Part> parts = rows.get(row).parts();
                parts.add(indexBy(place.box().x(), parts), new Part(block, roleIn(rows.get(row))));
            } else {
                RowParts own = new RowParts(new ArrayList<>());
                own.parts().add(new Part(block, roleAlone(place.box(), rows, shape)));
                rows.add(rowBelow(place.box(), rows, shape), own);
            }
        }
    }

    private static void markInside(Box box, List<RowParts> rows) {
        for (RowParts row : rows) {
            row.parts()
                    .replaceAll(part -> part.role() != Role.FURNITURE
                                    && Redactions.centred(part.word().box(), box)
                            ? new Part(part.word(), Role.REDACTION)
                            : part);
        }
    }

    /** Codes stand left and right of the text they are about; on a page with withheld places one at the end of a row is no word of the record. */
    private static void marksToMargin(RowParts row) {
        List<Part> parts = row.parts();
        for (int i : parts.size() > 1 ? new int[] {0, parts.size() - 1} : new int[] {0}) {
            Part part = parts.get(i);
            if (part.role() == null && ExemptionMarks.isMark(part.word().text())) {
                parts.set(i, new Part(part.word(), Role.MARGIN));
            }
        }
    }

    /** The row whose word nearest to the box stands on the box's first line; -1 when there is none. */
    private static int rowBeside(Box box, List<RowParts> rows, Shape shape) {
        int best = -1;
        double least = shape.line() * 0.8;
        double middle = box.y() + Math.min(box.height() / 2.0, shape.line() * 0.8);
        for (int i = 0; i < rows.size(); i++) {
            Box near = nearest(box, rows.get(i));
            if (near == null) {
                continue;
            }
            double off = Math.abs(near.y() + near.height() / 2.0 - middle);
            if (off < least) {
                least = off;
                best = i;
            }
        }
        return best;
    }

    /** The word of the record or furniture that is nearest to the box across the page, not above or below it. */
    private static @Nullable Box nearest(Box box, RowParts row) {
        Box best = null;
        int least = Integer.MAX_VALUE;
        for (Part part : row.parts()) {
            Box word = part.word().box();
            int gap = Math.max(box.x() - word.right(), word.x() - box.right());
            if (part.role() != Role.MARGIN && part.role() != Role.REDACTION && gap > -word.width() / 2 && gap < least) {
                least = gap;
                best = word;
            }
        }
        return best;
    }

    private static int indexBy(int x, List<Part> parts) {
        int index = 0;
        while (index < parts.size() && parts.get(index).word().box().x() < x) {
            index++;
        }
        return index;
    }

    private static Role roleIn(RowParts row) {
        boolean furniture = row.parts().stream().anyMatch(part -> part.role() == Role.FURNITURE);
        return furniture && row.noRecord() ? Role.FURNITURE : Role.REDACTION;
    }

    /** A place at the very edge of the page, or level with a banner, hides a part of the banner. */
    private static Role roleAlone(Box box, List<RowParts> rows, Shape shape) {
        boolean level = shape.nearEdge(box, Limits.BANNER_EDGE)
                && rows.stream()
                        .filter(RowParts::noRecord)
                        .flatMap(row -> row.parts().stream())
                        .anyMatch(part -> part.role() == Role.FURNITURE
                                && overlaps(part.word().box(), box));
        return level || shape.nearEdge(box, 0.06) ? Role.FURNITURE : Role.REDACTION;
    }

    private static boolean overlaps(Box word, Box box) {
        int middle = word.y() + word.height() / 2;
        return middle > box.y() && middle < box.bottom();
    }

    /** After the last row that lies higher, so that pages in columns keep their order. */
    private static int rowBelow(Box box, List<RowParts> rows, Shape shape) {
        double middle = box.y() + Math.min(box.height() / 2.0, shape.line() * 0.8);
        int after = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).parts().stream().anyMatch(part -> centre(part) < middle)) {
                after = i + 1;
            }
        }
        return after;
    }

    private static double centre(Part part) {
        return part.word().box().y() + part.word().box().height() / 2.0;
    }

    /** The places with their codes read out by what the page says of its release. */
    static List<Redaction> redactions(List<Redactions.Found> places, List<RowParts> rows) {
        String text = rows.stream()
                .flatMap(row -> row.parts().stream())
                .map(part -> part.word().text())
                .collect(Collectors.joining(" "));
        Matcher order = ORDER.matcher(text);
        Optional<String> number = order.find() ? Optional.of(order.group(1)) : Optional.empty();
        Optional<LocalDate> released = released(text);
        return places.stream()
                .map(place -> new Redaction(
                        place.box(),
                        place.mark().orElse(null),
                        place.mark()
                                .flatMap(m -> Authorities.decode(m, number, released))
                                .orElse(null)))
                .toList();
    }

    private static Optional<LocalDate> released(String text) {
        Matcher date = RELEASED.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException misread) {
            return Optional.empty();
        }
    }
}
