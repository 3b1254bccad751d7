package verbatim.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import verbatim.text.PageKey;
import verbatim.text.PageText;

/** Pages of a folder of text files whose pages are parted by form feeds; each file is a document, named as the file without its extension. */
final class Corpus {
    private Corpus() {}

    /**
     * The pages of documents taken at even steps through the folder until there are enough, in the order of names.
     *
     * @param longest longer pages are cut at line ends into pages of about so many characters
     */
    static List<PageText> pages(Path folder, int count, int longest) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        List<List<PageText>> documents = new ArrayList<>();
        int total = 0;
        for (Path file : files) {
            List<PageText> pages = document(file, longest);
            documents.add(pages);
            total += pages.size();
        }
        List<PageText> some = new ArrayList<>();
        double due = 0;
        for (List<PageText> document : documents) {
            due += (double) document.size() * count / total;
            if (some.size() + document.size() <= Math.ceil(due)) {
                some.addAll(document);
            }
        }
        return some.size() > count ? some.subList(0, count) : some;
    }

    private static List<PageText> document(Path file, int longest) throws IOException {
        String name = file.getFileName().toString().replace(".txt", "");
        List<PageText> pages = new ArrayList<>();
        for (String page : Files.readString(file).split("\f")) {
            for (String part : cut(page, longest)) {
                PageKey key = new PageKey(name, 1, pages.size() + 1);
                pages.add(new PageText(key, 1, true, part, List.of(), List.of(), List.of()));
            }
        }
        return pages;
    }

    private static List<String> cut(String page, int longest) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (page.length() - from > longest) {
            int space = page.lastIndexOf(' ', from + longest);
            int to = space > from ? space : from + longest;
            parts.add(page.substring(from, to));
            from = to;
        }
        parts.add(page.substring(from));
        return parts;
    }
}
