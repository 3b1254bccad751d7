package verbatim.web.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document by the IIIF Presentation API 3.0, https://iiif.io/api/presentation/3.0/: one canvas a page. Words for people come as lists by language, and
 * as {@link #names} where they are of none.
 *
 * @param rendering the received file
 * @param navDate for a time line; null when the day is not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Manifest(
        @JsonProperty("@context") String context,
        String id,
        String type,
        Map<String, List<String>> label,
        List<Entry> metadata,
        Map<String, List<String>> summary,
        @Nullable @JsonProperty("navDate") String navDate,
        List<Picture> thumbnail,
        List<Resource> rendering,
        List<Resource> homepage,
        @JsonProperty("seeAlso") List<Resource> seeAlso,
        List<Canvas> items) {
    /** The JSON-LD context of the API. */
    public static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    public Manifest {
        metadata = List.copyOf(metadata);
        items = List.copyOf(items);
    }

    /** A fact: its name and its values. */
    public record Entry(Map<String, List<String>> label, Map<String, List<String>> value) {}

    /** Something of this document at another address. */
    public record Resource(String id, String type, Map<String, List<String>> label, String format) {}

    /** The image service that a picture comes from. */
    public record Service(String id, String type, String profile) {}

    /** A picture of a page. */
    public record Picture(String id, String type, String format, int width, int height, List<Service> service) {}

    /** A page. Without a picture it has no items, and a size in which only the proportions mean anything. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Canvas(
            String id,
            String type,
            Map<String, List<String>> label,
            int height,
            int width,
            List<Picture> thumbnail,
            List<Resource> homepage,
            @JsonProperty("seeAlso") List<Resource> seeAlso,
            List<Layer> items) {}

    /** What is painted on a canvas. */
    public record Layer(String id, String type, List<Painting> items) {}

    /** One picture on its canvas. */
    public record Painting(String id, String type, String motivation, Picture body, String target) {}

    /** Words of no language, such as names and marks. */
    public static Map<String, List<String>> names(List<String> values) {
        return Map.of("none", List.copyOf(values));
    }
}
