package verbatim.quotation;

import verbatim.quotation.Difference.Kind;

/** Judges words that are one on one side and several on the other. */
final class Together {
    private final Reading reading;
    private final Stretch stretch;
    private final Findings findings;
    private final BothSides sides;

    Together(Reading reading, Stretch stretch, Findings findings, BothSides sides) {
        this.reading = reading;
        this.stretch = stretch;
        this.findings = findings;
        this.sides = sides;
    }

    /** Several quoted words for one of the page; says how many of them it has. */
    int joined(Step step) {
        Token page = stretch.words().get(step.pageFrom());
        String together = sides.norms(step);
        boolean machine = stretch.machine(step.pageFrom());
        if (together.equals(page.norm())) {
            equalLetters(step, page, machine);
        } else if (page.alsoReads(together)) {
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else if (machine && !hasWord(step, page.norm()) && Misreading.possible(together, page)) {
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else {
            findings.altered(Kind.CHANGED, sides.quoted(step), sides.onPage(step));
            return 0;
        }
        return step.to() - step.from();
    }

    /** One word of the page has the letters of several quoted ones. */
    private void equalLetters(Step step, Token page, boolean machine) {
        Token second = reading.words().get(step.from() + 1).token();
        int cut = reading.words().get(step.from()).token().norm().length();
        boolean two = step.to() - step.from() == 2;
        boolean atHyphen = two && page.soft() == cut;
        if (atHyphen && Gap.plain(second.gap()).equals("-")) {
            sides.shapes(step, sides.shapesOf(step), page.shape());
        } else if (allTied(step)) {
            findings.noted(Kind.PUNCTUATION, sides.quoted(step), sides.onPage(step));
        } else if (page.is(Token.SPACED) && plainGaps(step) && onlyReadsApart(step, page)) {
            sides.shapes(step, sides.shapesOf(step), page.shape());
        } else if (machine && plainGaps(step)) {
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else {
            findings.altered(Kind.SPACING, sides.quoted(step), sides.onPage(step));
        }
    }

    /** Whether letters with spaces between make known words as quoted, and no known word as one. */
    private boolean onlyReadsApart(Step step, Token page) {
        return !KnownWords.contains(page.norm())
                && reading.words().subList(step.from(), step.to()).stream()
                        .allMatch(w -> KnownWords.contains(w.token().norm()));
    }

    private boolean hasWord(Step step, String norm) {
        return reading.words().subList(step.from(), step.to()).stream()
                .anyMatch(w -> w.token().norm().equals(norm));
    }

    private boolean allTied(Step step) {
        for (int i = step.from() + 1; i < step.to(); i++) {
            if (!reading.words().get(i).token().is(Token.TIED)) {
                return false;
            }
        }
        return true;
    }

    private boolean plainGaps(Step step) {
        for (int i = step.from() + 1; i < step.to(); i++) {
            if (!reading.words().get(i).before().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** One quoted word for several of the page; says how many of them it has. */
    int split(Step step) {
        Token quoted = reading.words().get(step.from()).token();
        boolean machine = stretch.machine(step.pageFrom(), step.pageTo());
        StringBuilder together = new StringBuilder();
        boolean tied = true;
        boolean abbreviation = true;
        boolean hides = false;
        int confidence = 100;
        for (int j = step.pageFrom(); j < step.pageTo(); j++) {
            Token part = stretch.words().get(j);
            together.append(part.norm());
            confidence = Math.min(confidence, part.confidence());
            if (j > step.pageFrom()) {
                tied &= part.is(Token.TIED);
                abbreviation &= stretch.gap(j).equals(".");
            }
            abbreviation &= part.norm().length() <= 2;
            hides |= part.norm().equals(quoted.norm());
        }
        boolean same = together.toString().equals(quoted.norm());
        if (same && (tied || abbreviation)) {
            findings.noted(tied ? Kind.PUNCTUATION : Kind.SPACING, sides.quoted(step), sides.onPage(step));
        } else if (machine && (same || !hides && Misreading.possible(quoted.norm(), together.toString(), confidence))) {
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else {
            findings.altered(Kind.SPACING, sides.quoted(step), sides.onPage(step));
        }
        return 1;
    }
}
