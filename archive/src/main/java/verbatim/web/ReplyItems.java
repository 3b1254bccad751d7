package verbatim.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Edition;
import verbatim.catalogue.Reply;
import verbatim.catalogue.Reply.Letter;
import verbatim.holdings.Document;
import verbatim.holdings.Viewer;
import verbatim.web.view.Link;
import verbatim.web.view.ReplyItem;
import verbatim.web.view.ReplyItem.About;
import verbatim.web.view.ReplyItem.Quoted;
import verbatim.web.view.ReplyItem.Run;
import verbatim.wire.VerdictJson;
import verbatim.wire.VerdictJson.PassageJson;

/** Makes of replies what is read: paragraphs with links, and the verdict on what they quote. Nothing of what was typed is ever markup. */
final class ReplyItems {
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"“”«»]+");
    private static final Pattern AFTER = Pattern.compile("[.,;:!?)\\]}'’…]+$");
    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");

    private final Catalogue catalogue;

    ReplyItems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What stands around a reply.
     *
     * @param story address of the story's page, or empty on it
     * @param edition that is read; null where nobody can read one
     * @param viewer who reads
     */
    record Around(String story, @Nullable Edition edition, Viewer viewer) {}

    ReplyItem item(
            Reply reply,
            @Nullable VerdictJson verdict,
            Around around,
            List<ReplyItem> replies,
            @Nullable String respond) {
        boolean withdrawn = reply.state() == Reply.State.WITHDRAWN;
        ReplyItem item = item(reply.id(), reply.letter(), Say.instant(reply.received()), verdict, around);
        return new ReplyItem(
                item.id(),
                withdrawn,
                item.name(),
                item.website(),
                item.at(),
                item.about(),
                item.text(),
                item.quoted(),
                reply.answer() == null ? List.of() : paragraphs(reply.answer()),
                replies,
                withdrawn ? null : respond);
    }

    ReplyItem item(String id, Letter letter, String at, @Nullable VerdictJson verdict, Around around) {
        String website = letter.website();
        return new ReplyItem(
                id,
                false,
                letter.name(),
                website == null
                        ? null
                        : new Link(String.valueOf(URI.create(website).getHost()), website),
                at,
                about(letter.about(), around),
                paragraphs(letter.text()),
                letter.quotation() == null || verdict == null
                        ? null
                        : quoted(letter.quotation(), verdict, around.viewer()),
                List.of(),
                List.of(),
                null);
    }

    /** Led to while the story has the same words under the same number. */
    private static @Nullable About about(Reply.@Nullable About about, Around around) {
        if (about == null) {
            return null;
        }
        boolean there = around.edition() != null
                && around.edition().quotations().stream()
                        .anyMatch(each -> each.number() == about.number()
                                && each.verdict().quotation().equals(about.words()));
        return new About(about.number(), there ? around.story() + "#q" + about.number() : null, about.words());
    }

    private Quoted quoted(String words, VerdictJson verdict, Viewer viewer) {
        return new Quoted(words, Axes.wording(verdict.wording()), place(verdict.passage(), viewer));
    }

    private @Nullable Link place(@Nullable PassageJson passage, Viewer viewer) {
        if (passage == null) {
            return null;
        }
        Optional<Document> document = catalogue.documents().byId(viewer, passage.document());
        return document.map(known -> new Link(
                        known.title() + ", " + Axes.pages(passage).toLowerCase(java.util.Locale.ROOT),
                        Sources.open(passage)))
                .orElse(null);
    }

    /** Paragraphs between blank lines; addresses of the web become links. */
    static List<List<Run>> paragraphs(String text) {
        List<List<Run>> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n\n")) {
            List<Run> runs = new ArrayList<>();
            boolean newLine = false;
            for (String line : paragraph.split("\n", -1)) {
                runs(line, newLine, runs);
                newLine = true;
            }
            paragraphs.add(runs);
        }
        return paragraphs;
    }

    private static void runs(String line, boolean newLine, List<Run> into) {
        Matcher links = LINK.matcher(line);
        int from = 0;
        boolean first = newLine;
        while (links.find()) {
            String address = AFTER.matcher(links.group()).replaceAll("");
            if (SCHEME.matcher(address).replaceAll("").isEmpty() || !fits(address)) {
                continue;
            }
            into.add(new Run(line.substring(from, links.start()), null, first));
            into.add(new Run(address, address, false));
            from = links.start() + address.length();
            first = false;
        }
        into.add(new Run(line.substring(from), null, first));
    }

    private static boolean fits(String address) {
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
