package verbatim.web.api;

/**
 * About this copy.
 *
 * @param says what a verdict says, and what it does not
 * @param documents how many there are
 * @param pages how many they have
 * @param read how many of those have their text
 * @param ruleset version of the rules by which quotations are judged
 * @param openapi address of the description of all addresses
 */
public record AboutJson(String says, int documents, int pages, int read, String ruleset, String openapi) {}
