package verbatim.web;

import java.util.List;
import verbatim.web.view.ResultView.Piece;

/** Writes the marks of an honest quotation: an ellipsis for words of the page that it leaves out, square brackets round its own. Not thread-safe. */
final class Marks {
    private static final String OMISSION = "…";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder own = new StringBuilder();
    private boolean differs;

    private Marks() {}

    /** The quotation of these pieces, marked. */
    static String in(List<Piece> pieces) {
        Marks marks = new Marks();
        pieces.forEach(marks::add);
        marks.end();
        return marks.text.toString().replaceAll("\\s+", " ").strip();
    }

    private void add(Piece piece) {
        switch (piece.kind()) {
            case PAGE -> differs = true;
            case QUOTATION -> {
                differs = true;
                own.append(piece.text()).append(' ');
            }
            case BOTH -> {
                // White space between two differences parts no words that both have.
                if (!differs || !piece.text().isBlank()) {
                    end();
                    behind(piece.text());
                }
            }
        }
    }

    private void end() {
        if (differs) {
            String words = own.toString().strip();
            apart();
            text.append(words.isEmpty() ? OMISSION : "[" + words + "]");
        }
        own.setLength(0);
        differs = false;
    }

    private void behind(String words) {
        boolean marked = !text.isEmpty() && "…]".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (marked && Character.isLetterOrDigit(words.charAt(0))) {
            text.append(' ');
        }
        text.append(words);
    }

    private void apart() {
        if (!text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }
}
