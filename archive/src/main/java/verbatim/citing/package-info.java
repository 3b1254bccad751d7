/**
 * Citations of documents, pages and words: a {@link verbatim.citing.Citation} is what is known, a {@link verbatim.citing.Style} says it to people, a
 * {@link verbatim.citing.Format} to programs.
 *
 * <p>Recipe: {@code Style.CHICAGO_NOTE.of(citation)}, {@code Format.BIBTEX.of(citation)}. What is not known is left out, never guessed: there is no
 * author, since nobody said who wrote the paper, and participants are not its authors. A title that nobody gave is the received file's name in square
 * brackets, as catalogues mark what they supply.
 *
 * <p>Pure functions. Traps: the styles for lists (bibliography, APA) name the document as a whole, those for notes the page or the words.
 */
@NullMarked
package verbatim.citing;

import org.jspecify.annotations.NullMarked;
