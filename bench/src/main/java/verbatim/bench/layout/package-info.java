/**
 * Speaker turns, withheld places and furniture as read, beside what a person saw on the same pages.
 *
 * <p>{@link verbatim.bench.layout.GoldMarks} takes the folder of test data and prints one line a document and a sum.
 */
@NullMarked
package verbatim.bench.layout;

import org.jspecify.annotations.NullMarked;
