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
        STORY
    }

    /** Something more to know, under a name. */
    record Note(String name, String value) {}

    /** From the quietest on. */
    private static final List<String> WORDINGS =
            List.of("exact", "same-words", "edited", "paraphrase", "waived", "doubtful", "altered", "absent");

    static Mark wording(String wording) {
        String words = switch (wording) {
            case "exact" -> "Exact";
            case "same-words" -> "Same words, punctuation differs";
            case "edited" -> "Edited, and marked";
            case "doubtful" -> "Look at the scan";
            case "altered" -> "Altered, not marked";
            case "absent" -> "Not found";
            case "waived" -> "Waived, with a reason";
            case "paraphrase" -> "In the story’s own words";
            default -> wording;
        };
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
        String found = String.join(" and ", speaker.found());
        boolean story = claim == Claim.STORY;
        return switch (speaker.agreement()) {
            case "same" ->
                new Mark("speaker", "same", found + (story ? ", as the story says" : ", as you said"), false);
            case "other" ->
                new Mark(
                        "speaker",
                        "other",
                        found + (story ? ". The story seems to say " : ". You said ") + speaker.claimed(),
                        true);
            case "mixed" -> new Mark("speaker", "mixed", "other", "Runs over the words of " + found, true);
            case "not-attributable" ->
                new Mark("speaker", "not-attributable", "same", "Nobody: the words stand in no speaker’s turn", false);
            case "unclaimed" -> found.isEmpty() ? null : new Mark("speaker", "unclaimed", "same", found, false);
            default -> null;
        };
    }

    /** Null when there is nothing to say. */
    static @Nullable Mark place(String place, PassageJson passage, Claim claim) {
        String pages = pages(passage);
        boolean story = claim == Claim.STORY;
        return switch (place) {
            case "claimed" -> new Mark("place", "claimed", pages + (story ? ", as cited" : ", where you said"), false);
            case "elsewhere" ->
                new Mark(
                        "place",
                        "elsewhere",
                        (story ? "Not where the story says, but on " : "Not where you said, but on ")
                                + pages.toLowerCase(Locale.ROOT),
                        true);
            case "unclaimed" -> new Mark("place", "unclaimed", "claimed", pages, false);
            default -> null;
        };
    }

    static String pages(PassageJson passage) {
        if (OwnText.named(passage.document()).isPresent()) {
            return t("own.pages");
        }
        int first = passage.pages().getFirst().page();
        int last = passage.pages().getLast().page();
        return first == last ? "Page " + first : "Pages " + first + " to " + last + ", across the page end";
    }

    static Mark text(VerdictJson verdict) {
        if (verdict.evidence().equals("confirmed")) {
            return new Mark("text", "confirmed", "Confirmed by people", false);
        }
        String lowest = Math.round(100 * verdict.lowestConfidence()) + " of 100";
        return new Mark(
                "text",
                "machine",
                "Read by machine; no person has compared it with the scan yet. Lowest confidence of a word: " + lowest,
                false);
    }

    /** The words were compared with the scan. */
    static Mark confirmed(String name, String day, int revision) {
        return new Mark(
                "text",
                "confirmed",
                "Confirmed against the scan by " + name + ", " + day + ", from text " + revision + " of the page",
                false);
    }

    /** Part and flags: whatever is out of the ordinary. */
    static List<Note> notes(VerdictJson verdict) {
        List<Note> notes = new ArrayList<>();
        if (verdict.part().equals("note")) {
            notes.add(new Note("Part", "An editor’s footnote. It is not part of the record."));
        } else if (verdict.part().equals("editorial")) {
            notes.add(new Note("Part", "An editor’s note. It is not part of the record."));
        }
        VerdictJson.FlagsJson flags = verdict.flags();
        if (flags.omitsNegation()) {
            notes.add(new Note("Left out", "A “not” or the like is among the words left out."));
        }
        if (flags.omitsRedaction()) {
            notes.add(new Note("Left out", "A withheld place is among what is left out."));
        }
        if (flags.omitsNothing()) {
            notes.add(new Note("Marks", "A mark of omission stands where nothing was left out."));
        }
        if (!flags.skippedFurniture().isEmpty()) {
            notes.add(new Note(
                    "Skipped",
                    "Page furniture inside the passage: " + flat(String.join(" · ", flags.skippedFurniture()))));
        }
        if (flags.places() > 1) {
            notes.add(new Note("Places", "The same words stand in " + flags.places() + " places."));
        }
        return notes;
    }

    /** How much was searched. */
    static String searched(ScopeJson scope) {
        return Say.count(scope.pages(), "page", "pages") + " of "
                + Say.count(scope.documents(), "document", "documents")
                + (scope.unreadPages() == 0
                        ? ""
                        : "; " + Say.count(scope.unreadPages(), "page has", "pages have") + " no text yet");
    }

    /** On one line. */
    static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
