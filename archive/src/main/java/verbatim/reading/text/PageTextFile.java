package verbatim.reading.text;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import verbatim.fault.Fault;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Member;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;
import verbatim.wire.Json;
import verbatim.wire.PageTextJson;
import verbatim.wire.Unfit;

/** Page texts in JSON, one a line; perhaps of many documents. */
final class PageTextFile implements TextSource {
    private final Bytes bytes;
    private final String name;
    private final PageTextIndex index;

    private PageTextFile(Bytes bytes, String name, PageTextIndex index) {
        this.bytes = bytes;
        this.name = name;
        this.index = index;
    }

    static PageTextFile open(Bytes bytes, String name) throws IOException {
        return new PageTextFile(bytes, name, PageTextIndex.of(bytes, name));
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public List<Member> members() {
        return List.copyOf(index.members());
    }

    @Override
    public PageReading page(int page) throws IOException {
        return switch (index.slots().get(page - 1)) {
            case PageTextIndex.Slot.Lost lost -> throw Range.unread(lost.key(), name, page, "why", lost.why());
            case PageTextIndex.Slot.Line line -> reading(line.range().read(bytes, name, page), line.number(), page);
        };
    }

    private PageReading reading(byte[] line, int number, int page) {
        String json = Encoding.text(line);
        try {
            return reading(Json.read(json, PageTextJson.class));
        } catch (JacksonException e) {
            throw unread("fault.text.unfit", number, page, Unfit.of(e, json));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw unread("fault.text.contrary", number, page, String.valueOf(e.getMessage()));
        }
    }

    private Fault unread(String key, int line, int page, String why) {
        return Range.unread(key, name, page, "line", String.valueOf(line), "why", why);
    }

    private static PageReading reading(PageTextJson json) {
        String text = whole(json.text());
        List<Word> words = sorted(
                json.words(), w -> Objects.requireNonNull(w, "a word is null").word(text), Word::start);
        List<Span> spans = sorted(
                json.spans(), s -> Objects.requireNonNull(s, "a span is null").span(), Span::start);
        List<Turn> turns = sorted(
                json.turns(), t -> Objects.requireNonNull(t, "a turn is null").turn(), Turn::start);
        check(text, words, spans, turns);
        PageTextJson.ReadingJson reading = json.reading();
        String engine = reading == null ? null : reading.engine();
        boolean machine = !words.isEmpty() || engine != null;
        return new PageReading(
                null,
                engine == null ? PageReading.AS_IT_CAME : engine,
                reading == null || reading.models() == null ? List.of() : reading.models(),
                reading == null || reading.settings() == null ? "page text" : reading.settings(),
                json.confirmedBy() != null || !machine,
                text,
                words,
                spans,
                turns,
                json.redactions() == null
                        ? List.of()
                        : json.redactions().stream()
                                .map(PageTextJson.RedactionJson::redaction)
                                .toList(),
                List.of());
    }

    private static <J, T> List<T> sorted(
            @Nullable List<J> shapes,
            java.util.function.Function<J, T> value,
            java.util.function.ToIntFunction<T> start) {
        if (shapes == null) {
            return List.of();
        }
        if (shapes.size() > Limits.PAGE_WORDS) {
            throw new IllegalArgumentException("more than %,d words, spans or turns".formatted(Limits.PAGE_WORDS));
        }
        return shapes.stream().map(value).sorted(Comparator.comparingInt(start)).toList();
    }

    private static void check(String text, List<Word> words, List<Span> spans, List<Turn> turns) {
        if (text.length() > Limits.PAGE_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text is longer than %,d characters".formatted(Limits.PAGE_CHARACTERS));
        }
        int before = 0;
        for (Word word : words) {
            if (word.end() > text.length() || word.start() < before) {
                throw new IllegalArgumentException(
                        "word %d to %d lies outside the text or in another word".formatted(word.start(), word.end()));
            }
            if (!text.startsWith(word.text(), word.start()) || word.text().length() != word.end() - word.start()) {
                throw new IllegalArgumentException(
                        "word %d to %d is not what the text has there".formatted(word.start(), word.end()));
            }
            before = word.end();
        }
        boolean outside = spans.stream().anyMatch(s -> s.end() > text.length())
                || turns.stream()
                        .anyMatch(t -> t.end() > text.length() || t.speaker().isBlank());
        if (outside) {
            throw new IllegalArgumentException("a span or turn lies outside the text, or a turn has no speaker");
        }
    }

    /** Halves of characters outside the basic plane cannot be stored; each becomes the mark for a lost character. */
    private static String whole(String text) {
        boolean halves = text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!halves) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
