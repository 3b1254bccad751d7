package verbatim.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import verbatim.quotation.Quotations.Block;
import verbatim.quotation.Quotations.Kind;

/**
 * A story in CommonMark: the title from front matter or the first heading of level 1, the standfirst from front matter or a paragraph wholly in italics
 * right below the title. Fenced code is no prose and left out.
 */
final class MarkdownStory extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(Limits.NESTED_BLOCKS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final BlockList blocks = new BlockList();
    private final int at;
    private boolean titled;
    private boolean underTitle;

    /** @param at where the parsed text stands in the source */
    private MarkdownStory(int at, boolean titled, boolean underTitle) {
        this.at = at;
        this.titled = titled;
        this.underTitle = underTitle;
    }

    static Story.Parts parts(String text) {
        FrontMatter front = FrontMatter.of(text);
        String title = front.title();
        String standfirst = front.standfirst();
        MarkdownStory story = new MarkdownStory(front.at(), title != null, title != null && standfirst == null);
        if (title != null) {
            story.blocks.add(new Block(Kind.TITLE, title), text.indexOf(title));
        }
        if (standfirst != null) {
            story.blocks.add(new Block(Kind.STANDFIRST, standfirst), text.indexOf(standfirst));
        }
        PARSER.parse(front.rest()).accept(story);
        List<Block> all = ordered(story.blocks.list());
        return new Story.Parts(all, story.blocks.links(all), story.blocks.pictures(all), story.blocks.sources(all));
    }

    /** A title that stands below a standfirst from front matter still comes first. */
    private static List<Block> ordered(List<Block> blocks) {
        boolean swapped = blocks.size() > 1
                && blocks.get(0).kind() == Kind.STANDFIRST
                && blocks.get(1).kind() == Kind.TITLE;
        List<Block> all = new ArrayList<>(blocks);
        if (swapped) {
            Collections.swap(all, 0, 1);
        }
        return all;
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        boolean title = heading.getLevel() == 1 && !titled && !blocks.inQuotation();
        blocks.end(title ? Kind.TITLE : Kind.HEADING);
        titled |= title;
        underTitle = title;
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        Node only = paragraph.getFirstChild();
        boolean standfirst = underTitle
                && only != null
                && only == paragraph.getLastChild()
                && (only instanceof Emphasis || only instanceof StrongEmphasis);
        blocks.end(standfirst ? Kind.STANDFIRST : Kind.PARAGRAPH);
        underTitle = false;
    }

    @Override
    public void visit(BlockQuote quotation) {
        blocks.openQuotation();
        visitChildren(quotation);
        blocks.end(Kind.PARAGRAPH);
        blocks.closeQuotation();
        underTitle = false;
    }

    @Override
    public void visit(Text text) {
        List<SourceSpan> spans = text.getSourceSpans();
        if (spans.isEmpty()) {
            blocks.append(text.getLiteral());
        } else {
            blocks.append(text.getLiteral(), at + spans.getFirst().getInputIndex());
        }
    }

    @Override
    public void visit(Link link) {
        int from = blocks.length();
        visitChildren(link);
        blocks.link(from, link.getDestination());
    }

    @Override
    public void visit(Code code) {
        blocks.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        blocks.append(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        blocks.lineBreak(Kind.PARAGRAPH);
    }

    @Override
    public void visit(HtmlInline html) {
        String tag = html.getLiteral();
        if (tag.matches("(?i)<br\\b.*")) {
            blocks.lineBreak(Kind.PARAGRAPH);
        } else if (tag.matches("(?i)<q\\b.*")) {
            blocks.append("\u201C");
        } else if (tag.matches("(?i)</q\\s*>")) {
            blocks.append("\u201D");
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        HtmlStory.fragment(html.getLiteral()).forEach(blocks::add);
    }

    /** Lines set in by four spaces are more often a careless paragraph than code. */
    @Override
    public void visit(IndentedCodeBlock code) {
        blocks.append(code.getLiteral());
        blocks.end(Kind.PARAGRAPH);
    }

    @Override
    public void visit(FencedCodeBlock code) {}

    /** A cut of a scan, with its caption; the words for other pictures are for those who do not see them, and quote nothing. */
    @Override
    public void visit(Image image) {
        if (Picture.cut(image.getDestination())) {
            blocks.end(Kind.PARAGRAPH);
            visitChildren(image);
            blocks.picture(image.getDestination());
            blocks.end(Kind.PARAGRAPH);
        }
    }
}
