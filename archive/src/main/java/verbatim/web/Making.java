package verbatim.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verbatim.catalogue.Texts;
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
        facts.add(new Fact("Read by", made.engine() + ", " + Say.instant(made.at())));
        if (!made.models().isEmpty()) {
            facts.add(new Fact("Models", String.join(", ", made.models())));
        }
        if (!made.settings().isBlank()) {
            facts.add(new Fact("Settings", made.settings()));
        }
        text.ifPresent(t -> words(t, facts));
        facts.add(new Fact("Text", "revision " + made.revision()));
        if (version.excerpt() != null) {
            return new Made(facts);
        }
        facts.add(new Fact("Received file", version.fileName() + ", " + Say.instant(version.received())));
        facts.add(new Fact("SHA-256", version.file().hex()));
        return new Made(facts);
    }

    private static void words(PageText text, List<Fact> facts) {
        if (text.words().isEmpty()) {
            return;
        }
        double mean =
                text.words().stream().mapToDouble(Word::confidence).average().orElse(1);
        facts.add(new Fact(
                "Confidence",
                String.format(
                        Locale.ROOT,
                        "%.1f of 100, mean of %,d words",
                        100 * mean,
                        text.words().size())));
        List<Word> right =
                text.words().stream().filter(word -> word.emended() != null).toList();
        if (!right.isEmpty()) {
            facts.add(new Fact(
                    "Put right by the scan",
                    Say.count(right.size(), "word", "words") + ", by "
                            + right.stream()
                                    .flatMap(word -> Stream.ofNullable(word.emended()))
                                    .map(Word.Emended::by)
                                    .distinct()
                                    .collect(Collectors.joining(", "))));
        }
        List<Word> doubts = text.words().stream().filter(Word::doubtful).toList();
        if (!doubts.isEmpty()) {
            String shown = doubts.stream()
                    .limit(DOUBTS)
                    .map(Making::doubt)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            facts.add(new Fact(
                    "Doubtful", shown + (doubts.size() > DOUBTS ? " and " + (doubts.size() - DOUBTS) + " more" : "")));
        }
    }

    private static String doubt(Word word) {
        return "“" + word.text() + "”" + (word.alternative() == null ? "" : " (or “" + word.alternative() + "”)");
    }
}
