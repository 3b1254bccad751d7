package verbatim.editing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.holdings.Anchor;
import verbatim.holdings.Decision;
import verbatim.holdings.Manuscript;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Viewer;
import verbatim.quotation.Claim;
import verbatim.verification.QuotationCheck;
import verbatim.verification.Stories;
import verbatim.verification.Story;
import verbatim.verification.StoryCheck;
import verbatim.verification.StoryCheck.Asked;
import verbatim.verification.Tie;
import verbatim.wire.KeptJson;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/**
 * Judges drafts against what readers will see when they go out, and says what is settled. Pure but for what it looks up; thread-safe.
 */
public final class Proofreading {
    /** How long a judgement made while somebody writes is good for: pages are read and corrected meanwhile, and whoever writes sees it soon after. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    /** How long one is shown once more while it is made anew: nobody waits for a whole story to be judged in the middle of a word. */
    private static final Duration STALE = Duration.ofSeconds(60);

    private static final int REMEMBERED = 10_000;

    private final Catalogue catalogue;
    private final QuotationCheck check;
    private final LoadingCache<Judging, VerdictJson> recent = Caffeine.newBuilder()
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(STALE)
            .maximumSize(REMEMBERED)
            .build(this::judge);

    public Proofreading(Catalogue catalogue, QuotationCheck check) {
        this.catalogue = catalogue;
        this.check = check;
    }

    /** A claim, for whom it is judged, and after how many of the texts that people put right. */
    private record Judging(Viewer viewer, Claim claim, long emended) {}

    /** The newest draft, everything judged now. */
    public Proof of(Manuscript manuscript) {
        return proof(manuscript, manuscript.newest().markdown(), this::judge);
    }

    /** A text that somebody is writing; what was judged a moment ago is not judged again. */
    public Proof live(Manuscript manuscript, String markdown) {
        return proof(manuscript, markdown, recent::get);
    }

    /**
     * Whether the rules would call other words of a quotation edited and marked, with nothing hidden that turns the sense: no denial, and no place where words
     * are withheld.
     *
     * @param words that would stand for those it has now
     */
    public boolean marks(Manuscript manuscript, Proofed quotation, String words) {
        Claim now = quotation.claim();
        PassageJson passage = quotation.verdict().passage();
        Claim claim = new Claim(words, now.speaker(), now.document(), now.page());
        VerdictJson verdict = recent.get(
                new Judging(readers(manuscript), claim, catalogue.texts().emended()));
        PassageJson found = verdict.passage();
        return verdict.wording().equals("edited")
                && !verdict.flags().omitsNegation()
                && !verdict.flags().omitsRedaction()
                && passage != null
                && found != null
                && found.document().equals(passage.document());
    }

    /** The story in this text. */
    public static Story story(Manuscript manuscript, String markdown) {
        return Stories.read(manuscript.slug() + ".md", markdown.getBytes(StandardCharsets.UTF_8));
    }

    /** What the verdicts of an edition's quotations are now, by number; only those whose wording is no longer the one it went out with. */
    public Map<Integer, VerdictJson> since(Manuscript manuscript, Edition edition) {
        Map<Integer, VerdictJson> changed = new HashMap<>();
        Map<Integer, KeptJson> kept =
                edition.quotations().stream().collect(Collectors.toMap(KeptJson::number, Function.identity()));
        for (Proofed now :
                proof(manuscript, edition.text().markdown(), this::judge).quotations()) {
            KeptJson then = kept.get(now.number());
            if (then == null || !then.verdict().wording().equals(now.verdict().wording())) {
                changed.put(now.number(), now.verdict());
            }
        }
        return changed;
    }

    private Proof proof(Manuscript manuscript, String markdown, Function<Judging, VerdictJson> judge) {
        return catalogue.holdingSight(() -> judged(manuscript, markdown, judge));
    }

