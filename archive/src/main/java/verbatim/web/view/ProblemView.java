package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Something that did not work.
 *
 * @param heading in a word or two
 * @param what happened
 * @param safe what is safe all the same; empty when there is nothing to say
 * @param remedy what to do
 * @param grave whether something went wrong on our side
 * @param link where to go from here: the same address again, or the one it moved to; null for none
 */
public record ProblemView(
        String heading,
        String what,
        String safe,
        String remedy,
        boolean grave,
        @Nullable Link link) {}
