/**
 * What runs in a reader child: a process of its own with a heap limit, in which alone received bytes are opened.
 *
 * <ul>
 *   <li>{@link verbatim.reading.child.Child}: its main class; answers requests until its standard input ends;
 *   <li>{@link verbatim.reading.child.Frames}: how requests and answers are framed on the pipes;
 *   <li>{@link verbatim.reading.child.Request} and {@link verbatim.reading.child.Reply}: their shapes in JSON.
 * </ul>
 *
 * <p>Traps: standard output belongs to the frames; whatever libraries print goes to standard error. Only {@code verbatim.reading.pool} uses this
 * package, and starts it by the class's name.
 */
@NullMarked
package verbatim.reading.child;

import org.jspecify.annotations.NullMarked;
