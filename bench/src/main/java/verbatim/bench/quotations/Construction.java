package verbatim.bench.quotations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import verbatim.quotation.Claim;
import verbatim.quotation.PageCollection;
import verbatim.quotation.Passage;
import verbatim.quotation.QuotationEngine;
import verbatim.quotation.Verdict;
import verbatim.wire.Json;

/** Judges quotations by construction. Arguments: page texts, cases, where to write the answers (all JSON lines). */
public final class Construction {
    private Construction() {}

    public static void main(String[] args) throws IOException {
        long began = System.nanoTime();
        PageCollection pages = PageCollection.of(PageFile.read(Path.of(args[0])));
        System.out.printf(Locale.ROOT, "%s held in %.1f s%n", pages.scope(), seconds(began));
        QuotationEngine engine = new QuotationEngine();
        List<String> cases = Files.readAllLines(Path.of(args[1]));
        List<String> answers = new ArrayList<>();
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        double[] millis = new double[cases.size()];
        for (int round = 0; round < rounds; round++) {
            answers.clear();
            for (int i = 0; i < cases.size(); i++) {
                JsonNode each = Json.mapper().readTree(cases.get(i));
                Claim claim = claim(each);
                long start = Cpu.nanos();
                Verdict verdict = engine.judge(claim, pages);
                millis[i] = (Cpu.nanos() - start) / 1e6;
                answers.add(answer(each.get("caseId").asString(), verdict));
            }
        }
        Files.write(Path.of(args[2]), answers);
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%d quotations, processor time a quotation %.2f ms (median), %.2f ms (99 of 100), %.2f ms (most)%n",
                millis.length,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Claim claim(JsonNode each) {
        JsonNode claim = each.get("claim");
        JsonNode page = claim.get("page");
        return new Claim(
                each.get("quote").asString(),
                text(claim, "speaker"),
                text(claim, "doc"),
                page == null || page.isNull() ? null : page.asInt());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static String answer(String id, Verdict verdict) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("caseId", id);
        answer.put("wording", verdict.wording().label());
        answer.put("place", label(verdict.place()));
        answer.put("speaker", label(verdict.speaker().agreement()));
        answer.put("part", label(verdict.part()));
        Passage passage = verdict.passage();
        if (passage != null) {
            answer.put("doc", passage.document());
            answer.put("page", passage.pages().getFirst().page());
            answer.put("start", passage.pages().getFirst().start());
            answer.put("end", passage.pages().getLast().end());
            answer.put("text", passage.text());
        }
        answer.put("differences", verdict.differences());
        return Json.write(answer);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
