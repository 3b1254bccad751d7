package verbatim.quotation;

/**
 * How much was searched.
 *
 * @param documents how many documents
 * @param pages how many pages with a text
 * @param unreadPages how many pages have no text yet, or could not be read
 */
public record Scope(int documents, int pages, int unreadPages) {}
