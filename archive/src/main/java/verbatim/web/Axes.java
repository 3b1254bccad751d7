package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.OwnText;
import verbatim.web.view.Mark;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;
import verbatim.wire.VerdictJson.ScopeJson;
import verbatim.wire.VerdictJson.SpeakerJson;

/** The axes of a verdict in words for people: the one vocabulary of the site and of reports. */
final class Axes {
    private Axes() {}

    /** Who claims what is compared. */
    enum Claim {
        /** The person who asks. */
        ASKED,
        /** The story that the quotation stands in; its speaker and its page were found by rule. */
        STORY;

        /** The end of the keys of the texts that tell it. */
        String by() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something more to know, under a name. */
    record Note(String name, String value) {}

    /** From the quietest on. */
    private static final List<String> WORDINGS =
            List.of("exact", "same-words", "edited", "paraphrase", "waived", "doubtful", "altered", "absent");

    static Mark wording(String wording) {
        String words = WORDINGS.contains(wording) ? t("verdict.wording." + wording) : wording;
        return new Mark("wording", wording, words, true);
    }

    /** How many of each wording, the quietest first. */
    static List<Mark> tally(List<String> wordings) {
        List<Mark> tally = new ArrayList<>();
        for (String wording : WORDINGS) {
            int count = Collections.frequency(wordings, wording);
            if (count > 0) {
                Mark mark = wording(wording);
                String words = count + " " + mark.words().toLowerCase(Locale.ROOT);
                tally.add(new Mark(mark.axis(), mark.value(), words, mark.loud()));
            }
        }
        return tally;
    }

    /** Null when there is nothing to say. */
    static @Nullable Mark speaker(SpeakerJson speaker, Claim claim) {
        String found = and(speaker.found());
        String claimed = String.valueOf(speaker.claimed());
        return switch (speaker.agreement()) {
            case "same" -> new Mark("speaker", "same", t("verdict.speaker.same." + claim.by(), "found", found), false);
            case "other" ->
                new Mark(
                        "speaker",
                        "other",
                        t("verdict.speaker.other." + claim.by(), "found", found, "claimed", claimed),
                        true);
            case "mixed" -> new Mark("speaker", "mixed", "other", t("verdict.speaker.mixed", "found", found), true);
            case "not-attributable" ->
                new Mark("speaker", "not-attributable", "same", t("verdict.speaker.none"), false);
            case "unclaimed" -> found.isEmpty() ? null : new Mark("speaker", "unclaimed", "same", found, false);
            default -> null;
        };
    }

    /** Null when there is nothing to say. */
    static @Nullable Mark place(String place, PassageJson passage, Claim claim) {
        String pages = pages(passage);
        return switch (place) {
            case "claimed" ->
                new Mark("place", "claimed", t("verdict.place.claimed." + claim.by(), "pages", pages), false);
            case "elsewhere" -> new Mark("place", "elsewhere", elsewhere(passage, claim), true);
            case "unclaimed" -> new Mark("place", "unclaimed", "claimed", pages, false);
            default -> null;
        };
    }

    static String pages(PassageJson passage) {
        if (OwnText.named(passage.document()).isPresent()) {
            return t("own.pages");
        }
        String first = first(passage);
        String last = last(passage);
        return first.equals(last) ? t("site.page", "page", first) : t("verdict.pages", "first", first, "last", last);
    }

    /** Words that are near, and where they stand. */
    static String nearest(String title, PassageJson closest) {
        return t(
                "verdict.nearest.words",
                "title",
                title,
                "pages",
                pages(closest).toLowerCase(Locale.ROOT),
                "words",
                flat(closest.text()));
    }

    private static String elsewhere(PassageJson passage, Claim claim) {
        String first = first(passage);
        String last = last(passage);
        return first.equals(last)
                ? t("verdict.place.page." + claim.by(), "page", first)
                : t("verdict.place.pages." + claim.by(), "first", first, "last", last);
    }

    private static String first(PassageJson passage) {
        return String.valueOf(passage.pages().getFirst().page());
    }

    private static String last(PassageJson passage) {
        return String.valueOf(passage.pages().getLast().page());
    }

    /** All of them in one line: A and B. */
    static String and(List<String> all) {
        return all.stream().reduce((a, b) -> t("verdict.and", "a", a, "b", b)).orElse("");
    }

    static Mark text(VerdictJson verdict) {
        if (verdict.evidence().equals("confirmed")) {
            return new Mark("text", "confirmed", t("verdict.text.people"), false);
        }
        String lowest = String.valueOf(Math.round(100 * verdict.lowestConfidence()));
        return new Mark("text", "machine", t("verdict.text.machine.lowest", "lowest", lowest), false);
    }

    /** The words were compared with the scan. */
    static Mark confirmed(String name, String day, int revision) {
        return new Mark(
                "text",
                "confirmed",
                t("verdict.text.confirmed", "name", name, "day", day, "revision", String.valueOf(revision)),
                false);
    }

    /** Part and flags: whatever is out of the ordinary. */
    static List<Note> notes(VerdictJson verdict) {
        List<Note> notes = new ArrayList<>();
        if (verdict.part().equals("note")) {
            notes.add(new Note(t("verdict.part"), t("verdict.part.note")));
        } else if (verdict.part().equals("editorial")) {
            notes.add(new Note(t("verdict.part"), t("verdict.part.editorial")));
        }
        VerdictJson.FlagsJson flags = verdict.flags();
        if (flags.omitsNegation()) {
            notes.add(new Note(t("verdict.omits"), t("verdict.omits.negation")));
        }
        if (flags.omitsRedaction()) {
            notes.add(new Note(t("verdict.omits"), t("verdict.omits.withheld")));
        }
        if (flags.omitsNothing()) {
            notes.add(new Note(t("verdict.omits.marks"), t("verdict.omits.nothing")));
        }
        if (!flags.skippedFurniture().isEmpty()) {
            notes.add(new Note(
                    t("verdict.skipped"),
                    t("verdict.skipped.furniture", "furniture", flat(String.join(" · ", flags.skippedFurniture())))));
        }
        if (flags.places() > 1) {
            notes.add(new Note(t("verdict.places"), t("verdict.places.same", "n", flags.places())));
        }
        return notes;
    }

    /** How much was searched. */
    static String searched(ScopeJson scope) {
        String searched = t("verdict.searched.of", "pages", scope.pages(), "documents", scope.documents());
        return scope.unreadPages() == 0
                ? searched
                : t("verdict.searched.unread", "searched", searched, "n", scope.unreadPages());
    }

    /** On one line. */
    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
