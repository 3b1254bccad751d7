package verbatim.web.api;

/**
 * An error, as RFC 9457 has it.
 *
 * @param type address of an explanation; what follows error- in it is the error's heading in docs/api.md
 * @param title the same for every such error
 * @param status HTTP status
 * @param detail what was got, what was expected, and what to do
 * @param instance the address asked for
 */
public record ProblemJson(String type, String title, int status, String detail, String instance) {}
