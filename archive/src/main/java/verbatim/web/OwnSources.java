package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.holdings.OwnText;
import verbatim.language.Texts;
import verbatim.verification.OwnTexts;
import verbatim.verification.OwnWords;
import verbatim.web.view.Card.Fact;
import verbatim.web.view.Link;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** How a card speaks of words that stand in a story or an essay of this archive, and in no record. */
final class OwnSources {
    private OwnSources() {}

    /** The text that a verdict points at, where it is one of these. */
    static Optional<OwnText> of(VerdictJson verdict) {
        return Sources.shown(verdict).flatMap(passage -> OwnText.named(passage.document()));
    }

    /** The verdict's sentence, in the language that is spoken. */
    static String sentence(VerdictJson verdict, OwnText source, Optional<OwnTexts.Public> text) {
        String wording = verdict.wording().equals("absent") ? "second-hand" : verdict.wording();
        return OwnWords.sentence(Texts.spoken(), wording, source, title(source, text));
    }

    /** What it is, how it was read, and where. */
    static List<Fact> facts(VerdictJson verdict, OwnText source, Optional<OwnTexts.Public> text) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(t("own.source"), t("own.what", "kind", OwnWords.kind(source))));
        Sources.shown(verdict).ifPresent(passage -> {
            Link link = link(source, text, passage);
            facts.add(new Fact(t("own.where"), null, link.text(), link.href()));
        });
        facts.add(new Fact(t("own.text"), t("own.written")));
        return facts;
    }

    static Link link(OwnText source, Optional<OwnTexts.Public> text, PassageJson passage) {
        String title = title(source, text);
        return new Link(
                switch (source.kind()) {
                    case STORY -> t("own.edition", "title", title, "number", String.valueOf(passage.version()));
                    case ESSAY -> t("own.essay", "title", title);
                },
                OwnWords.address(source, passage.text()));
    }

    private static String title(OwnText source, Optional<OwnTexts.Public> text) {
        return text.map(OwnTexts.Public::title).orElse(source.slug());
    }
}
