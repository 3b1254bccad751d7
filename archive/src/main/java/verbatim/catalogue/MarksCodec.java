package verbatim.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import verbatim.text.Box;
import verbatim.text.Role;
import verbatim.text.Span;
import verbatim.text.Turn;
import verbatim.text.Word;

/**
 * The words, spans and turns of a page text as one compact blob; {@code docs/format.md} describes every byte. Decoding a page costs some
 * microseconds, which matters because a quotation is judged against dozens of pages. A confidence is kept to the thousandth.
 */
final class MarksCodec {
    private static final int FORMAT = 2;
    private static final int HAS_BOX = 1;
    private static final int DOUBTFUL = 2;
    private static final int HAS_ALTERNATIVE = 4;
    private static final int CERTAIN = 8;
    /** Since format 2. */
    private static final int EMENDED = 16;

    private static final Box ORIGIN = new Box(0, 0, 0, 0);

    private MarksCodec() {}

    /** What a blob holds. */
    record Marks(List<Word> words, List<Span> spans, List<Turn> turns) {}

    static byte[] encode(String text, List<Word> words, List<Span> spans, List<Turn> turns) {
        BytesOut out = new BytesOut(64 + words.size() * 12);
        out.number(FORMAT);
        words(out, text, words);
        spans(out, spans);
        turns(out, turns);
        return out.bytes();
    }

    private static void words(BytesOut out, String text, List<Word> words) {
        out.number(words.size());
        int end = 0;
        Box last = ORIGIN;
        for (Word word : words) {
            if (!text.startsWith(word.text(), word.start()) || word.text().length() != word.end() - word.start()) {
                throw new IllegalArgumentException("a word must stand in the text where it says, got " + word);
            }
            out.signed(word.start() - end);
            out.number(word.end() - word.start());
            end = word.end();
            last = word(out, word, last);
        }
    }

    private static Box word(BytesOut out, Word word, Box last) {
        Box box = word.box();
        String alternative = word.alternative();
        int thousandths = (int) Math.round(word.confidence() * 1000);
        out.number((box == null ? 0 : HAS_BOX)
                | (word.doubtful() ? DOUBTFUL : 0)
                | (alternative == null ? 0 : HAS_ALTERNATIVE)
                | (thousandths == 1000 ? CERTAIN : 0)
                | (word.emended() == null ? 0 : EMENDED));
        if (thousandths != 1000) {
            out.number(thousandths);
        }
        if (alternative != null) {
            out.string(alternative);
        }
        Word.Emended emended = word.emended();
        if (emended != null) {
            out.string(emended.by());
            out.number((int) emended.at().getEpochSecond());
        }
        if (box == null) {
            return last;
        }
        out.signed(box.x() - last.x());
        out.signed(box.y() - last.y());
        out.number(box.width());
        out.number(box.height());
        return box;
    }

    private static void spans(BytesOut out, List<Span> spans) {
        out.number(spans.size());
        int last = 0;
        for (Span span : spans) {
            out.number(code(span.role()));
            out.signed(span.start() - last);
            out.number(span.end() - span.start());
            last = span.start();
        }
    }

    private static void turns(BytesOut out, List<Turn> turns) {
        out.number(turns.size());
        int last = 0;
        for (Turn turn : turns) {
            out.string(turn.speaker());
            out.signed(turn.start() - last);
            out.number(turn.end() - turn.start());
            last = turn.start();
        }
    }

    static Marks decode(String text, byte[] blob) {
        BytesIn in = new BytesIn(blob);
        int format = in.number();
        if (format < 1 || format > FORMAT) {
            throw new IllegalStateException(
                    "the marks of a page must have a format from 1 to " + FORMAT + ", got " + format);
        }
        return new Marks(words(in, text), spans(in), turns(in));
    }

    private static List<Word> words(BytesIn in, String text) {
        int count = in.number();
        List<Word> words = new ArrayList<>(count);
        int end = 0;
        Box last = ORIGIN;
        for (int i = 0; i < count; i++) {
            int start = end + in.signed();
            end = start + in.number();
            int flags = in.number();
            double confidence = (flags & CERTAIN) != 0 ? 1 : in.number() / 1000.0;
            String alternative = (flags & HAS_ALTERNATIVE) != 0 ? in.string() : null;
            Word.Emended emended = (flags & EMENDED) != 0 ? new Word.Emended(in.string(), seconds(in.number())) : null;
            Box box = null;
            if ((flags & HAS_BOX) != 0) {
                last = new Box(last.x() + in.signed(), last.y() + in.signed(), in.number(), in.number());
                box = last;
            }
            words.add(new Word(
                    text.substring(start, end),
                    start,
                    end,
                    box,
                    confidence,
                    (flags & DOUBTFUL) != 0,
                    alternative,
                    emended));
        }
        return words;
    }

    private static Instant seconds(int sinceEpoch) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(sinceEpoch));
    }

    private static List<Span> spans(BytesIn in) {
        int count = in.number();
        List<Span> spans = new ArrayList<>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            Role role = role(in.number());
            start += in.signed();
            spans.add(new Span(role, start, start + in.number()));
        }
        return spans;
    }

    private static List<Turn> turns(BytesIn in) {
        int count = in.number();
        List<Turn> turns = new ArrayList<>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            String speaker = in.string();
            start += in.signed();
            turns.add(new Turn(speaker, start, start + in.number()));
        }
        return turns;
    }

    private static int code(Role role) {
        return switch (role) {
            case FURNITURE -> 1;
            case NOTE -> 2;
            case EDITORIAL -> 3;
            case MARGIN -> 4;
            case REDACTION -> 5;
        };
    }

    private static Role role(int code) {
        return switch (code) {
            case 1 -> Role.FURNITURE;
            case 2 -> Role.NOTE;
            case 3 -> Role.EDITORIAL;
            case 4 -> Role.MARGIN;
            case 5 -> Role.REDACTION;
            default -> throw new IllegalStateException("a role must be coded 1 to 5, got " + code);
        };
    }
}
