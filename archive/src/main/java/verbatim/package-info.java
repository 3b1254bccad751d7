/** The program: {@code Main} wires it and nothing else does. */
@NullMarked
package verbatim;

import org.jspecify.annotations.NullMarked;