    private Proof judged(Manuscript manuscript, String markdown, Function<Judging, VerdictJson> judge) {
        Story story = story(manuscript, markdown);
        Viewer viewer = readers(manuscript);
        Map<QuotationKey, Decision> decisions = catalogue.decisions().of(manuscript.slug()).stream()
                .collect(Collectors.toMap(Decision::key, Function.identity()));
        Confirmed confirmed = new Confirmed(catalogue);
        long emended = catalogue.texts().emended();
        Map<String, Integer> occurrences = new HashMap<>();
        List<Proofed> quotations = new ArrayList<>();
        List<Tie> ties = new ArrayList<>(story.ties());
        for (Asked asked : StoryCheck.asked(story)) {
            String words = asked.found().quotation();
            QuotationKey key = new QuotationKey(words, occurrences.merge(words, 1, Integer::sum));
            Decision decision = decisions.getOrDefault(key, Decision.none(key));
            Optional<Tie> tie = tie(ties, asked);
            tie.ifPresent(ties::remove);
            Claim claim = claim(asked, tie.flatMap(each -> catalogue.anchors().byId(viewer, each.anchor())), decision);
            VerdictJson verdict = judge.apply(new Judging(viewer, claim, emended));
            if (decision.claim().speaker() == null) {
                verdict = StoryCheck.proposed(verdict);
            }
            quotations.add(new Proofed(
                    asked.number(), asked.found(), claim, decision, verdict, settlement(decision, verdict, confirmed)));
        }
        return new Proof(story, quotations, paraphrases(story, ties, viewer, confirmed));
    }

    /** Whom a draft is judged for: those who will read it, and see what is public and its own release. */
    private static Viewer readers(Manuscript manuscript) {
        String release = manuscript.release();
        return release == null ? Viewer.local() : new Viewer.Preview(release, Instant.MAX);
    }

    private VerdictJson judge(Judging asked) {
        return check.json(asked.viewer, asked.claim);
    }

    /** The permanent link round or right behind a quotation. */
    private static Optional<Tie> tie(List<Tie> ties, Asked asked) {
        return ties.stream()
                .filter(tie -> tie.block() == asked.found().endBlock())
                .filter(tie -> tie.start() <= asked.found().start()
                        && tie.end() >= asked.found().end())
                .findFirst();
    }

    /** By hand, else by a permanent link, else by what the draft says. */
    private static Claim claim(Asked asked, Optional<Anchor> tied, Decision decision) {
        Decision.Claim hand = decision.claim();
        Claim said = asked.whole();
        String speaker = hand.speaker() == null ? said.speaker() : hand.speaker();
        if (hand.document() != null) {
            return new Claim(said.quotation(), speaker, hand.document(), hand.page());
        }
        return tied.map(Anchor::passage)
                .map(passage -> new Claim(
                        said.quotation(),
                        speaker,
                        passage.document(),
                        passage.pages().getFirst().page()))
                .orElseGet(() -> new Claim(said.quotation(), speaker, said.document(), said.page()));
    }

    private static Settlement settlement(Decision decision, VerdictJson verdict, Confirmed confirmed) {
        Decision.Waiver waiver = decision.waiver();
        if (waiver != null) {
            return new Settlement.Waived(waiver);
        }
        PassageJson passage = verdict.passage();
        return switch (verdict.wording()) {
            case "exact", "same-words", "edited" -> {
                Optional<Settlement.Confirmed> by =
                        passage == null ? Optional.empty() : confirmed.of(passage.passage());
                boolean people = verdict.evidence().equals("confirmed");
                if (by.isEmpty() && people && passage != null) {
                    by = confirmed.emended(passage.passage());
                }
                yield by.<Settlement>map(it -> it)
                        .orElse(people ? new Settlement.Typed() : new Settlement.Open(Settlement.Why.UNCONFIRMED));
            }
            case "doubtful" -> new Settlement.Open(Settlement.Why.DOUBTFUL);
            case "altered" -> new Settlement.Open(Settlement.Why.ALTERED);
            default -> new Settlement.Open(Settlement.Why.ABSENT);
        };
    }

    private List<Paraphrase> paraphrases(Story story, List<Tie> ties, Viewer viewer, Confirmed confirmed) {
        return ties.stream()
                .map(tie -> new Paraphrase(
                        story.blocks().get(tie.block()).text().substring(tie.start(), tie.end()),
                        tie,
                        catalogue
                                .anchors()
                                .byId(viewer, tie.anchor())
                                .flatMap(confirmed::now)
                                .map(passage -> confirmed
                                        .of(passage)
                                        .<Settlement>map(it -> it)
                                        .orElse(new Settlement.Open(Settlement.Why.UNCONFIRMED)))
                                .orElse(new Settlement.Open(Settlement.Why.GONE))))
                .toList();
    }
}
