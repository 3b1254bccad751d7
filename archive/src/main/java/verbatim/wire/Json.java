package verbatim.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper: snake_case, unknown properties ignored, one line. Thread-safe. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** The shape as JSON on one line. */
    public static String write(Object shape) {
        return MAPPER.writeValueAsString(shape);
    }

    /** The shape as indented JSON. */
    public static String pretty(Object shape) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(shape);
    }

    /**
     * The JSON as a shape.
     *
     * @throws JacksonException when it is not JSON, or not of that shape
     */
    public static <T> T read(String json, Class<T> shape) {
        return MAPPER.readValue(json, shape);
    }

    /** The mapper itself, for streams and trees. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
