package verbatim.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import verbatim.wire.Json;
import verbatim.wire.KeptJson;

/** The verdicts that editions went out with, as their column has them. Those read last are kept, for an edition is never changed. Thread-safe. */
final class KeptVerdicts {
    private static final TypeReference<List<KeptJson>> SHAPE = new TypeReference<>() {};
    private static final Cache<String, List<KeptJson>> READ = Caffeine.newBuilder()
            .maximumWeight(Limits.VERDICT_CHARACTERS)
            .weigher((String json, List<KeptJson> kept) -> json.length())
            .build();

    private KeptVerdicts() {}

    static String json(List<KeptJson> quotations) {
        return Json.write(quotations);
    }

    static List<KeptJson> of(String json) {
        return READ.get(json, text -> List.copyOf(Json.mapper().readValue(text, SHAPE)));
    }
}
