package verbatim.web.api;

/**
 * How a date is understood.
 *
 * @param fits whether it is one
 * @param says what it means, or what is wrong with it, in the language that is spoken
 */
public record DateJson(boolean fits, String says) {}
