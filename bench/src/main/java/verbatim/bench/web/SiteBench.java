package verbatim.bench.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * First byte of the page reader and tiles a second of a running server. {@code SiteBench ADDRESS INGESTED PID}: the server's address, what
 * {@code ingest --json} printed of the pages that it has, and its process, whose processor time counts. With {@code /s/SLUG} in place of the pages it
 * measures that story instead, warm. One request at a time.
 */
public final class SiteBench {
    private static final int PAGES = 300;
    private static final int TILES = 400;
    private static final int TILE = 512;
    private static final int STORIES = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final ProcessHandle server;

    private SiteBench(String address, ProcessHandle server) {
        this.address = address;
        this.server = server;
    }

    private record Page(String document, int number) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        SiteBench bench = new SiteBench(
                arguments[0], ProcessHandle.of(Long.parseLong(arguments[2])).orElseThrow());
        if (arguments[1].startsWith("/s/")) {
            bench.measure("story, first times", STORIES, i -> arguments[1]);
            bench.measure("story, warm", STORIES, i -> arguments[1]);
            return;
        }
        List<Page> pages = pages(Path.of(arguments[1]));
        System.out.printf("%d pages%n", pages.size());
        bench.measure("nothing to do, /healthz", PAGES, i -> "/healthz");
        bench.measure("page reader, first time", Math.min(PAGES, pages.size()), i -> reader(pages.get(i)));
        bench.measure("page reader, again", Math.min(PAGES, pages.size()), i -> reader(pages.get(i)));
        bench.measure(
                "page reader, words lit",
                Math.min(PAGES, pages.size()),
                i -> reader(pages.get(i)) + "?q=of%20the%20president");
        List<String> tiles = bench.tiles(pages);
        bench.measure("tile, first time", tiles.size(), tiles::get);
        bench.measure("tile, again", tiles.size(), tiles::get);
    }

    private static String reader(Page page) {
        return "/d/" + page.document() + "/v1/p" + page.number();
    }

    private static List<Page> pages(Path ingested) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(ingested)) {
            JsonNode file = json.readTree(line);
            for (int page = 1; page <= file.path("read").asInt(0); page++) {
                pages.add(new Page(file.get("document").asString(), page));
            }
        }
        Collections.shuffle(pages, new Random(1));
        return pages;
    }

    /** As the deep-zoom viewer asks for them: a square of the page at one of its scale factors, four of each page. */
    private List<String> tiles(List<Page> pages) throws IOException, InterruptedException {
        Random random = new Random(2);
        List<String> tiles = new ArrayList<>();
        for (int i = 0; tiles.size() < TILES && i < pages.size(); i++) {
            Page page = pages.get(i);
            String image = "/iiif/3/" + page.document() + "-v1-p" + page.number();
            JsonNode info = new JsonMapper()
                    .readTree(client.send(request(image + "/info.json"), BodyHandlers.ofString())
                            .body());
            int width = info.get("width").asInt();
            int height = info.get("height").asInt();
            for (int scale = 1; scale <= 4; scale *= 2) {
                int side = TILE * scale;
                int x = random.nextInt(Math.max(1, width / side)) * side;
                int y = random.nextInt(Math.max(1, height / side)) * side;
                int w = Math.min(side, width - x);
                int h = Math.min(side, height - y);
                tiles.add(String.format(
                        Locale.ROOT,
                        "%s/%d,%d,%d,%d/%d,%d/0/default.jpg",
                        image,
                        x,
                        y,
                        w,
                        h,
                        (w + scale - 1) / scale,
                        (h + scale - 1) / scale));
            }
        }
        return tiles;
    }

    private void measure(String what, int count, IntFunction<String> path) throws IOException, InterruptedException {
        double[] first = new double[count];
        long bytes = 0;
        Duration before = processor();
        for (int i = 0; i < count; i++) {
            HttpRequest request = request(path.apply(i));
            long began = System.nanoTime();
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                int one = body.read();
                first[i] = (System.nanoTime() - began) / 1e6;
                bytes += one < 0 ? 0 : 1 + body.readAllBytes().length;
            }
            if (response.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + response.statusCode());
            }
        }
        double spent = processor().minus(before).toNanos() / 1e6 / count;
        Arrays.sort(first);
        System.out.printf(
                Locale.ROOT,
                "%-26s n %4d  first byte p50 %6.2f ms  p99 %6.2f ms  processor %6.2f ms, %5.0f /s a core  %5.1f kB%n",
                what,
                count,
                first[count / 2],
                first[Math.min(count - 1, count * 99 / 100)],
                spent,
                1000 / spent,
                bytes / 1000.0 / count);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private Duration processor() {
        return server.info().totalCpuDuration().orElseThrow();
    }
}
