package verbatim.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says in plain words why JSON does not fit a shape: which field, what it is, and what is expected. */
public final class Unfit {
    private static final int SHOWN = 40;

    private Unfit() {}

    /** One clause without a full stop, such as {@code words[3].start is "x", expected a whole number}. */
    public static String of(JacksonException e) {
        if (e instanceof MismatchedInputException mismatch) {
            String got = e.processor() instanceof JsonParser json ? got(json) : "of another kind";
            return field(e) + " is " + got + ", expected " + expected(mismatch.getTargetType());
        }
        String what = e instanceof StreamReadException ? "it is no JSON" : "it does not fit";
        return e.getLocation() == null
                ? what
                : what + " from character " + e.getLocation().getColumnNr() + " on";
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
