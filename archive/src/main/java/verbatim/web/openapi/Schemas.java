package verbatim.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (2020-12) of records, gathered under their names. Not thread-safe. */
final class Schemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> gathered = new TreeMap<>();

    /** A reference to the schema of this record, which is gathered with all that it holds. */
    ObjectNode of(Class<?> record) {
        String name = name(record);
        if (!gathered.containsKey(name)) {
            ObjectNode schema = NODES.objectNode();
            gathered.put(name, schema);
            fill(schema, record);
        }
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    ObjectNode all() {
        ObjectNode all = NODES.objectNode();
        gathered.forEach(all::set);
        return all;
    }

    /** Nested records carry the name of the one around them: ranges of links and of verdicts are two things. */
    private static String name(Class<?> record) {
        String own = record.getSimpleName().replaceAll("Json$", "");
        Class<?> around = record.getDeclaringClass();
        return around == null ? own : name(around) + own;
    }

    private void fill(ObjectNode schema, Class<?> record) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = name(component);
            ObjectNode property = type(component.getGenericType());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.set(name, nullable ? orNull(property) : property);
            if (!mayBeAbsent(component.getAccessor()) && !mayBeAbsent(record)) {
                required.add(name);
            }
        }
        ArrayNode list = schema.putArray("required");
        required.forEach(list::add);
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null
                ? component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT)
                : named.value();
    }

    private static boolean mayBeAbsent(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonInclude.class);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("type")) {
            String type = schema.get("type").asString();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
        return either;
    }

    private ObjectNode type(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == List.class -> {
                ObjectNode list = NODES.objectNode().put("type", "array");
                list.set("items", type(generic.getActualTypeArguments()[0]));
                yield list;
            }
            case ParameterizedType generic -> {
                ObjectNode map = NODES.objectNode().put("type", "object");
                map.set("additionalProperties", type(generic.getActualTypeArguments()[1]));
                yield map;
            }
            case Class<?> plain when plain.isRecord() -> of(plain);
            default -> NODES.objectNode().put("type", scalar(type));
        };
    }

    private static String scalar(Type type) {
        if (type == String.class) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        return type == double.class || type == Double.class ? "number" : "integer";
    }
}
