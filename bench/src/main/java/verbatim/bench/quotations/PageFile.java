package verbatim.bench.quotations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verbatim.text.PageKey;
import verbatim.text.PageText;
import verbatim.wire.Json;
import verbatim.wire.PageTextJson;

/** Page texts from JSON lines. */
final class PageFile {
    private PageFile() {}

    static List<PageText> read(Path file) throws IOException {
        List<PageText> pages = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> pages.add(page(Json.read(line, PageTextJson.class))));
        }
        return pages;
    }

    private static PageText page(PageTextJson json) {
        int version = json.version() == null ? 1 : json.version();
        boolean typed = json.confirmedBy() != null || json.words() == null && json.reading() == null;
        return new PageText(
                new PageKey(json.document(), version, json.page()),
                json.revision() == null ? 1 : json.revision(),
                typed,
                json.text(),
                json.words() == null
                        ? List.of()
                        : json.words().stream().map(w -> w.word(json.text())).toList(),
                json.spans() == null
                        ? List.of()
                        : json.spans().stream().map(PageTextJson.SpanJson::span).toList(),
                json.turns() == null
                        ? List.of()
                        : json.turns().stream().map(PageTextJson.TurnJson::turn).toList());
    }
}
