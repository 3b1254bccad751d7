package verbatim.quotation;

import java.util.List;

/**
 * What was found of one reading in one stretch.
 *
 * @param wording never {@link Wording#ABSENT}
 * @param stretch where
 * @param first index of the first word of the passage
 * @param last index of its last word
 * @param kept how many quoted words the passage has
 * @param cost of the alignment
 * @param differences in the order of the quotation
 * @param omitted runs of words a mark stands for, from and to
 * @param omitsNegation whether one of them denies
 * @param omitsRedaction whether one of them is a withheld place
 * @param omitsNothing whether an ellipsis stands where nothing was omitted
 */
record Judgement(
        Wording wording,
        Stretch stretch,
        int first,
        int last,
        int kept,
        int cost,
        List<Difference> differences,
        List<int[]> omitted,
        boolean omitsNegation,
        boolean omitsRedaction,
        boolean omitsNothing) {
    Judgement as(Wording other) {
        return new Judgement(
                other,
                stretch,
                first,
                last,
                kept,
                cost,
                differences,
                omitted,
                omitsNegation,
                omitsRedaction,
                omitsNothing);
    }
}
