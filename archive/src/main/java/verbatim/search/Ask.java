package verbatim.search;

import java.util.List;
import verbatim.search.Tokens.Token;

/** A question as understood. */
sealed interface Ask {
    /** These words one after another, in this field of {@link PageDocument}; at least one. */
    record Phrase(String field, List<Token> words) implements Ask {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /** The page is of this document, kind or release. */
    record Facet(String field, String value) implements Ask {}

    /** One of these; at least two. */
    record Any(List<Ask> of) implements Ask {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** All of these and none of those; with neither, every page. */
    record All(List<Ask> of, List<Ask> without) implements Ask {
        public All {
            of = List.copyOf(of);
            without = List.copyOf(without);
        }
    }
}
