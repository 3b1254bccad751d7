package verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.fault.Fault;
import verbatim.search.SearchIndex.Entry;
import verbatim.search.SearchIndex.Query;
import verbatim.search.SearchIndex.Visible;
import verbatim.text.PageKey;
import verbatim.text.PageText;

class LuceneIndexTest extends SearchIndexContract {
    @TempDir
    Path folder;

    @Override
    SearchIndex open() {
        return LuceneIndex.open(folder.resolve("index"));
    }

    @Test
    void what_was_committed_is_there_after_opening_again() {
        Path here = folder.resolve("again");
        try (SearchIndex first = LuceneIndex.open(here)) {
            first.put(List.of(entry("da", "peace")));
            first.commit();
        }
        try (SearchIndex second = LuceneIndex.open(here)) {
            assertThat(second.count()).isEqualTo(1);
            assertThat(second.find(question("peace"), Visible.everything(), 0, 10)
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void one_process_may_ask_while_another_writes() {
        Path here = folder.resolve("shared");
        try (SearchIndex writing = LuceneIndex.open(here);
                SearchIndex asking = LuceneIndex.open(here)) {
            writing.put(List.of(entry("da", "peace")));
            writing.commit();
            assertThat(asking.count()).isEqualTo(1);
            assertThatThrownBy(() -> asking.put(List.of(entry("db", "war"))))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void a_damaged_index_is_told_with_its_remedy() throws IOException {
        Path here = folder.resolve("damaged");
        try (SearchIndex index = LuceneIndex.open(here)) {
            index.put(List.of(entry("da", "peace")));
            index.commit();
        }
        try (var files = Files.list(here)) {
            for (Path file :
                    files.filter(f -> f.toString().contains("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (SearchIndex index = LuceneIndex.open(here)) {
            assertThatThrownBy(index::count)
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.remedy()).contains("rebuild index"));
        }
    }

    private static Entry entry(String document, String text) {
        PageText page = new PageText(new PageKey(document, 1, 1), 1, true, text, List.of(), List.of(), List.of());
        return new Entry(page, List.of(text), "", "", null, null, null);
    }

    private static Query question(String words) {
        return new Query(words, null, null, null, null, null);
    }
}
