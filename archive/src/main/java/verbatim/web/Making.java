package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verbatim.catalogue.Texts;
import verbatim.holdings.PageReading;
import verbatim.holdings.Version;
import verbatim.text.PageText;
import verbatim.text.Word;
import verbatim.web.view.ReaderView.Fact;
import verbatim.web.view.ReaderView.Made;

/** How a text was made, for whoever wants to know how far to trust it. */
final class Making {
    private static final int DOUBTS = 12;

    private Making() {}

    static Made of(Texts.Provenance made, Optional<PageText> text, Version version) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(t("reader.made.read"), by(engine(made.engine()), made.at())));
        if (!made.models().isEmpty()) {
            facts.add(new Fact(t("reader.made.models"), String.join(", ", made.models())));
        }
        if (!made.settings().isBlank()) {
            facts.add(new Fact(t("reader.made.settings"), made.settings()));
        }
        text.ifPresent(t -> words(t, facts));
        facts.add(
                new Fact(t("reader.made.text"), t("reader.made.revision", "number", String.valueOf(made.revision()))));
        if (version.excerpt() != null) {
            return new Made(facts);
        }
        facts.add(new Fact(t("reader.made.file"), by(version.fileName(), version.received())));
        facts.add(new Fact(t("document.fact.sha256"), version.file().hex()));
        return new Made(facts);
    }

    private static void words(PageText text, List<Fact> facts) {
        if (text.words().isEmpty()) {
            return;
        }
        double mean =
                text.words().stream().mapToDouble(Word::confidence).average().orElse(1);
        facts.add(new Fact(
                t("reader.made.confidence"),
                t(
                        "reader.made.confidence.mean",
                        "mean",
                        Say.decimal(100 * mean),
                        "n",
                        text.words().size())));
        List<Word> right =
                text.words().stream().filter(word -> word.emended() != null).toList();
        if (!right.isEmpty()) {
            facts.add(new Fact(
                    t("reader.made.right"),
                    t(
                            "reader.made.right.by",
                            "n",
                            right.size(),
                            "names",
                            right.stream()
                                    .flatMap(word -> Stream.ofNullable(word.emended()))
                                    .map(Word.Emended::by)
                                    .distinct()
                                    .collect(Collectors.joining(", ")))));
        }
        List<Word> doubts = text.words().stream().filter(Word::doubtful).toList();
        if (!doubts.isEmpty()) {
            String shown = doubts.stream()
                    .limit(DOUBTS)
                    .map(Making::doubt)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            facts.add(new Fact(
                    t("reader.made.doubtful"),
                    doubts.size() > DOUBTS
                            ? t("reader.made.doubtful.more", "words", shown, "n", doubts.size() - DOUBTS)
                            : shown));
        }
    }

    private static String doubt(Word word) {
        String other = word.alternative();
        return other == null
                ? t("site.quoted", "words", word.text())
                : t("reader.made.doubt", "word", word.text(), "other", other);
    }

    /** The engine of a reading: by its name, or that there was none. */
    static String engine(String kept) {
        return switch (kept) {
            case PageReading.AS_IT_CAME -> t("reader.engine.none");
            case PageReading.NOT_NAMED -> t("reader.engine.unnamed");
            case PageReading.PDF_TEXT -> t("reader.engine.pdf");
            case PageReading.TYPED -> t("reader.engine.typed");
            default -> kept;
        };
    }

    private static String by(String what, Instant at) {
        return t("reader.made.by", "engine", what, "at", Say.instant(at));
    }
}
