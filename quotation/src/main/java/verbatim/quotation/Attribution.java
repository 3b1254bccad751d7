package verbatim.quotation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.quotation.Clause.Name;

/** Reads who spoke from the words before and after a quotation: a proposal for people, never evidence. */
final class Attribution {
    private static final Pattern IN_WORDS = Pattern.compile("(?i)\\bin the (?:words|phrase|view|opinion) of\\s+");
    private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to\\s+");
    private static final Pattern AS_SAYING = Pattern.compile(
            "(?i)\\b(?:quot|cit|record)(?:ed|es|ing|e)\\s+(?=[^,;]*\\bas (?:saying|having said|telling))");
    private static final Pattern SIGNED = Pattern.compile("^\\s*(?:[:\\u2014\\u2013\\u2015]|--?)\\s+");

    private Attribution() {}

    /** What a sentence says of the speaker. */
    sealed interface Answer {
        /** This is the name. */
        record Named(String name) implements Answer {}

        /** It says that somebody spoke, but not by name. */
        record Unnamed() implements Answer {}

        /** It says nothing. */
        record Silent() implements Answer {}
    }

    private static final Answer UNNAMED = new Answer.Unnamed();
    private static final Answer SILENT = new Answer.Silent();

    private static Answer named(Optional<Name> name) {
        return name.<Answer>map(found -> new Answer.Named(found.text())).orElse(UNNAMED);
    }

    /**
     * From the words behind the closing mark.
     *
     * @param ended whether the quotation ends with a full stop, so that what follows with a capital letter is a new sentence
     */
    static Answer after(String words, boolean ended) {
        Clause clause = Clause.of(words);
        int at = 0;
        while (at < clause.size() && ",.\u2014\u2013-".indexOf(clause.word(at).charAt(0)) >= 0) {
            if (clause.word(at).equals(".")) {
                return SILENT;
            }
            at++;
        }
        if (at == clause.size()) {
            return SILENT;
        }
        Answer signed = signed(words);
        if (signed instanceof Answer.Named) {
            return signed;
        }
        if (ended && at == 0 && clause.at(0).capital()) {
            return SILENT;
        }
        return following(clause, at);
    }

    private static Answer following(Clause clause, int at) {
        String word = clause.word(at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("according") && clause.word(at + 1).equals("to")) {
            return named(clause.nameFrom(at + 2));
        }
        if (lower.equals("in")) {
            return inWords(clause, at);
        }
        if (lower.equals("as") || lower.equals("is") || lower.equals("was")) {
            int how = clause.word(at + 1).equals("how") ? 1 : 0;
            return lower.equals("as") || how == 1 ? subjectFirst(clause, at + 1 + how) : SILENT;
        }
        if (SpeechWords.verb(word) && !SpeechWords.withObject(word)) {
            return SpeechWords.pronoun(clause.word(at + 1)) ? UNNAMED : inverted(clause, at + 1);
        }
        return subjectFirst(clause, at);
    }

    private static Answer inverted(Clause clause, int at) {
        Optional<Name> name = clause.nameFrom(at);
        boolean end = at >= clause.size();
        return name.isPresent() || !end ? named(name) : SILENT;
    }

    /** Yeltsin said; Yeltsin, the Russian president, had said; he said. */
    private static Answer subjectFirst(Clause clause, int at) {
        if (SpeechWords.pronoun(clause.word(at))) {
            return speaks(clause, at + 1) ? UNNAMED : SILENT;
        }
        Optional<Name> name = clause.nameFrom(at);
        if (name.isEmpty()) {
            return SILENT;
        }
        int edge = name.get().edge();
        if (clause.word(edge).equals(",")) {
            int close = edge + 1;
            while (close < clause.size() && !clause.word(close).equals(",")) {
                close++;
            }
            return speaks(clause, close + 1) ? named(name) : SILENT;
        }
        return speaks(clause, edge) ? named(name) : SILENT;
    }

    private static boolean speaks(Clause clause, int at) {
        int verb = at;
        while (SpeechWords.between(clause.word(verb))) {
            verb++;
        }
        return SpeechWords.verb(clause.word(verb));
    }

    private static Answer inWords(Clause clause, int at) {
        if (clause.word(at + 1).equals("the") && clause.word(at + 3).equals("of")) {
            return SpeechWords.speech(clause.word(at + 2)) ? named(clause.nameFrom(at + 4)) : SILENT;
        }
        return possessive(clause, at + 1, clause.size());
    }

