package verbatim.web;

import verbatim.language.Language;
import verbatim.language.Texts;
import verbatim.web.view.Head;

/** What a page says of its language, and of itself in others. */
final class Tongues {
    private Tongues() {}

    /** @param canonical the page's absolute address; {@code self} where it can be had again */
    static Head.Tongues of(String canonical, String self) {
        Language spoken = Texts.spoken().language();
        return new Head.Tongues(
                spoken.tag(),
                spoken.direction(),
                Language.all().stream()
                        .map(each -> new Head.Tongue(
                                each.tag(), each.ownName(), Speech.in(each, self), Speech.in(each, canonical)))
                        .toList());
    }
}
