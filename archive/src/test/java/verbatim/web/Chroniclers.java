package verbatim.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.chronology.Outcome;
import verbatim.dates.Edtf;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.quotation.Passage;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Events of the chronology, for tests. */
final class Chroniclers {
    private Chroniclers() {}

    /** The permanent link to these words of a page, as they stand in its text. */
    static String link(Catalogue catalogue, PageKey key, String words) {
        PageText text = catalogue.texts().current(Viewer.local(), key).orElseThrow();
        int start = text.text().replace('\n', ' ').indexOf(words);
        if (start < 0) {
            throw new IllegalStateException("not on the page: " + words);
        }
        int end = start + words.length();
        Passage passage = new Passage(
                key.document(),
                key.version(),
                text.revision(),
                text.text().substring(start, end),
                List.of(new Passage.Range(key.page(), start, end)));
        return catalogue.anchors().mint(passage, "", "").id();
    }

    static Said said(String date, @Nullable String zone, String sentence, String release, String... proofs) {
        return new Said(
                Edtf.parse(date),
                zone == null ? null : ZoneId.of(zone),
                0,
                "",
                sentence,
                "",
                Stream.of(proofs).distinct().toList(),
                release.isEmpty() ? List.of() : List.of(release),
                List.of());
    }

    /** Writes it, and puts it out. */
    static Event out(Archive archive, Said said) {
        Event written = archive.chronicle().write("osk", said);
        if (archive.chronicle().putOut("osk", written.id(), written.version()) instanceof Outcome.Done(Event now)) {
            return now;
        }
        throw new IllegalStateException(
                "not put out: " + archive.chronicle().examination().of(said));
    }
}