    /** Yeltsin's words, President Clinton's reply: the name before the first such pair of words. */
    private static Answer possessive(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.at(i).possessive() && SpeechWords.speech(clause.word(i + 1))) {
                return owner(clause, from, i);
            }
        }
        return SILENT;
    }

    private static Answer owner(Clause clause, int from, int owner) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= owner; i++) {
            String word = clause.word(i);
            words.append(i == owner ? word.substring(0, word.length() - 2) : word)
                    .append(' ');
        }
        Clause bare = Clause.of(words.toString().strip());
        return named(bare.nameBefore(bare.size()));
    }

    /** “…”: Clinton, or “…” — Boris Yeltsin, where nothing more follows. */
    private static Answer signed(String words) {
        Matcher matcher = SIGNED.matcher(words);
        if (!matcher.find()) {
            return SILENT;
        }
        Clause clause = Clause.of(words.substring(matcher.end()));
        Optional<Name> name = clause.nameFrom(0);
        boolean whole = name.isPresent()
                && (name.get().edge() == clause.size()
                        || clause.word(name.get().edge()).equals(","));
        return whole && clause.size() <= 12 ? named(name) : SILENT;
    }

    /** From the words before the opening mark: the last sentence begun there. */
    static Answer before(String words) {
        String sentence = Clause.lastSentence(words).strip();
        if (sentence.isEmpty()) {
            return SILENT;
        }
        Answer quoted = afterPattern(AS_SAYING, sentence);
        if (!(quoted instanceof Answer.Silent)) {
            return quoted;
        }
        Clause clause = Clause.of(sentence);
        Answer label = label(clause);
        if (!(label instanceof Answer.Silent)) {
            return label;
        }
        Answer spoken = new LastSpeech(clause).speaker();
        if (!(spoken instanceof Answer.Silent)) {
            return spoken;
        }
        Answer according = afterPattern(ACCORDING, sentence);
        Answer inWords = according instanceof Answer.Silent ? afterPattern(IN_WORDS, sentence) : according;
        return inWords instanceof Answer.Silent ? possessive(clause, 0, clause.size()) : inWords;
    }

    private static Answer afterPattern(Pattern pattern, String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        int from = -1;
        while (matcher.find()) {
            from = matcher.end();
        }
        return from < 0 ? SILENT : named(Clause.of(sentence.substring(from)).nameFrom(0));
    }

    /** Yeltsin: “…”, Yeltsin (in English): “…”, Yeltsin to Clinton: “…”. */
    private static Answer label(Clause clause) {
        if (!clause.word(clause.size() - 1).equals(":")) {
            return SILENT;
        }
        Optional<Name> name = clause.nameFrom(0);
        if (name.isEmpty()) {
            return SILENT;
        }
        int edge = name.get().edge();
        boolean alone = edge == clause.size() - 1;
        boolean aside =
                clause.word(edge).equals("(") && clause.word(clause.size() - 2).equals(")");
        boolean addressed = clause.word(edge).equals("to")
                && clause.nameFrom(edge + 1)
                        .filter(other -> other.edge() == clause.size() - 1)
                        .isPresent();
        return alone || aside || addressed ? named(name) : SILENT;
    }

    /** The last verb of speech in a clause, and its subject. */
    private record LastSpeech(Clause clause) {
        Answer speaker() {
            return speakerBefore(clause.size());
        }

        private Answer speakerBefore(int end) {
            for (int i = end - 1; i >= 0; i--) {
                if (SpeechWords.verb(clause.word(i))) {
                    Answer answer = subject(i);
                    if (!(answer instanceof Answer.Silent)) {
                        return answer;
                    }
                }
            }
            return SILENT;
        }

        private Answer subject(int verb) {
            int end = verb;
            while (end > 0 && SpeechWords.between(clause.word(end - 1))) {
                end--;
            }
            String before = clause.word(end - 1);
            if (end > 0 && clause.at(end - 1).possessive() || SpeechWords.article(before)) {
                return SILENT;
            }
            boolean going = clause.word(verb).endsWith("ing");
            if (SpeechWords.be(before)) {
                return going ? subject(end - 1) : UNNAMED;
            }
            if (before.equals("to")) {
                boolean wentOn = clause.word(end - 2).equals("on");
                return wentOn ? named(clause.nameBefore(end - 3)) : SILENT;
            }
            if (before.equals("who") || before.equals(",")) {
                return acrossComma(verb, before.equals("who") ? end - 1 : end, going);
            }
            if (SpeechWords.pronoun(before)) {
                return UNNAMED;
            }
            if (end == 0 || before.equals("and") || before.equals("then") || before.equals("but")) {
                return end == 0 ? invertedOrSilent(verb) : sentenceSubject(end);
            }
            Optional<Name> name = clause.nameBefore(end);
            return name.isPresent() || !Character.isLetter(before.charAt(0)) ? orSilent(name) : UNNAMED;
        }

        /** Yeltsin, the Russian president, said; Yeltsin, who said; said Yeltsin, adding. */
        private Answer acrossComma(int verb, int end, boolean going) {
            int comma = clause.word(end - 1).equals(",") ? end - 1 : end;
            Optional<Name> beside = clause.nameBefore(comma);
            boolean who = clause.word(end).equals("who");
            if (who && beside.isPresent()) {
                return named(beside);
            }
            Answer inverted = invertedOrSilent(verb);
            if (inverted instanceof Answer.Named) {
                return inverted;
            }
            if (going) {
                Answer earlier = speakerBefore(comma);
                return earlier instanceof Answer.Silent ? sentenceSubject(comma) : earlier;
            }
            for (int i = comma - 1; i > 0; i--) {
                if (clause.word(i).equals(",")) {
                    return orSilent(clause.nameBefore(i));
                }
            }
            return SILENT;
        }

        private Answer invertedOrSilent(int verb) {
            return SpeechWords.withObject(clause.word(verb)) ? SILENT : orSilent(clause.nameFrom(verb + 1));
        }

        /** The name the sentence begins with, a first word like But or Then aside. */
        private Answer sentenceSubject(int end) {
            for (int i = 0; i < Math.min(end, 3); i++) {
                Optional<Name> name = clause.nameFrom(i);
                if (name.isPresent()) {
                    return named(name);
                }
            }
            return UNNAMED;
        }

        private static Answer orSilent(Optional<Name> name) {
            return name.isPresent() ? named(name) : SILENT;
        }
    }
}
