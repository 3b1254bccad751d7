/**
 * What the pages show, as values: one record a page, made by the handlers of {@code verbatim.web} and handed to the templates in
 * {@code src/main/jte}. Everything is ready to print: addresses, dates and sentences are strings; a template decides nothing but markup.
 *
 * <p>{@link verbatim.web.view.ReaderView} is the page reader, {@link verbatim.web.view.TextBlock} the text in it,
 * {@link verbatim.web.view.Crop} a cut of a scan with lit words, {@link verbatim.web.view.ResultView} one judged quotation. To show a new fact, add a
 * component to the record, fill it in the handler, and print it in the template: the compiler finds all three places, the gallery among them.
 *
 * <p>Trap: the texts are not escaped here; JTE does that. Used by the web alone.
 */
@NullMarked
package verbatim.web.view;

import org.jspecify.annotations.NullMarked;
