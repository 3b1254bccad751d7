package verbatim.reading.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import verbatim.reading.Reader.Member;
import verbatim.wire.Json;
import verbatim.wire.Unfit;

/**
 * Where the pages of a file of page texts are: goes through the lines once and keeps of each its place, document and page number.
 *
 * <p>A line that is no page text is told of where its page would be: at the gap it leaves in its document's page numbers, else as one page more.
 */
final class PageTextIndex {
    /** A page of the file: where its line is, or what is wrong with it. */
    sealed interface Slot {
        /** @param number of the line in the file, from 1 */
        record Line(Range range, int number) implements Slot {}

        /**
         * @param key of the text that tells of it
         * @param why what is wrong with lines; empty when nothing is
         */
        record Lost(String key, String why) implements Slot {}
    }

    /** What a line says of itself. */
    private record Head(String document, int page) {}

    /** The pages of one document, by number, and what went wrong among its lines. */
    private static final class Gathered {
        final TreeMap<Integer, Slot.Line> pages = new TreeMap<>();
        final List<String> wrong = new ArrayList<>();
    }

    /** What every line must have. */
    private static final SequencedMap<String, String> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put("document", "a name");
        EXPECTED.put("page", "a whole number from 1");
        EXPECTED.put("text", "the page's text");
    }

    private final String name;
    private final Map<String, Gathered> documents = new LinkedHashMap<>();
    private final List<String> wrongAtFirst = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private Optional<Gathered> current = Optional.empty();
    private int lines;

    private PageTextIndex(String name) {
        this.name = name;
    }

    static PageTextIndex of(Bytes bytes, String name) throws IOException {
        PageTextIndex index = new PageTextIndex(name);
        if (!index.wholeFile(bytes)) {
            index.scan(bytes);
        }
        index.arrange();
        return index;
    }

    List<Slot> slots() {
        return slots;
    }

    List<Member> members() {
        return members;
    }

    /** A file that is one page text over several lines. */
    private boolean wholeFile(Bytes bytes) throws IOException {
        if (bytes.length() > Limits.PAGE_BYTES) {
            return false;
        }
        byte[] all = bytes.part(0, bytes.length());
        try {
            Head head = head(all);
            add(head, new Slot.Line(new Range(0, bytes.length()), 1));
            return true;
        } catch (JacksonException | IllegalArgumentException several) {
            return false;
        }
    }

    private void scan(Bytes bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long from = 0;
        long at = 0;
        try (InputStream in = bytes.stream()) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == '\n') {
                    line(line, new Range(from, at - 1));
                    from = at;
                } else if (line.size() <= Limits.PAGE_BYTES) {
                    line.write(b);
                }
            }
        }
        line(line, new Range(from, at));
    }

    private void line(ByteArrayOutputStream gathered, Range range) {
        lines++;
        byte[] bytes = gathered.toByteArray();
        gathered.reset();
        if (isBlank(bytes)) {
            return;
        }
        if (lines > Limits.PAGES) {
            throw Range.refused(
                    name,
                    "the text has too many lines (more than %,d)".formatted(Limits.PAGES),
                    "Split it into several files.");
        }
        try {
            add(head(bytes), new Slot.Line(range, lines));
        } catch (JacksonException e) {
            wrong("is no page text: " + Unfit.of(e));
        } catch (IllegalArgumentException e) {
            wrong("is no page text: " + e.getMessage());
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private void wrong(String what) {
        String all = "line %d %s".formatted(lines, what.replaceAll("\\s+", " "));
        String one = all.length() > 200 ? all.substring(0, 200) + "\u2026" : all;
        current.map(c -> c.wrong).orElse(wrongAtFirst).add(one);
    }

    private void add(Head head, Slot.Line line) {
        Gathered document = documents.computeIfAbsent(head.document, d -> new Gathered());
        current = Optional.of(document);
        if (document.pages.putIfAbsent(head.page, line) != null) {
            wrong("is page %d of %s once more".formatted(head.page, head.document));
        }
    }

    /** Document and page of a line; of several versions each is a document of its own. */
    private static Head head(byte[] line) {
        if (line.length > Limits.PAGE_BYTES) {
            throw new IllegalArgumentException("it is longer than %,d bytes".formatted(Limits.PAGE_BYTES));
        }
        String document = "";
        int page = 0;
        int version = 1;
        boolean text = false;
        Map<String, String> wrong = new LinkedHashMap<>();
        EXPECTED.keySet().forEach(field -> wrong.put(field, "missing"));
        try (JsonParser json = Json.mapper().createParser(Encoding.text(line))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it must be one object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                boolean number = value == JsonToken.VALUE_NUMBER_INT;
                boolean string = value == JsonToken.VALUE_STRING;
                switch (field) {
                    case "document" -> document = string ? json.getString().strip() : "";
                    case "page" -> page = number ? json.getIntValue() : 0;
                    case "version" -> version = number ? json.getIntValue() : 1;
                    case "text" -> text = string;
                    default -> {}
                }
                boolean fits = field.equals("document") ? !document.isEmpty() : field.equals("page") ? page > 0 : text;
                wrong.computeIfPresent(field, (f, was) -> fits ? "" : Unfit.got(json));
                json.skipChildren();
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new IllegalArgumentException("something follows the object");
            }
        }
        for (String field : EXPECTED.keySet()) {
            String got = wrong.getOrDefault(field, "");
            if (!got.isEmpty()) {
                throw new IllegalArgumentException(field + " is " + got + ", expected " + EXPECTED.get(field));
            }
        }
        return new Head(version == 1 ? document : document + "/v" + version, page);
    }

    private void arrange() {
        if (documents.isEmpty()) {
            String first = wrongAtFirst.isEmpty() ? "no page text is in it" : wrongAtFirst.getFirst();
            throw Range.refused(name, first, "Each line must be one JSON object with document, page and text.");
        }
        documents.values().iterator().next().wrong.addAll(0, wrongAtFirst);
        documents.forEach(this::arrange);
    }

    private void arrange(String document, Gathered gathered) {
        int first = slots.size() + 1;
        TreeMap<Integer, Slot.Line> pages = gathered.pages;
        int last = pages.lastKey();
        boolean numbered = pages.firstKey() == 1 && last <= pages.size() * Limits.LOST_PAGES_ONE_IN;
        int lost = 0;
        String why = String.join("; ", gathered.wrong.subList(0, Math.min(3, gathered.wrong.size())));
        if (numbered) {
            Slot.Lost gap = new Slot.Lost(why.isEmpty() ? "fault.text.gap" : "fault.text.gap.lines", why);
            for (int page = 1; page <= last; page++) {
                Slot.Line line = pages.get(page);
                lost += line == null ? 1 : 0;
                slots.add(line != null ? line : gap);
            }
        } else {
            slots.addAll(pages.values());
        }
        if (lost == 0 && !why.isEmpty()) {
            slots.add(new Slot.Lost("fault.text.lines", why));
        }
        members.add(new Member(document, first, slots.size() - first + 1));
    }
}
