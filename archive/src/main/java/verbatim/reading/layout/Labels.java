package verbatim.reading.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speakers' labels at the beginning of a line: {@code The President:}, {@code MR. SPEAKES:}, {@code Y:}, {@code Q}. */
final class Labels {
    /** How sure a label is by itself. */
    enum Strength {
        /** A title or an office: nothing else in these documents looks like it. */
        SURE,
        /** A name, or initials: counts when there are other labels. */
        WITH_OTHERS,
        /** Initials before what may be a misread colon, or read unsurely: counts when the same initials stand elsewhere with a colon. */
        MISREAD
    }

    /**
     * @param speaker as printed, without colon
     * @param length UTF-16 units of the line that are the label, colon included
     */
    record Label(String speaker, int length, Strength strength) {
        /** What the label is worth when its first word was read with little confidence. */
        Optional<Label> readUnsurely() {
            return switch (strength) {
                case SURE -> Optional.of(this);
                case WITH_OTHERS ->
                    speaker.matches("[A-Z]{1,3}")
                            ? Optional.of(new Label(speaker, length, Strength.MISREAD))
                            : Optional.empty();
                case MISREAD -> Optional.empty();
            };
        }
    }

    private static final Pattern INITIALS = Pattern.compile("[A-Z\u00a5]{1,3}[:;.,]");
    private static final Pattern COLON_LABEL = Pattern.compile(
            "([A-Z\u00a5][\\p{L}\u00a5.,'\u2019&-]*(?: [\\p{L}.,'\u2019&-]+){0,4}?) ?([:;])(?= |$|(?<=[a-zA-Z.][:])[\\p{Lu}\"'\u201c])");
    private static final Pattern Q_AND_A = Pattern.compile("([QA])[:.]?(?= )");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:the )?(?:(?:vice|deputy|assistant|under|acting|foreign|prime|first|former|crown|national|general|defense|defence|lieutenant|major|lt|maj)[.]? )*"
                    + "(?:president|chancellor|premier|minister|secretary|chairman|chairwoman|ambassador|general|gen[.]|admiral|adm[.]|colonel|col[.]|marshal|"
                    + "senator|congressman|congresswoman|representative|director|king|queen|prince|princess|sultan|emir|pope|cardinal|bishop|archbishop|"
                    + "mr[.]?|mrs[.]?|ms[.]?|miss|dr[.]?|sir|lord|lady|judge|justice|governor|mayor|interpreter|participant|question|answer|press|speaker|counselor|advisor|adviser|commissioner|moderator)"
                    + "(?: .*)?");
    /** Words that stand before a colon at the start of a line and speak to nobody. */
    private static final Set<String> NOT_SPEAKERS = Set.of(
            "SUBJECT",
            "SUBJ",
            "DATE",
            "DATES",
            "PARTICIPANTS",
            "PARTICIPANT",
            "TO",
            "FROM",
            "THROUGH",
            "THRU",
            "VIA",
            "TAB",
            "RE",
            "REF",
            "REFS",
            "REFERENCE",
            "CC",
            "BCC",
            "PLACE",
            "TIME",
            "LOCATION",
            "NOTETAKER",
            "NOTETAKERS",
            "NOTE",
            "NOTES",
            "INTERPRETER",
            "INTERPRETERS",
            "REASON",
            "DECL",
            "DECLASSIFY",
            "CLASSIFIED",
            "DERIVED",
            "SUMMARY",
            "ATTACHMENT",
            "ATTACHMENTS",
            "ACTION",
            "INFO",
            "INFORMATION",
            "TAGS",
            "BACKGROUND",
            "CONCLUSION",
            "CONCLUSIONS",
            "ISSUE",
            "ISSUES",
            "DISCUSSION",
            "RECOMMENDATION",
            "RECOMMENDATIONS",
            "OBJECTIVE",
            "OBJECTIVES",
            "OPTION",
            "OPTIONS",
            "PS",
            "ENCLOSURE",
            "ENCLOSURES",
            "DRAFTED",
            "DRAFTER",
            "CLEARED",
            "CLEARANCE",
            "CLEARANCES",
            "APPROVED",
            "DISTRIBUTION",
            "DIST",
            "MEMORANDUM",
            "COMMENT",
            "COMMENTS",
            "BEGIN",
            "END",
            "SOURCE",
            "COPY",
            "AUTH",
            "DEPARTMENT",
            "SECRET",
            "CONFIDENTIAL",
            "UNCLASSIFIED",
            "FOLLOWING",
            "PURPOSE",
            "AGENDA",
            "US",
            "USSR",
            "UK",
            "RUSSIA",
            "GERMANY",
            "FRANCE",
            "CHAIR",
            "ALSO",
            "HOWEVER",
            "ATTENDEES",
            "PRESENT",
            "CONTACT",
            "PRECEDENCE",
            "PAGE",
            "LINE");

    private Labels() {}

    /** Whether the text is initials before a colon, as {@code Y:}, also with a point or semicolon that may be a misread colon. */
    static boolean isInitials(String text) {
        return INITIALS.matcher(text).matches();
    }

    /**
     * The label at the beginning of a line of the record.
     *
     * @param line its words joined by one space
     * @param column whether the first word stands apart from the next by a wide gap
     */
    static Optional<Label> at(String line, boolean column) {
        int noise = noiseBefore(line);
        Optional<Label> label = atStart(line.substring(noise), column && noise == 0);
        if (label.isPresent() || noise > 0) {
            return label.map(l -> new Label(l.speaker(), noise + l.length(), l.strength()));
        }
        // A speck before the label is read as one or two letters.
        int space = line.indexOf(' ');
        if (space < 1 || space > 2) {
            return Optional.empty();
        }
        return named(line.substring(space + 1))
                .filter(l -> l.strength() == Strength.SURE)
                .map(l -> new Label(l.speaker(), space + 1 + l.length(), l.strength()));
    }

    private static int noiseBefore(String line) {
        int at = 0;
        while (at < Math.min(3, line.length()) && "'\"\u2018\u2019\u201c|.,*_~ ".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static Optional<Label> atStart(String line, boolean column) {
        Matcher initials = INITIALS.matcher(line);
        if (initials.lookingAt()
                && (column || line.startsWith(":", initials.end() - 1))
                && !NOT_SPEAKERS.contains(line.substring(0, initials.end() - 1))) {
            boolean ends = initials.end() == line.length() || line.charAt(initials.end()) == ' ';
            if (ends) {
                String speaker = line.substring(0, initials.end() - 1).replace('\u00a5', 'Y');
                boolean colon = line.startsWith(":", initials.end() - 1);
                return Optional.of(new Label(speaker, initials.end(), colon ? Strength.WITH_OTHERS : Strength.MISREAD));
            }
        }
        Matcher question = Q_AND_A.matcher(line);
        if (question.lookingAt() && (column || line.startsWith(":", 1))) {
            return Optional.of(new Label(question.group(1), question.end(), Strength.WITH_OTHERS));
        }
        return named(line);
    }

    private static Optional<Label> named(String line) {
        Matcher label = COLON_LABEL.matcher(line);
        if (!label.lookingAt()) {
            return Optional.empty();
        }
        String speaker = label.group(1);
        boolean titled = TITLE.matcher(speaker).matches();
        if (!isName(speaker) || label.group(2).equals(";") && !titled) {
            return Optional.empty();
        }
        return Optional.of(new Label(speaker, label.end(), titled ? Strength.SURE : Strength.WITH_OTHERS));
    }

    private static boolean isName(String speaker) {
        String[] words = speaker.split(" ");
        for (String word : words) {
            String bare = word.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
            boolean small = Set.of("DE", "VAN", "VON", "THE", "OF", "AND", "DER", "LA", "BIN", "AL", "FOR")
                    .contains(bare);
            if (bare.isEmpty() || !small && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        String first = words[0].replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
        String last = words[words.length - 1].replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
        return !NOT_SPEAKERS.contains(first) && !NOT_SPEAKERS.contains(last);
    }
}
