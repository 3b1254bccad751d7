package verbatim.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.OwnText;
import verbatim.holdings.Release.Standing;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.quotation.PageCollection;
import verbatim.quotation.Passage;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Quotations;
import verbatim.quotation.Quotations.Found;
import verbatim.quotation.Verdict;
import verbatim.quotation.Wording;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;

/**
 * Stories and essays of this archive as sources: what everybody can read of them now, and nothing else, whoever asks. They vouch for their own words alone: what
 * they quote has another source. Thread-safe.
 */
public final class OwnTexts {
    private static final int KEPT = 64;

    private final QuotationEngine engine = new QuotationEngine();
    private final Catalogue catalogue;
    private final Cache<Public, Pages> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public OwnTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One that everybody can read.
     *
     * @param source which one
     * @param title of the story, or of the release
     * @param version the edition's number, or the release's version; grows with each change
     * @param since when it could be read first
     * @param markdown as written
     */
    public record Public(OwnText source, String title, int version, Instant since, String markdown) {}

    /**
     * Its text as one page.
     *
     * @param secondHand what it quotes, marks included
     */
    private record Pages(PageCollection page, List<Span> secondHand) {}

    /**
     * What was found in one of them.
     *
     * @param verdict absent when the words are not its own
     * @param secondHand whether they stand there as a quotation of something else
     */
    record Judged(Verdict verdict, boolean secondHand) {}

    /** The text of this name; empty when the name is none of these, or when not everybody can read it now. */
    public Optional<Public> named(String name) {
        return OwnText.named(name).flatMap(source -> switch (source.kind()) {
            case STORY -> story(source);
            case ESSAY -> essay(source);
        });
    }

    private Optional<Public> story(OwnText source) {
        return catalogue
                .stories()
                .edition(Viewer.anybody(), source.slug())
                .map(out -> new Public(
                        source, out.title(), out.number(), out.out(), out.text().markdown()));
    }

    private Optional<Public> essay(OwnText source) {
        return catalogue.sight(Viewer.anybody()).seesRelease(source.slug())
                ? catalogue
                        .releases()
                        .bySlug(Viewer.anybody(), source.slug())
                        .filter(release -> !release.words().essay().isBlank())
                        .flatMap(release -> release.standing() instanceof Standing.Public(Instant since, var _)
                                ? Optional.of(new Public(
                                        source,
                                        release.title(),
                                        release.version(),
                                        since,
                                        release.words().essay()))
                                : Optional.empty())
                : Optional.empty();
    }

    /** The verdict by one of them. */
    Judged judge(Claim claim, Public text) {
        Pages pages = kept.get(text, OwnTexts::pages);
        // Whoever wrote it speaks: nobody else's name says anything.
        Claim asked = new Claim(claim.quotation(), null, text.source().name(), null);
        Verdict found = engine.judge(asked, pages.page);
        Passage passage = found.passage();
        return passage != null && secondHand(passage, pages.secondHand, found.wording())
                ? new Judged(absent(asked, found, passage), true)
                : new Judged(found, false);
    }

    /** A sentence with a quotation in it may be quoted whole, with its marks; what the marks stand round may not, nor the sentence without them. */
    private static boolean secondHand(Passage passage, List<Span> quoted, Wording wording) {
        Passage.Range words = passage.pages().getFirst();
        boolean kept = wording == Wording.EXACT || wording == Wording.EDITED;
        return quoted.stream()
                .filter(span -> span.start() < words.end() && span.end() > words.start())
                .anyMatch(span -> !kept || span.start() <= words.start() && span.end() >= words.end());
    }

    private static Verdict absent(Claim claim, Verdict found, @Nullable Passage there) {
        return new Verdict(
                claim,
                Wording.ABSENT,
                Verdict.Place.NONE,
                new Verdict.Speaker(Verdict.Agreement.NONE, null, List.of()),
                Verdict.Part.RECORD,
                Verdict.Evidence.MACHINE,
                1,
                "",
                null,
                List.of(),
                new Verdict.Flags(0, false, false, List.of(), false),
                List.of(),
                there,
                found.scope());
    }

    private static Pages pages(Public text) {
        Story story = Stories.read("text.md", text.markdown().getBytes(StandardCharsets.UTF_8));
        StringBuilder whole = new StringBuilder();
        List<Integer> begins = new ArrayList<>();
        for (Quotations.Block block : story.blocks()) {
            whole.append(whole.isEmpty() ? "" : "\n\n");
            begins.add(whole.length());
            whole.append(block.text());
        }
        List<Span> quoted = new ArrayList<>();
        for (Found found : Quotations.in(story.blocks())) {
            quoted.add(new Span(
                    Role.EDITORIAL,
                    begins.get(found.block()) + found.markStart(),
                    begins.get(found.endBlock()) + found.markEnd()));
        }
        PageText page = new PageText(
                new PageKey(text.source().name(), text.version(), 1),
                1,
                true,
                whole.toString(),
                List.of(),
                List.of(new Span(Role.EDITORIAL, 0, whole.length())),
                List.of());
        return new Pages(PageCollection.of(List.of(page)), List.copyOf(quoted));
    }
}
