/**
 * The texts of the program in the languages of its readers.
 *
 * <p>{@link verbatim.language.Language} is one language: its tag, its direction, its name. {@link verbatim.language.Texts} has its texts, read from
 * {@code verbatim/language/{tag}/{area}.properties} and kept; the part of a key before its first point names the area. A pattern is one of ICU, with
 * named arguments and plurals.
 *
 * <p>Recipe: {@code t("story.quoted_by", "n", 3)} gives the text in the language of the request under way. That language is bound once, by
 * {@link verbatim.language.Texts#speaking}, at the door of the site; where none is bound, as on the command line and in threads of one's own, it is
 * English. docs/languages.md tells how to add a text or a language.
 *
 * <p>Traps: a whole number is grouped (1,995), so hand in a year or the number of a page as a string. What people wrote is never translated. What
 * is kept for longer than one request must not hold texts.
 *
 * <p>A leaf: anybody may use it, and it sees nobody.
 */
@NullMarked
package verbatim.language;

import org.jspecify.annotations.NullMarked;
