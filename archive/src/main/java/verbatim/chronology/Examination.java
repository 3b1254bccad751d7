package verbatim.chronology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Anchor;
import verbatim.holdings.AnchorResolution;
import verbatim.holdings.AnchorResolution.Resolved;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.quotation.PageCollection;
import verbatim.quotation.Passage;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Quotations;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Verdict;
import verbatim.quotation.Wording;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Looks whether an event may go out: whether its proofs stand, and hold what it quotes. Judges with the engine that judges stories, against the pages of the proofs alone. */
public final class Examination {
    private final QuotationEngine engine = new QuotationEngine();
    private final Catalogue catalogue;

    public Examination(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What was found.
     *
     * @param obstacles what stands in the way; empty when nothing does
     * @param quoted ids of the proofs whose words it quotes
     */
    public record Found(List<Obstacle> obstacles, Set<String> quoted) {
        public Found {
            obstacles = List.copyOf(obstacles);
            quoted = Set.copyOf(quoted);
        }
    }

    /** A proof, and where its words stand now. */
    private record Proof(Anchor anchor, Passage now) {}

    /** Looks at all of it. */
    public Found of(Said said) {
        List<Obstacle> obstacles = new ArrayList<>();
        Set<String> quoted = new HashSet<>();
        List<Proof> proofs = new ArrayList<>();
        for (String id : said.proofs()) {
            Optional<Anchor> anchor = catalogue.anchors().byId(Viewer.local(), id);
            if (anchor.isPresent() && now(Viewer.local(), anchor.get()) instanceof Resolved.Here(Passage here)) {
                proofs.add(new Proof(anchor.get(), here));
            } else {
                obstacles.add(new Obstacle.Changed(id));
            }
        }
        if (said.proofs().isEmpty()) {
            obstacles.add(new Obstacle.Unproved());
        }
        if (said.date().timed() && said.date().offset() == null && said.zone() == null) {
            obstacles.add(new Obstacle.Timeless());
        }
        for (Quotations.Found each : Quotations.in(blocks(said))) {
            prove(each.quotation(), proofs, obstacles, quoted);
        }
        return new Found(obstacles, quoted);
    }

    private static List<Block> blocks(Said said) {
        return Stream.concat(
                        Stream.of(said.sentence(), said.place()), said.note().lines())
                .map(text -> new Block(Quotations.Kind.PARAGRAPH, text))
                .toList();
    }

    private void prove(String words, List<Proof> proofs, List<Obstacle> obstacles, Set<String> quoted) {
        Wording best = Wording.ABSENT;
        for (Proof proof : proofs) {
            Verdict verdict = judge(words, proof);
            if (proves(verdict) && within(verdict.passage(), proof.now)) {
                quoted.add(proof.anchor.id());
                return;
            }
            best = verdict.wording().compareTo(best) < 0 ? verdict.wording() : best;
        }
        obstacles.add(
                best.compareTo(Wording.EDITED) <= 0
                        ? new Obstacle.Outside(words)
                        : new Obstacle.Misquoted(words, best.label()));
    }

    private static boolean proves(Verdict verdict) {
        return switch (verdict.wording()) {
            case EXACT, SAME_WORDS, EDITED -> true;
            case DOUBTFUL, ALTERED, ABSENT -> false;
        };
    }

    private Verdict judge(String words, Proof proof) {
        Passage passage = proof.now;
        PageCollection pages = PageCollection.of(catalogue.texts().current(Viewer.local(), keys(passage)));
        return engine.judge(
                new Claim(
                        words,
                        null,
                        passage.document(),
                        passage.pages().getFirst().page()),
                pages);
    }

    private static boolean within(@Nullable Passage found, Passage proof) {
        return found != null
                && found.pages().stream()
                        .allMatch(range -> proof.pages().stream()
                                .anyMatch(whole -> whole.page() == range.page()
                                        && whole.start() <= range.start()
                                        && whole.end() >= range.end()));
    }

    private static List<PageKey> keys(Passage passage) {
        return passage.pages().stream()
                .map(range -> new PageKey(passage.document(), passage.version(), range.page()))
                .toList();
    }

    /** Where the words of a permanent link stand now, as far as the viewer may see. */
    public Resolved now(Viewer viewer, Anchor anchor) {
        List<PageKey> keys = keys(anchor.passage());
        List<PageText> current = catalogue.texts().current(viewer, keys);
        List<PageText> then = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            PageKey key = keys.get(i);
            int revision = anchor.revisions().get(i);
            current.stream()
                    .filter(text -> text.key().equals(key) && text.revision() == revision)
                    .findFirst()
                    .or(() -> catalogue.texts().at(viewer, key, revision))
                    .ifPresent(then::add);
        }
        return AnchorResolution.resolve(anchor, then, current);
    }
}
