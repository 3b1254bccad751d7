package verbatim.quotation;

/**
 * One step of an alignment.
 *
 * @param kind of what sort
 * @param from index of the first quoted word
 * @param to behind the last quoted word
 * @param pageFrom index of the first word of the stretch
 * @param pageTo behind the last word of the stretch
 */
record Step(Kind kind, int from, int to, int pageFrom, int pageTo) {
    enum Kind {
        /** One quoted word for one word of the page, the same or not. */
        PAIR,
        /** Several quoted words for one of the page. */
        JOINED,
        /** One quoted word for several of the page. */
        SPLIT,
        /** A quoted word that the page does not have. */
        ADDED,
        /** Words of the page that the quotation does not have. */
        SKIPPED,
        /** Words of the page that a mark stands for. */
        MARKED
    }
}
