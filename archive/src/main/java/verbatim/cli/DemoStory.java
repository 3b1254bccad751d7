package verbatim.cli;

import verbatim.demo.Trove;
import verbatim.editing.Editor;
import verbatim.editing.Proofed;
import verbatim.editing.Settlement;
import verbatim.home.Archive;
import verbatim.wire.VerdictJson.PassageJson;

/** The demo's story, written and settled the way an editor would, so that the gate lets it out. */
final class DemoStory {
    static final Editor EDITOR = new Editor("demo", "The demo’s editor");

    private DemoStory() {}

    /** Begins the story in the release, and settles each of its quotations. */
    static void settled(Archive archive, String slug, String release) {
        var manuscript = archive.newsroom().begin(EDITOR, slug, Trove.story(), release);
        for (Proofed each : archive.proofreading().of(manuscript).quotations()) {
            if (!(each.settlement() instanceof Settlement.Open(Settlement.Why why))) {
                continue;
            }
            PassageJson found = each.verdict().passage();
            if (why == Settlement.Why.UNCONFIRMED && found != null) {
                archive.gate().confirm(EDITOR, slug, each.key(), found.passage());
            } else {
                archive.newsroom().waive(EDITOR, slug, each.key(), 0, reason(why));
            }
        }
    }

    private static String reason(Settlement.Why why) {
        return switch (why) {
            case ALTERED -> "Kept as others printed it, to show how changed words are told.";
            case DOUBTFUL -> "Kept to show what becomes of words that the machine could not read with certainty.";
            case ABSENT -> "From a play, not from the papers; kept to show what is said of words that are not found.";
            case UNCONFIRMED, GONE -> "Kept to show a quotation that nobody has compared with the scan.";
        };
    }
}
