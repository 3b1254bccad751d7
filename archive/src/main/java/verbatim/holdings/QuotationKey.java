package verbatim.holdings;

/**
 * A quotation of a story, whatever stands around it: decisions hang on it, and fall away when its words change.
 *
 * @param words as quoted, without the marks
 * @param occurrence which of the quotations with the same words it is, from 1 in reading order
 */
public record QuotationKey(String words, int occurrence) {}
