/**
 * The command line: one class a verb, thin. {@code Verbatim} is the root command; exit codes and error lines are made in one place.
 */
@NullMarked
package verbatim.cli;

import org.jspecify.annotations.NullMarked;
