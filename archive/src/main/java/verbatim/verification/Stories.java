package verbatim.verification;

import static verbatim.language.Texts.t;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.verification.Story.Format;

/** Reads stories: Markdown, HTML or plain text, told by the name, or by the content when the name does not say. */
public final class Stories {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern HTML =
            Pattern.compile("(?is)^\\s*(?:<!doctype html|<html|<head|<body|<article|<main|<h1|<p[ >])");
    private static final Pattern MARKDOWN = Pattern.compile(
            "(?m)^(?:#{1,6} +\\S|> ?\\S|---\\s*$|[*+-] +\\S|\\d+\\. +\\S|={3,}\\s*$|```)|\\[[^\\]\\n]+\\]\\([^)\\n]+\\)|\\*\\*\\S");

    private Stories() {}

    /**
     * Reads a story.
     *
     * @param name a file's name or path; its extension tells the format
     * @throws Fault when it is no text, is too large, or has no words
     */
    public static Story read(String name, byte[] bytes) {
        if (bytes.length > Limits.STORY_BYTES) {
            throw tooLarge(name, bytes.length);
        }
        refuseOtherFormats(name, bytes);
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw Fault.of(Kind.INPUT, t("problem.story.letters", "story", name), t("problem.story.letters.remedy"));
        }
        Format format = format(name, text);
        Story story = new Story(name, format, parts(format, text));
        if (story.blocks().isEmpty()) {
            throw Fault.of(Kind.INPUT, t("problem.story.empty", "story", name), t("problem.story.empty.remedy"));
        }
        return story;
    }

    /** What to say of a file that is too large to be a story. */
    public static Fault tooLarge(String name, long bytes) {
        return Fault.of(
                Kind.LIMIT,
                t(
                        "problem.story.large",
                        "story",
                        name,
                        "got",
                        String.valueOf(bytes),
                        "most",
                        String.valueOf(Limits.STORY_BYTES)),
                t("problem.story.large.remedy"));
    }

    private static Story.Parts parts(Format format, String text) {
        return switch (format) {
            case MARKDOWN -> MarkdownStory.parts(text);
            case HTML -> HtmlStory.parts(text);
            case PLAIN -> new Story.Parts(PlainStory.blocks(text), List.of());
        };
    }

    private static Format format(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*\\.(?:md|markdown|mdown|mkd|qmd|rmd)")) {
            return Format.MARKDOWN;
        }
        if (lower.matches(".*\\.x?html?")) {
            return Format.HTML;
        }
        if (lower.matches(".*\\.(?:txt|text)")) {
            return Format.PLAIN;
        }
        if (HTML.matcher(text).find()) {
            return Format.HTML;
        }
        return MARKDOWN.matcher(text).find() ? Format.MARKDOWN : Format.PLAIN;
    }

    private static void refuseOtherFormats(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        boolean zip = head.startsWith("PK\u0003\u0004");
        boolean word = head.startsWith("\u00D0\u00CF\u0011\u00E0") || head.startsWith("{\\rtf");
        if (zip || word) {
            throw Fault.of(
                    Kind.INPUT, t("problem.story.processor", "story", name), t("problem.story.processor.remedy"));
        }
        if (head.startsWith("%PDF")) {
            throw Fault.of(Kind.INPUT, t("problem.story.pdf", "story", name), t("problem.story.pdf.remedy"));
        }
    }

    /** UTF-8 or UTF-16 with its mark; what is neither was written by an old Windows program. */
    private static String decode(byte[] bytes) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }
}
