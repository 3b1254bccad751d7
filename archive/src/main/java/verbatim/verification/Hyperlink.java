package verbatim.verification;

/**
 * Words of a story that lead somewhere.
 *
 * @param block index of the story's block, from 0
 * @param start where the link's words begin, UTF-16 units into the block's text
 * @param end half-open
 * @param target as the story gives it: an address, a path, or the name of a file
 */
public record Hyperlink(int block, int start, int end, String target) {}
