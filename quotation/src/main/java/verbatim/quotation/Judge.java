package verbatim.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.quotation.Difference.Kind;

/** Judges by rule what an alignment left over. */
final class Judge {
    private final Reading reading;
    private final Stretch stretch;
    private final List<Step> steps;
    private final int cost;
    private final boolean literal;
    private final Findings findings;
    private final BothSides sides;
    private final Together together;
    private int kept;
    private int omittedWords;
    private boolean omitsNegation;
    private boolean omitsRedaction;
    private boolean omitsNothing;
    private final List<int[]> omitted = new ArrayList<>();

    private Judge(String quotation, Reading reading, Stretch stretch, List<Step> steps, int cost, boolean literal) {
        this.reading = reading;
        this.stretch = stretch;
        this.steps = steps;
        this.cost = cost;
        this.literal = literal;
        findings = new Findings(quotation, stretch);
        sides = new BothSides(reading, stretch, findings);
        together = new Together(reading, stretch, findings, sides);
    }

    /**
     * Judges one alignment.
     *
     * @param literal whether nothing in the reading is a mark
     * @return empty when none of the quoted words is there, or when a literal reading has a mark that the page has not
     */
    static Optional<Judgement> judge(
            String quotation, Reading reading, Stretch stretch, List<Step> steps, int cost, boolean literal) {
        return new Judge(quotation, reading, stretch, steps, cost, literal).judge();
    }

