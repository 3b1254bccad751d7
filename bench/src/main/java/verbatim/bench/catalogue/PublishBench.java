package verbatim.bench.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Ids;
import verbatim.catalogue.SqliteCatalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Document;
import verbatim.holdings.Document.Description;
import verbatim.holdings.Viewer;

/** Publishes and withdraws a release of many documents, and asks after each what the public sees. {@code PublishBench [DOCUMENTS]}. */
public final class PublishBench {
    private static final int ROUNDS = 20;
    private static final String RELEASE = "big";

    private PublishBench() {}

    public static void main(String[] arguments) throws IOException {
        int documents = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("publish-bench");
        Clock clock = Clock.systemUTC();
        try (Catalogue catalogue =
                SqliteCatalogue.open(folder.resolve("catalogue.db"), clock, new Ids(new Random(3)))) {
            String last = fill(catalogue, documents);
            double[] flips = new double[ROUNDS];
            double[] looks = new double[ROUNDS];
            double[] again = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                flips[round] = millis(() -> catalogue.releases().publish(RELEASE, clock.instant(), ZoneOffset.UTC));
                looks[round] = millis(() -> require(catalogue, last, true));
                again[round] = millis(() -> require(catalogue, last, true));
                catalogue.releases().withdraw(RELEASE, "a bench");
                require(catalogue, last, false);
            }
            System.out.printf(
                    "%d documents: published in %s; first look after it %s; every later look %s%n",
                    documents, said(flips), said(looks), said(again));
        }
    }

    private static String fill(Catalogue catalogue, int documents) {
        return catalogue.inTransaction(() -> {
            String last = "";
            for (int n = 0; n < documents; n++) {
                Document made = catalogue.documents().create("paper-" + n + ".pdf", RELEASE, Description.none());
                catalogue
                        .documents()
                        .addVersion(
                                made.id(),
                                new Digest("%064x".formatted(n)),
                                "paper.pdf",
                                "application/pdf",
                                1,
                                3,
                                null);
                last = made.id();
            }
            return last;
        });
    }

    private static void require(Catalogue catalogue, String document, boolean seen) {
        if (catalogue.documents().byId(Viewer.anybody(), document).isPresent() != seen) {
            throw new IllegalStateException("seen or not seen at the wrong time");
        }
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String said(double... millis) {
        Arrays.sort(millis);
        return "%.2f ms (median; worst %.2f ms)".formatted(millis[ROUNDS / 2], millis[ROUNDS - 1]);
    }
}
