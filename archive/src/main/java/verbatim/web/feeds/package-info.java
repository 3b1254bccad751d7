/**
 * Feeds in Atom 1.0: {@link verbatim.web.feeds.Feed} is what is told, {@link verbatim.web.feeds.Atom} writes it.
 *
 * <p>Recipe: {@code Atom.write(feed, root)}. Addresses in the values are relative to the site's root; ids are the permanent addresses, so they are the
 * same for ever. Written with StAX, as ALTO is: an Atom feed is twenty elements, and a library that builds feeds of any kind as trees knows neither the
 * language of an entry nor what an entry replies to.
 *
 * <p>{@link verbatim.web.feeds.Calendar} and {@link verbatim.web.feeds.ICalendar} do the same for calendars: ten properties a line each, which a test reads with a
 * library that is not ours.
 *
 * <p>Pure: knows no catalogue and no HTTP. Used by the web alone.
 */
@NullMarked
package verbatim.web.feeds;

import org.jspecify.annotations.NullMarked;
