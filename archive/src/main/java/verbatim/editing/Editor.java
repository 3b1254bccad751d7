package verbatim.editing;

/**
 * Who works on stories.
 *
 * @param account its name, for the audit trail
 * @param name for readers
 */
public record Editor(String account, String name) {}
