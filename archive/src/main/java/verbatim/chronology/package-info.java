/**
 * The chronology: events with the passages that prove them. {@link verbatim.chronology.Chronicle} keeps them, each change with its line in the audit trail;
 * {@link verbatim.chronology.Writing} reads what an editor typed; {@link verbatim.chronology.Examination} says what stands in the way of showing an event to
 * readers; {@link verbatim.chronology.Filter} narrows a list.
 *
 * <p>A recipe: {@code Writing.of(typed)}, {@code chronicle.write("osk", said)}, {@code chronicle.putOut("osk", id, version)}. A trap: an event's date is neither
 * that of a document nor that of a release. Which events a viewer sees is decided in the catalogue. For the web.
 */
@NullMarked
package verbatim.chronology;

import org.jspecify.annotations.NullMarked;
