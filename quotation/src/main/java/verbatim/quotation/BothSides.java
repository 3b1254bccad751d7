package verbatim.quotation;

import verbatim.quotation.Difference.Kind;

/**
 * Says what stands on either side of a step, and compares how words are written that are the same.
 *
 * @param reading the quotation
 * @param stretch the pages
 * @param findings where differences go
 */
record BothSides(Reading reading, Stretch stretch, Findings findings) {
    /** Capitals and the points and commas inside words; the first letter may follow the quoting sentence. */
    void shapes(Step step, String quoted, String page) {
        if (quoted.equals(page)) {
            return;
        }
        boolean opens = step.from() == 0 || reading.isMarkedBefore(step.from());
        if (quoted.equalsIgnoreCase(page)) {
            boolean firstOnly = quoted.substring(1).equals(page.substring(1));
            if (!opens || !firstOnly) {
                findings.noted(Kind.CASE, quoted(step), onPage(step));
            }
        } else {
            findings.noted(Kind.PUNCTUATION, quoted(step), onPage(step));
        }
    }

    String norms(Step step) {
        StringBuilder all = new StringBuilder();
        for (int i = step.from(); i < step.to(); i++) {
            all.append(reading.words().get(i).token().norm());
        }
        return all.toString();
    }

    String shapesOf(Step step) {
        StringBuilder all = new StringBuilder();
        for (int i = step.from(); i < step.to(); i++) {
            all.append(reading.words().get(i).token().shape());
        }
        return all.toString();
    }

    Difference.Quoted quoted(Step step) {
        return findings.quoted(
                reading.words().get(step.from()).token().start(),
                reading.words().get(step.to() - 1).token().end());
    }

    int[] onPage(Step step) {
        return new int[] {step.pageFrom(), step.pageTo()};
    }

    Difference.Quoted gapQuoted(int word) {
        int n = reading.words().size();
        int start = word == 0 ? 0 : reading.words().get(word - 1).token().end();
        int end = word == n
                ? Integer.MAX_VALUE
                : reading.words().get(word).token().start();
        return findings.quoted(start, end);
    }

    /** The place before a word of the stretch, as {@link Findings} takes it. */
    int[] gapOnPage(int word) {
        return new int[] {word, -1};
    }
}