    private Optional<Judgement> judge() {
        int first = stretch.size();
        int last = -1;
        for (Step step : steps) {
            if (step.kind() == Step.Kind.PAIR || step.kind() == Step.Kind.JOINED || step.kind() == Step.Kind.SPLIT) {
                first = Math.min(first, step.pageFrom());
                last = Math.max(last, step.pageTo() - 1);
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        boolean marksStand = walk() & ends(first, last);
        if (literal && !marksStand) {
            return Optional.empty();
        }
        if (isCutUp()) {
            findings.breaks();
        }
        return Optional.of(new Judgement(
                wording(),
                stretch,
                first,
                last,
                kept,
                cost,
                findings.all(),
                omitted,
                omitsNegation,
                omitsRedaction,
                omitsNothing));
    }

    private Wording wording() {
        if (findings.broken()) {
            return Wording.ALTERED;
        }
        if (findings.misread()) {
            return Wording.DOUBTFUL;
        }
        if (findings.marked()) {
            return Wording.EDITED;
        }
        return findings.all().isEmpty() && !omitsNothing ? Wording.EXACT : Wording.SAME_WORDS;
    }

    /** Judges step by step; false when a sign that may be a mark stands in the quotation and not on the page. */
    private boolean walk() {
        boolean marksStand = true;
        int pageAt = -1;
        boolean clean = false;
        for (Step step : steps) {
            boolean consumes = step.kind() != Step.Kind.ADDED
                    && step.kind() != Step.Kind.SKIPPED
                    && step.kind() != Step.Kind.MARKED;
            if (consumes && clean && pageAt == step.pageFrom() && !reading.isMarkedBefore(step.from())) {
                marksStand &= between(step.from(), step.pageFrom());
            } else if (consumes && step.from() > 0) {
                marksStand &= !Reading.marks(reading.words().get(step.from()).before());
            }
            switch (step.kind()) {
                case PAIR -> pair(step);
                case JOINED -> kept += together.joined(step);
                case SPLIT -> kept += together.split(step);
                case ADDED -> findings.altered(Kind.ADDED, sides.quoted(step), null);
                case SKIPPED -> skipped(step);
                case MARKED -> marked(step);
            }
            clean = consumes || step.kind() == Step.Kind.MARKED;
            pageAt = consumes ? step.pageTo() : pageAt;
        }
        marksWithoutWords();
        return marksStand;
    }

    /** Compares the punctuation before two words that follow each other on both sides. */
    private boolean between(int quotedWord, int pageWord) {
        String quoted = reading.words().get(quotedWord).before();
        String page = stretch.gap(pageWord);
        if (!quoted.equals(page)) {
            findings.noted(Kind.PUNCTUATION, sides.gapQuoted(quotedWord), sides.gapOnPage(pageWord));
        }
        return Punctuation.sameMarks(quoted, page) || !Reading.marks(quoted) && quoted.indexOf(']') < 0;
    }

    private void pair(Step step) {
        Reading.Quoted word = reading.words().get(step.from());
        Token quoted = word.token();
        Token page = stretch.words().get(step.pageFrom());
        if (word.partial() != null) {
            boolean fits = quoted.norm().equals(page.norm()) || word.partial().fits(page.norm());
            kept++;
            if (fits) {
                findings.marked(Kind.BRACKET, sides.quoted(step), sides.onPage(step));
            } else {
                changed(step, quoted.norm(), page);
            }
        } else if (quoted.norm().equals(page.norm())) {
            kept++;
            if (page.is(Token.WITHHELD) != quoted.is(Token.WITHHELD) && page.is(Token.SIGN)) {
                findings.altered(Kind.CHANGED, sides.quoted(step), sides.onPage(step));
            } else {
                sides.shapes(step, quoted.shape(), page.shape());
            }
        } else if (page.alsoReads(quoted.norm())) {
            kept++;
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else {
            changed(step, quoted.norm(), page);
        }
    }

    private void changed(Step step, String quoted, Token page) {
        if (stretch.machine(step.pageFrom()) && (Misreading.possible(quoted, page) || isGrown(step, quoted, page))) {
            kept++;
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else if (stretch.machine(step.pageFrom()) && Legibility.isIllegible(page)) {
            findings.misread(sides.quoted(step), sides.onPage(step));
        } else {
            findings.altered(Kind.CHANGED, sides.quoted(step), sides.onPage(step));
        }
    }

    /** At its edges a quotation's word may have grown to the page's next one. */
    private boolean isGrown(Step step, String quoted, Token page) {
        boolean opens = step.from() == 0 || reading.isMarkedBefore(step.from());
        boolean closes = step.to() == reading.words().size() || reading.isMarkedBefore(step.to());
        return opens && Misreading.isGrownBefore(quoted, page.norm())
                || closes && Misreading.isGrownBehind(quoted, page.norm());
    }

    private void skipped(Step step) {
        for (int j = step.pageFrom(); j < step.pageTo(); j++) {
            if (!stretch.machine(j) || !Misreading.mayBeDirt(stretch.words().get(j))) {
                findings.altered(Kind.DROPPED, sides.gapQuoted(step.from()), sides.onPage(step));
                return;
            }
        }
        findings.misread(null, sides.onPage(step));
    }

    private void marked(Step step) {
        List<Reading.Mark> marks = reading.marksBefore(step.from());
        boolean omission = marks.stream().anyMatch(Reading.Mark::omission);
        omitted.add(new int[] {step.pageFrom(), step.pageTo()});
        boolean said = marks.stream().anyMatch(m -> m.content().stream().anyMatch(t -> Negation.is(t.norm())));
        StringBuilder text = new StringBuilder();
        for (int j = step.pageFrom(); j < step.pageTo(); j++) {
            Token word = stretch.words().get(j);
            omitsNegation |= Negation.is(word.norm()) && !said;
            omitsRedaction |= word.is(Token.WITHHELD);
            text.append(word.norm()).append(' ');
        }
        omitsRedaction |= Withheld.isSaidIn(text);
        omittedWords += omission ? step.pageTo() - step.pageFrom() : 0;
        findings.marked(omission ? Kind.OMISSION : Kind.BRACKET, findings.quoted(marks), sides.onPage(step));
        String before = marks.getFirst().punctuation();
        String after = reading.words().get(step.from()).before();
        boolean cutsBefore = stretch.words().get(step.pageFrom()).is(Token.TIED) && !before.endsWith("-");
        boolean cutsAfter = step.pageTo() < stretch.size()
                && stretch.words().get(step.pageTo()).is(Token.TIED)
                && !after.startsWith("-");
        if (cutsBefore || cutsAfter) {
            findings.breaks();
        }
        closes(before, step.pageFrom(), step.from());
        opens(after, step.pageTo(), step.from());
    }

    /** Marks at which nothing of the page was left out. */
    private void marksWithoutWords() {
        for (Reading.Mark mark : reading.marks()) {
            int page = pageWordAt(mark.before());
            boolean covered = steps.stream().anyMatch(s -> s.kind() == Step.Kind.MARKED && s.from() == mark.before());
            if (covered) {
                continue;
            }
            boolean edge =
                    mark.before() == 0 || mark.before() == reading.words().size();
            if (!mark.omission()) {
                findings.marked(Kind.BRACKET, findings.quoted(List.of(mark)), null);
            } else if (page < 0 || stretch.gap(page).indexOf(Folding.ELLIPSIS) < 0) {
                omitsNothing = true;
                if (edge) {
                    findings.marked(Kind.OMISSION, findings.quoted(List.of(mark)), null);
                } else {
                    findings.noted(Kind.PUNCTUATION, findings.quoted(List.of(mark)), null);
                }
            }
            if (!edge && page >= 0) {
                closes(mark.punctuation(), page, mark.before());
                opens(reading.words().get(mark.before()).before(), page, mark.before());
            }
        }
    }

    /** Index of the page's word that the quoted word stands for, or behind the last; -1 when it has none. */
    private int pageWordAt(int quotedWord) {
        Step last = steps.getLast();
        if (quotedWord >= reading.words().size()) {
            return last.pageTo();
        }
        for (Step step : steps) {
            if (step.from() == quotedWord && step.to() > quotedWord) {
                return step.kind() == Step.Kind.ADDED ? -1 : step.pageFrom();
            }
        }
        return -1;
    }

    private void closes(String quoted, int pageWord, int quotedWord) {
        if (!Punctuation.mayClose(quoted, stretch.gap(pageWord))) {
            findings.noted(Kind.PUNCTUATION, sides.gapQuoted(quotedWord), sides.gapOnPage(pageWord));
        }
    }

    private void opens(String quoted, int pageWord, int quotedWord) {
        if (!Punctuation.mayOpen(quoted, stretch.gap(pageWord))) {
            findings.noted(Kind.PUNCTUATION, sides.gapQuoted(quotedWord), sides.gapOnPage(pageWord));
        }
    }

    /** Both ends: punctuation by convention, and never inside a word. */
    private boolean ends(int first, int last) {
        String opening = reading.words().getFirst().before();
        boolean marksStand = !Reading.marks(opening) || Punctuation.mayOpen(opening, stretch.gap(first));
        if (!reading.isMarkedBefore(0)) {
            opens(opening, first, 0);
        }
        int n = reading.words().size();
        String closing = reading.marks().stream()
                .filter(m -> m.before() == n)
                .map(Reading.Mark::punctuation)
                .findFirst()
                .orElse(reading.tail());
        closes(closing, last + 1, n);
        if (Punctuation.replacesTone(closing, stretch.gap(last + 1)) && hasSentence(first, last)) {
            findings.noted(Kind.PUNCTUATION, sides.gapQuoted(n), sides.gapOnPage(last + 1));
        }
        if (WholeWords.cutBefore(stretch, first) || WholeWords.cutAfter(stretch, last)) {
            findings.breaks();
        }
        return marksStand && (!Reading.marks(closing) || Punctuation.mayClose(closing, stretch.gap(last + 1)));
    }

    /** Whether the last sentence of the passage is there from its beginning, so that its closing mark belongs to what is quoted. */
    private boolean hasSentence(int first, int last) {
        boolean begins =
                Character.isUpperCase(stretch.words().get(first).shape().charAt(0));
        for (int j = first + 1; j <= last && !begins; j++) {
            String gap = stretch.gap(j);
            begins = gap.indexOf('.') >= 0 || gap.indexOf('?') >= 0 || gap.indexOf('!') >= 0;
        }
        return begins;
    }

    private boolean isCutUp() {
        int omissions = 0;
        int longest = 0;
        int begin = 0;
        for (Reading.Mark mark : reading.marks()) {
            if (mark.omission()
                    && mark.before() > 0
                    && mark.before() < reading.words().size()) {
                omissions++;
                longest = Math.max(longest, mark.before() - begin);
                begin = mark.before();
            }
        }
        longest = Math.max(longest, reading.words().size() - begin);
        return omissions >= 2 && longest < Limits.KEPT_RUN
                || omittedWords > Math.max(Limits.OMITTED_FREELY, Limits.OMITTED_PER_KEPT * kept);
    }
}
