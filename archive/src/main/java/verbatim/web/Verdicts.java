package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Document;
import verbatim.holdings.Viewer;
import verbatim.verification.QuotationCheck;
import verbatim.web.view.Crop;
import verbatim.web.view.ResultView;
import verbatim.web.view.ResultView.Fact;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** Shows a verdict: the four axes in words, the difference, and the place on the scan. */
final class Verdicts {
    private static final int PLACES = 3;

    private final Catalogue catalogue;
    private final QuotationCheck check;

    Verdicts(Catalogue catalogue, QuotationCheck check) {
        this.catalogue = catalogue;
        this.check = check;
    }

    /** {@code asked} says what was claimed, and {@code claim} by whom; {@code self} is the address of this result alone. */
    ResultView of(int number, VerdictJson verdict, Axes.Claim claim, String asked, String self, Viewer viewer) {
        PassageJson passage = verdict.passage();
        PassageJson shown = passage == null ? verdict.closest() : passage;
        Sources sources = Sources.of(catalogue, check, viewer, List.of(verdict));
        List<Crop> crops = shown == null ? List.of() : sources.crops(shown, passage == null);
        return new ResultView(
                number,
                switch (claim) {
                    case ASKED -> t("check.asked");
                    case STORY -> t("story.quotation", "number", String.valueOf(number));
                },
                verdict.quotation(),
                asked,
                Axes.wording(verdict.wording()),
                verdict.sentence(),
                Comparison.of(verdict),
                Axes.speaker(verdict.speaker(), claim),
                passage == null ? null : Axes.place(verdict.place(), passage, claim),
                passage == null ? null : Axes.text(verdict),
                passage == null ? null : sources.link(passage),
                more(verdict, sources),
                crops,
                crops.size() < 2 || shown == null ? null : Sources.join(shown, verdict),
                shown == null ? null : Sources.open(shown),
                passage == null ? null : Sources.mint(passage),
                self,
                Html.twin(self));
    }

    private static List<Fact> more(VerdictJson verdict, Sources sources) {
        List<Fact> more = new ArrayList<>();
        PassageJson closest = verdict.closest();
        if (verdict.passage() == null && closest != null) {
            String title =
                    sources.document(closest.document()).map(Document::title).orElse("");
            more.add(new Fact(t("verdict.nearest"), Axes.nearest(title, closest), Sources.open(closest)));
        }
        Axes.notes(verdict).forEach(note -> more.add(new Fact(note.name(), note.value(), null)));
        verdict.otherPlaces().stream()
                .limit(PLACES)
                .forEach(p -> more.add(new Fact(
                        t("verdict.also"),
                        sources.link(p).text() + ", " + Axes.pages(p).toLowerCase(Locale.ROOT),
                        Sources.open(p))));
        if (verdict.passage() == null) {
            more.add(new Fact(t("verdict.searched"), Axes.searched(verdict.scope()), null));
        }
        return more;
    }
}
