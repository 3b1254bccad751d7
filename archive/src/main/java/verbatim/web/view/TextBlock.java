package verbatim.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page's text in reading order. */
public sealed interface TextBlock {
    /** Banners, stamps and page numbers: shown, never selected, never quoted. */
    record Furniture(List<String> lines) implements TextBlock {
        public Furniture {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What one speaker says.
     *
     * @param speaker the name
     * @param printed the label as printed, when it differs; null otherwise
     * @param from address of the page it continues from; null when it begins here
     */
    record Speech(
            String speaker,
            @Nullable String printed,
            @Nullable String from,
            List<Paragraph> paragraphs) implements TextBlock {
        public Speech {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Text that nobody speaks.
     *
     * @param kind what it is when it is not the record's body: “Note”, “Editor’s note”, “In the margin”; null for the body
     */
    record Plain(@Nullable String kind, List<Paragraph> paragraphs) implements TextBlock {
        public Plain {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A paragraph; the texts of its runs, joined, are exactly its text content, and the words' offsets count in it.
     *
     * @param number from 0, over the whole page
     * @param quoted how many quotations in stories quote words of it
     */
    record Paragraph(int number, List<Run> runs, int quoted) {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        /** How loud its margin is: 1 for one quotation, 2 for a few, 3 for many. */
        public int heat() {
            return quoted > 3 ? 3 : Math.min(quoted, 2);
        }
    }

    /**
     * Words that are shown alike.
     *
     * @param text with the space or line end after them, where there is one
     * @param style how
     * @param anchor the element's id; null for none
     */
    record Run(String text, Style style, @Nullable String anchor) {}

    /** Ways to show words. */
    enum Style {
        PLAIN,
        /** To be compared with the scan. */
        DOUBTFUL,
        /** These are the words. */
        LIT,
        LIT_DOUBTFUL,
        /** Quoted by a story. */
        QUOTED,
        QUOTED_DOUBTFUL,
        /** Found by the search while other words are lit. */
        HIT,
        /** Withheld: the text is the mark to print. */
        WITHHELD,
        /** The end of a line that is kept as printed. */
        LINE
    }
}
