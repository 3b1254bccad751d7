package verbatim.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.chronology.Chronicle;
import verbatim.chronology.Outcome;
import verbatim.dates.Edtf;
import verbatim.editing.Proofed;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.wire.VerdictJson.PassageJson;

/** The demo's chronology: events that the quotations of its story prove. */
final class DemoChronology {
    private static final List<Happened> EVENTS = List.of(
            new Happened(
                    "1986-05-14",
                    "Castle Halmere",
                    "The two presidents meet. The guns at Skarn are to go before the ice does.",
                    "will be gone before the ice is"),
            new Happened(
                    "1986-05-15",
                    "Castle Halmere",
                    "Alone with President Orlane in the boathouse, President Kestovar says that the order is given.",
                    "I have given the order for the second week"),
            new Happened(
                    "1986-05-28",
                    "By telephone",
                    "President Kestovar tells of what he saw at Skarn.",
                    "The grass there is greener than the reports"),
            new Happened(
                    "1986-06-03~",
                    "Orsund",
                    "The Council of State hears why guns on rails prove little.",
                    "Guns on rails could be brought back in a night"),
            new Happened(
                    "1987-03-09",
                    "Skarn",
                    "At night the first gun is lifted from its bed.",
                    "[t]he first gun was lifted"));

    private DemoChronology() {}

    /**
     * Something that happened.
     *
     * @param date in the Extended Date/Time Format
     * @param quoted how the story's quotation begins whose words prove it
     */
    private record Happened(String date, String place, String sentence, String quoted) {}

    /** Writes them, and puts them out with the release. */
    static void out(Archive archive, String story, String release) {
        List<Proofed> quotations = archive.proofreading()
                .of(archive.newsroom().bySlug(story).orElseThrow())
                .quotations();
        for (Happened each : EVENTS) {
            Said said = new Said(
                    Edtf.parse(each.date),
                    null,
                    0,
                    each.place,
                    each.sentence,
                    "",
                    List.of(proof(archive, quotations, each.quoted)),
                    List.of(release),
                    List.of(story));
            put(archive.chronicle(), said);
        }
    }

    private static void put(Chronicle chronicle, Said said) {
        String by = DemoStory.EDITOR.account();
        Event written = chronicle.write(by, said);
        if (!(chronicle.putOut(by, written.id(), written.version()) instanceof Outcome.Done)) {
            throw new IllegalStateException("an event of the demo is not proved: " + said.sentence());
        }
    }

    private static String proof(Archive archive, List<Proofed> quotations, String begin) {
        @Nullable
        PassageJson passage = quotations.stream()
                .map(Proofed::verdict)
                .filter(verdict -> verdict.quotation().startsWith(begin))
                .findFirst()
                .map(verdict ->
                        archive.quotations().linked(Viewer.local(), verdict).passage())
                .orElseThrow(() -> new IllegalStateException("the demo's story does not quote: " + begin));
        String link = passage == null ? null : passage.permalink();
        if (link == null) {
            throw new IllegalStateException("the demo's story quotes what is nowhere: " + begin);
        }
        return link.substring("/q/".length());
    }
}
