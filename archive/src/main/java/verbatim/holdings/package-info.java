/**
 * What an archive holds, as values: {@link verbatim.holdings.Document documents}, their {@link verbatim.holdings.Version versions} and
 * {@link verbatim.holdings.Page pages}, the {@link verbatim.holdings.Release releases} they become public with, what was {@link verbatim.holdings.PageReading read} on them, and who asks
 * ({@link verbatim.holdings.Viewer}, in which {@link verbatim.holdings.Role roles}).
 *
 * <p>Records only: no I/O, no SQL, no JSON. Uses {@code verbatim.text}, the dates and quotations on it, and what is told of a fault; everybody above may use it.
 */
@NullMarked
package verbatim.holdings;

import org.jspecify.annotations.NullMarked;
