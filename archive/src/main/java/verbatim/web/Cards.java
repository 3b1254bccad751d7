package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Document;
import verbatim.holdings.OwnText;
import verbatim.verification.OwnWords;
import verbatim.web.view.Card;
import verbatim.web.view.Card.Fact;
import verbatim.web.view.Card.Finding;
import verbatim.web.view.Card.Foot;
import verbatim.web.view.Crop;
import verbatim.web.view.Link;
import verbatim.web.view.Mark;
import verbatim.web.view.Settlement;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** Makes the cards of one story: looks nothing up by itself. */
final class Cards {
    /** Words of a quotation in the list of evidence. */
    private static final int BRIEF = 8;

    private static final int PLACES = 3;

    private final Sources sources;
    private final Map<String, Integer> numbers;

    /** @param numbers of the documents in their releases, as far as they have one */
    Cards(Sources sources, Map<String, Integer> numbers) {
        this.sources = sources;
        this.numbers = numbers;
    }

    /** The mark behind the quotation and at the head of its card. */
    static Mark head(Told told) {
        return Axes.wording(wording(told));
    }

    /** The wording that counts for readers. */
    static String wording(Told told) {
        return told.settlement() instanceof Settlement.Waived
                ? "waived"
                : told.judged().verdict().wording();
    }

    Card of(Told told) {
        VerdictJson verdict = told.judged().verdict();
        String number = String.valueOf(told.judged().number());
        PassageJson shown = Sources.shown(verdict).orElse(null);
        PassageJson passage = verdict.passage();
        Settlement.Waived waived = told.settlement() instanceof Settlement.Waived reason ? reason : null;
        return new Card(
                number,
                t("story.quotation", "number", number),
                brief(verdict.quotation()),
                waived == null ? where(verdict) : t("story.waived"),
                head(told),
                waived == null ? sources.sentence(verdict) : t("story.waived.says"),
                waived == null
                        ? List.of()
                        : List.of(
                                new Fact(t("story.waived.reason"), waived.reason()),
                                new Fact(
                                        t("story.waived.by"),
                                        t("story.waived.who", "name", waived.name(), "day", waived.day()))),
                finding(told, waived, shown),
                facts(verdict, told.settlement()),
                passage == null ? null : foot(passage));
    }

    private Finding finding(Told told, Settlement.@Nullable Waived waived, @Nullable PassageJson shown) {
        VerdictJson verdict = told.judged().verdict();
        List<Crop> crops = shown == null ? List.of() : sources.crops(shown, verdict.passage() == null);
        return new Finding(
                waived == null ? null : Axes.wording(verdict.wording()),
                waived == null ? "" : sources.sentence(verdict),
                told.again(),
                Comparison.of(verdict),
                crops,
                crops.size() < 2 || shown == null ? null : Sources.join(shown, verdict));
    }

    private static String brief(String quotation) {
        String[] words = Axes.flat(quotation).split(" ");
        return words.length <= BRIEF
                ? t("site.quoted", "words", String.join(" ", words))
                : t("story.brief", "words", String.join(" ", List.of(words).subList(0, BRIEF)));
    }

    /** Speaker, document and page in short. */
    private String where(VerdictJson verdict) {
        PassageJson passage = verdict.passage();
        if (passage == null) {
            return t("story.nowhere");
        }
        Optional<OwnText> own = OwnText.named(passage.document());
        if (own.isPresent()) {
            return t("own.what", "kind", OwnWords.kind(own.get()));
        }
        List<String> where = new ArrayList<>(verdict.speaker().found());
        Integer number = numbers.get(passage.document());
        if (number != null) {
            where.add(t("site.number", "number", String.valueOf(number)));
        }
        where.add(t(
                "site.page.of",
                "page",
                String.valueOf(passage.pages().getFirst().page())));
        return String.join(", ", where);
    }

    private List<Fact> facts(VerdictJson verdict, Settlement settlement) {
        Optional<OwnText> own = OwnSources.of(verdict);
        if (own.isPresent()) {
            return OwnSources.facts(verdict, own.get(), sources.own(own.get().name()));
        }
        List<Fact> facts = new ArrayList<>();
        PassageJson passage = verdict.passage();
        add(facts, t("verdict.speaker"), Axes.speaker(verdict.speaker(), Axes.Claim.STORY));
        if (passage != null) {
            add(facts, t("verdict.place"), Axes.place(verdict.place(), passage, Axes.Claim.STORY));
            facts.add(new Fact(t("verdict.text"), text(verdict, settlement)));
            facts.add(document(passage));
            sources.document(passage.document())
                    .map(document -> document.description().kind())
                    .ifPresent(kind -> facts.add(new Fact(t("kind.name"), Say.upper(Kinds.name(kind)))));
        }
        PassageJson closest = verdict.closest();
        if (passage == null && closest != null) {
            facts.add(nearest(closest));
        }
        Axes.notes(verdict).forEach(note -> facts.add(new Fact(note.name(), note.value())));
        verdict.otherPlaces().stream()
                .limit(PLACES)
                .forEach(other -> facts.add(new Fact(
                        t("verdict.also"),
                        null,
                        sources.link(other).text() + ", " + Axes.pages(other).toLowerCase(Locale.ROOT),
                        Sources.open(other))));
        if (passage == null) {
            facts.add(new Fact(t("verdict.searched"), Axes.searched(verdict.scope())));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable Mark mark) {
        if (mark != null) {
            facts.add(new Fact(name, mark));
        }
    }

    private static Mark text(VerdictJson verdict, Settlement settlement) {
        return settlement instanceof Settlement.Confirmed(String name, String day, int revision)
                ? Axes.confirmed(name, day, revision)
                : Axes.text(verdict);
    }

    private Fact document(PassageJson passage) {
        Link link = sources.link(passage);
        Integer number = numbers.get(passage.document());
        return new Fact(
                t("verdict.document"),
                null,
                number == null
                        ? link.text()
                        : t("story.document", "number", String.valueOf(number), "document", link.text()),
                link.href());
    }

    private Fact nearest(PassageJson closest) {
        String title = sources.document(closest.document()).map(Document::title).orElse("");
        return new Fact(t("verdict.nearest"), null, Axes.nearest(title, closest), Sources.open(closest));
    }

    private static Foot foot(PassageJson passage) {
        String open = Sources.open(passage);
        if (OwnText.named(passage.document()).isPresent()) {
            return new Foot(open, null, null, null);
        }
        return new Foot(
                open,
                open.replace("#lit", "#cite"),
                passage.permalink(),
                passage.permalink() == null ? Sources.mint(passage) : null);
    }
}
