package verbatim.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in plain words why JSON does not fit a shape: which field, what it is, and what is expected. */
public final class Unfit {
    private static final int SHOWN = 40;

    private Unfit() {}

    /**
     * One clause without a full stop, such as {@code words[3].start is "x", expected a whole number}.
     *
     * @param json what was being read
     */
    public static String of(JacksonException e, String json) {
        if (e instanceof MismatchedInputException mismatch) {
            try {
                return field(e) + " is " + got(e, json) + ", expected " + expected(mismatch.getTargetType());
            } catch (StreamReadException further) {
                return of(further);
            }
        }
        return of(e);
    }

    /** Likewise where anything that is JSON would fit. */
    public static String of(JacksonException e) {
        String what = e instanceof StreamReadException ? "it is no JSON" : "it does not fit";
        return e.getLocation() == null
                ? what
                : what + " from character " + e.getLocation().getColumnNr() + " on";
    }

    private static String got(JacksonException e, String json) {
        JsonNode node = Json.mapper().readTree(json);
        for (JacksonException.Reference step : e.getPath()) {
            node = step.getPropertyName() == null ? node.path(step.getIndex()) : node.path(step.getPropertyName());
        }
        try (JsonParser parser = node.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return got(parser);
        }
    }

    /** The value that the parser stands on: whole when it is short, else by its kind. */
    public static String got(JsonParser json) {
        JsonToken token = json.currentToken();
        return switch (token) {
            case null -> "missing";
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "\"" + shortened(json.getString()) + "\"";
            default -> shortened(json.getString());
        };
    }

    private static String shortened(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    private static String field(JacksonException e) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.isEmpty() ? "it" : field.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "a text" : "an object";
    }
}
