package verbatim.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.holdings.Page;
import verbatim.holdings.Redaction;
import verbatim.text.Box;
import verbatim.text.PageText;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/** A page's text as it is exported and imported; everything but document, page and text may be absent. */
public record PageTextJson(
        String document,
        @Nullable Integer version,
        int page,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer dpi,
        @Nullable Integer revision,
        @Nullable String confirmedBy,
        @Nullable ReadingJson reading,
        String text,
        @Nullable List<WordJson> words,
        @Nullable List<SpanJson> spans,
        @Nullable List<TurnJson> turns,
        @Nullable List<RedactionJson> redactions,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuotedByJson> quotedBy) {

    /** How the text was made; {@code at} is ISO-8601 UTC. */
    public record ReadingJson(
            @Nullable String engine,
            @Nullable List<String> models,
            @Nullable String settings,
            @Nullable String at) {}

    /** A word; {@code box} is x, y, width, height; {@code confirmedBy} is who put this one word right by the scan, {@code confirmedAt} when. */
    public record WordJson(
            @Nullable String text,
            int start,
            int end,
            @Nullable List<Integer> box,
            @Nullable Double confidence,
            @Nullable Boolean doubtful,
            @Nullable String alternative,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String confirmedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String confirmedAt) {
        static WordJson of(Word word) {
            return new WordJson(
                    word.text(),
                    word.start(),
                    word.end(),
                    word.box() == null ? null : BoxJson.of(word.box()),
                    word.confidence(),
                    word.doubtful(),
                    word.alternative(),
                    word.emended() == null ? null : word.emended().by(),
                    word.emended() == null ? null : word.emended().at().toString());
        }

        /** As a value; the text is taken from the page where the word does not repeat it. */
        public Word word(String pageText) {
            return new Word(
                    text == null ? pageText.substring(start, end) : text,
                    start,
                    end,
                    box == null ? null : BoxJson.box(box),
                    confidence == null ? 1 : confidence,
                    doubtful != null && doubtful,
                    alternative,
                    emended());
        }

        /** Who put it right, when the sender says both who and when. */
        private Word.@Nullable Emended emended() {
            try {
                return confirmedBy == null || confirmedBy.isBlank() || confirmedAt == null
                        ? null
                        : new Word.Emended(
                                confirmedBy, Instant.parse(confirmedAt).truncatedTo(ChronoUnit.SECONDS));
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** A span; {@code role} is lower case. */
    public record SpanJson(String role, int start, int end) {
        /** As a value. */
        public Span span() {
            return new Span(Role.valueOf(role.toUpperCase(Locale.ROOT)), start, end);
        }
    }

    /** A turn. */
    public record TurnJson(String speaker, int start, int end) {
        /** As a value. */
        public Turn turn() {
            return new Turn(speaker, start, end);
        }
    }

    /** A redaction. */
    public record RedactionJson(
            @Nullable List<Integer> box,
            @Nullable String mark,
            @Nullable String authority) {
        /** As a value; a box that is not given is empty and lies at the origin. */
        public Redaction redaction() {
            return new Redaction(box == null ? new Box(0, 0, 0, 0) : BoxJson.box(box), mark, authority);
        }
    }

    /**
     * The shape of a stored page.
     *
     * @param confirmedBy who confirmed it; null when nobody did
     * @param quotedBy the stories that quote it; null where that is not asked
     */
    public static PageTextJson of(
            PageText page,
            Page.@Nullable Image image,
            @Nullable String confirmedBy,
            @Nullable ReadingJson reading,
            List<Redaction> redactions,
            @Nullable List<QuotedByJson> quotedBy) {
        return new PageTextJson(
                page.key().document(),
                page.key().version(),
                page.key().page(),
                image == null ? null : image.widthPx(),
                image == null ? null : image.heightPx(),
                image == null ? null : image.dpi(),
                page.revision(),
                confirmedBy,
                reading,
                page.text(),
                page.words().stream().map(WordJson::of).toList(),
                page.spans().stream()
                        .map(s -> new SpanJson(s.role().name().toLowerCase(Locale.ROOT), s.start(), s.end()))
                        .toList(),
                page.turns().stream()
                        .map(t -> new TurnJson(t.speaker(), t.start(), t.end()))
                        .toList(),
                redactions.stream()
                        .map(r -> new RedactionJson(BoxJson.of(r.box()), r.mark(), r.authority()))
                        .toList(),
                quotedBy);
    }
}
