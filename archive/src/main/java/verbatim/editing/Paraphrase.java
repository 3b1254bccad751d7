package verbatim.editing;

import verbatim.verification.Tie;

/**
 * Words of a story that are tied to words of a page, and do not quote them.
 *
 * @param words of the story
 * @param tie to the page
 * @param settlement whether it may go out
 */
public record Paraphrase(String words, Tie tie, Settlement settlement) {}
