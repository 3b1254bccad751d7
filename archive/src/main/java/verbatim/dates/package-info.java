/**
 * Dates of documents and events as people know them: a year, a season, a day, about then, between then and then.
 *
 * <p>{@link verbatim.dates.Edtf} is such a date as a value, {@link verbatim.dates.DateWords} how it is said in a language. The format is the Extended
 * Date/Time Format, levels 0 and 1 of ISO 8601-2:2019, with two things beside them: an interval may have times, and {@code [a..b]} of level 2 says that
 * something was at one time between two others.
 */
@NullMarked
package verbatim.dates;

import org.jspecify.annotations.NullMarked;
