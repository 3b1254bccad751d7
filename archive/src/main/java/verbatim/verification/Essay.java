package verbatim.verification;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A text in Markdown that is only read, not judged, such as a release's essay. */
public final class Essay {
    private static final int DEEPEST = 6;
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();

    private Essay() {}

    /**
     * The text as HTML that can be put into a page as it is: tags in it are shown as letters, addresses that run something are left out, and pictures give
     * way to their words.
     *
     * @param top level of its highest headings; those below follow without a gap
     */
    public static String html(String markdown, int top) {
        Node essay = Parser.builder().build().parse(markdown);
        List<Heading> headings = new ArrayList<>();
        List<Image> images = new ArrayList<>();
        essay.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                images.add(image);
                visitChildren(image);
            }
        });
        level(headings, top);
        images.forEach(Essay::unwrap);
        return RENDERER.render(essay);
    }

    /** Keeps the order of the levels, and leaves none out. */
    private static void level(List<Heading> headings, int top) {
        List<Integer> used =
                headings.stream().map(Heading::getLevel).distinct().sorted().toList();
        headings.forEach(heading -> heading.setLevel(Math.min(DEEPEST, top + used.indexOf(heading.getLevel()))));
    }

    private static void unwrap(Image image) {
        Node child = image.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            image.insertBefore(child);
            child = next;
        }
        image.unlink();
    }
}
