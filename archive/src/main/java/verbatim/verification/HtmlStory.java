package verbatim.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/**
 * A story in HTML: the title from the first {@code h1} or else {@code title}; the standfirst by its class or else the description; the text of the
 * article, captions included. {@code blockquote} is a block quotation, {@code q} gets the marks a browser draws. Navigation, scripts, forms and what is
 * hidden are left out.
 */
final class HtmlStory implements NodeFilter {
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "iframe",
            "svg",
            "form",
            "button",
            "select",
            "textarea",
            "object",
            "audio",
            "video",
            "canvas",
            "head");
    private static final String STANDFIRST =
            ".standfirst, .dek, .deck, .subtitle, .subhead, .subheading, .lede, .lead, .summary, [itemprop=alternativeHeadline]";
    private static final int STANDFIRST_LENGTH = 1000;

    private final BlockList blocks = new BlockList();
    private final List<Element> spoken;
    private final Deque<Integer> links = new ArrayDeque<>();
    private int marks;

    /** @param spoken elements whose words are blocks already */
    private HtmlStory(List<Element> spoken) {
        this.spoken = spoken;
    }

    static Story.Parts parts(String html) {
        Document page = Jsoup.parse(html);
        Element body = root(page);
        Element h1 = page.selectFirst("h1");
        Element standfirst = standfirst(page, h1);
        HtmlStory story = new HtmlStory(known(h1, standfirst));
        body.filter(story);
        story.blocks.end(Kind.PARAGRAPH);
        List<Block> all = new ArrayList<>();
        String title = h1 == null ? page.title() : words(h1);
        if (!title.isBlank()) {
            all.add(new Block(Kind.TITLE, title.strip()));
        }
        String dek = standfirst == null ? description(page, story.blocks.list()) : words(standfirst);
        if (!dek.isBlank()) {
            all.add(new Block(Kind.STANDFIRST, dek.strip()));
        }
        all.addAll(story.blocks.list());
        return new Story.Parts(all, story.blocks.links(all));
    }

    /** The blocks of a piece of HTML within another text. */
    static List<Block> fragment(String html) {
        HtmlStory story = new HtmlStory(List.of());
        Jsoup.parseBodyFragment(html).body().filter(story);
        story.blocks.end(Kind.PARAGRAPH);
        return story.blocks.list();
    }

    private static List<Element> known(@Nullable Element h1, @Nullable Element standfirst) {
        List<Element> known = new ArrayList<>();
        if (h1 != null) {
            known.add(h1);
        }
        if (standfirst != null) {
            known.add(standfirst);
        }
        return known;
    }

    private static Element root(Document page) {
        Element article = page.selectFirst("article:has(h1)");
        if (article == null && page.select("article").size() == 1) {
            article = page.selectFirst("article");
        }
        Element root = article == null ? page.selectFirst("main") : article;
        return root == null ? page.body() : root;
    }

    private static @Nullable Element standfirst(Document page, @Nullable Element h1) {
        for (Element element : page.select(STANDFIRST)) {
            boolean inside = h1 != null
                    && (h1.equals(element) || element.getElementsByTag("h1").contains(h1));
            if (!inside
                    && element.text().length() <= STANDFIRST_LENGTH
                    && element.closest("nav, footer, blockquote") == null) {
                return element;
            }
        }
        return null;
    }

    /** The page's description, unless the text says the same. */
    private static String description(Document page, List<Block> text) {
        Element meta = page.selectFirst("meta[name=description], meta[property=og:description]");
        String words = meta == null ? "" : meta.attr("content").strip();
        boolean repeated = text.stream().anyMatch(block -> block.text().contains(words));
        return repeated ? "" : words;
    }

    private static String words(Element element) {
        HtmlStory story = new HtmlStory(List.of());
        element.filter(story);
        story.blocks.end(Kind.PARAGRAPH);
        return String.join(" ", story.blocks.list().stream().map(Block::text).toList());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            blocks.append(text.getWholeText());
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (skipped(element, name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            blocks.lineBreak(Kind.PARAGRAPH);
        } else if (name.equals("q")) {
            blocks.append(marked(element) ? "" : marks++ % 2 == 0 ? "\u201C" : "\u2018");
        } else if (name.equals("a")) {
            links.push(blocks.length());
        } else if (name.equals("blockquote")) {
            blocks.end(Kind.PARAGRAPH);
            blocks.openQuotation();
        } else if (signs(name)) {
            blocks.end(Kind.PARAGRAPH);
            blocks.signature(true);
        } else if (element.isBlock()) {
            blocks.end(Kind.PARAGRAPH);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (name.equals("q")) {
            blocks.append(marked(element) ? "" : --marks % 2 == 0 ? "\u201D" : "\u2019");
        } else if (name.equals("a")) {
            blocks.link(Math.min(links.pop(), blocks.length()), element.attr("href"));
        } else if (name.equals("blockquote")) {
            blocks.end(Kind.PARAGRAPH);
            blocks.closeQuotation();
        } else if (signs(name)) {
            blocks.end(Kind.PARAGRAPH);
            blocks.signature(false);
        } else if (element.isBlock() && !name.equals("br")) {
            blocks.end(name.matches("h[1-6]") ? Kind.HEADING : Kind.PARAGRAPH);
        }
        return FilterResult.CONTINUE;
    }

    private boolean signs(String name) {
        return blocks.inQuotation() && (name.equals("cite") || name.equals("footer") || name.equals("figcaption"));
    }

    private boolean skipped(Element element, String name) {
        return SKIPPED.contains(name)
                || (name.equals("footer") && !blocks.inQuotation())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none")
                || spoken.contains(element);
    }

    /** Whether the writer put marks into the element as well. */
    private static boolean marked(Element element) {
        String text = element.text();
        return !text.isEmpty() && "\"\u201C\u2018\u00AB\u201E".indexOf(text.charAt(0)) >= 0;
    }
}
