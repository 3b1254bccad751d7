package verbatim.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds where the pages of a file in mark-up begin, without parsing it: each page is parsed alone, so that page 900 is as quick as page 1. */
final class MarkedPages {
    private MarkedPages() {}

    /** Decides on a tag, given from its "<" to its ">". */
    interface Begins {
        boolean page(String tag);
    }

    /** From the tag that begins a page to that of the next one. */
    static List<Range> of(Bytes bytes, String name, Begins begins) throws IOException {
        List<Long> starts = new ArrayList<>();
        StringBuilder tag = new StringBuilder();
        long at = 0;
        long tagAt = -1;
        try (InputStream in = bytes.stream()) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '<') {
                    tagAt = at;
                    tag.setLength(0);
                }
                if (tagAt >= 0 && tag.length() < 4096) {
                    tag.append((char) b);
                }
                if (b == '>' && tagAt >= 0) {
                    if (begins.page(tag.toString())) {
                        starts.add(tagAt);
                    }
                    tagAt = -1;
                }
                at++;
            }
        }
        List<Range> pages = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Range.add(pages, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : at, name);
        }
        return pages;
    }

    /** What stands before the first page. */
    static String head(Bytes bytes, List<Range> pages) throws IOException {
        long end = pages.isEmpty() ? bytes.length() : pages.getFirst().from();
        return new String(bytes.part(0, Math.min(end, Limits.SNIFFED_BYTES)), StandardCharsets.ISO_8859_1);
    }
}
