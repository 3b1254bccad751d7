package verbatim.web;

import static verbatim.language.Texts.t;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Sight;
import verbatim.catalogue.StoryTexts.Often;
import verbatim.holdings.Document;
import verbatim.holdings.Quoting;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.web.view.Link;
import verbatim.web.view.Most;
import verbatim.web.view.Quoted;
import verbatim.wire.QuotedByJson;

/** Which stories quote what, as far as the viewer may see them. */
final class Quoters {
    private final Catalogue catalogue;

    Quoters(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The quotations of one version, by page and place. */
    List<Quoting> of(Viewer viewer, String document, int version) {
        return catalogue.stories().quoting(viewer, document, version);
    }

    /** As lines of a list. */
    static List<Quoted> rows(List<Quoting> quotings) {
        return quotings.stream()
                .map(each -> new Quoted(
                        Axes.wording(each.wording()),
                        new Link(each.title(), story(each)),
                        t("site.quoted", "words", Axes.flat(each.words())),
                        new Link(t("site.page", "page", String.valueOf(each.page())), place(each))))
                .toList();
    }

    /** For programs. */
    static List<QuotedByJson> json(List<Quoting> quotings) {
        return quotings.stream().map(each -> QuotedByJson.of(each, story(each))).toList();
    }

    /** Of each quotation, the words of the page that it quotes, as they are numbered in its current text. */
    List<BitSet> words(List<Quoting> quotings, PageText text, Viewer viewer) {
        List<BitSet> words = new ArrayList<>();
        for (Quoting each : quotings) {
            PageText old = each.revision() == text.revision()
                    ? text
                    : catalogue.texts().at(viewer, text.key(), each.revision()).orElse(text);
            BitSet chosen = Words.touched(Words.of(old), each.start(), each.end());
            words.add(
                    old.revision() == text.revision()
                            ? chosen
                            : Light.again(old, chosen, text).orElseGet(BitSet::new));
        }
        return words;
    }

    /** The passages that most stories quote, each of several; of one release's stories when it is named. */
    List<Most> most(Viewer viewer, @Nullable String release, int limit) {
        Sight sight = catalogue.sight(viewer);
        List<Often> often = catalogue.stories().often(viewer, release, limit).stream()
                .filter(each -> each.stories() > 1 && sight.seesSome(each.one().document()))
                .toList();
        Map<String, Integer> numbers = catalogue
                .releases()
                .numbers(
                        viewer,
                        often.stream().map(each -> each.one().document()).toList());
        return often.stream()
                .flatMap(each -> most(each, numbers.get(each.one().document()), viewer).stream())
                .toList();
    }

    private Optional<Most> most(Often often, @Nullable Integer number, Viewer viewer) {
        Quoting one = often.one();
        return catalogue
                .documents()
                .byId(viewer, one.document())
                .map(document -> new Most(
                        often.stories(),
                        t("site.quoted", "words", Axes.flat(one.words())),
                        meta(document),
                        new Link(
                                number == null
                                        ? t("site.page", "page", String.valueOf(one.page()))
                                        : t(
                                                "home.most.place",
                                                "number",
                                                String.valueOf(number),
                                                "page",
                                                String.valueOf(one.page())),
                                place(one))));
    }

    private static String meta(Document document) {
        String date = document.description().date();
        return Say.line(document.title(), date == null ? null : Say.date(date));
    }

    private static String story(Quoting quoting) {
        return Addresses.story(quoting.story()) + "#q" + quoting.number();
    }

    private static String place(Quoting quoting) {
        PageKey page = new PageKey(quoting.document(), quoting.version(), quoting.page());
        return Addresses.stretch(page, quoting.revision(), quoting.start(), quoting.end());
    }
}
