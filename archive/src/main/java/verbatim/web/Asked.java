package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Parameters of a request, each with its bound. */
final class Asked {
    private Asked() {}

    /** The parameter without blanks around it; empty when not given. */
    static String text(Context ctx, String name, int most) {
        String value = ctx.queryParam(name);
        return within(name, value == null ? "" : value, most);
    }

    /** Likewise, of a form that was sent. */
    static String form(Context ctx, String name, int most) {
        return within(name, sent(ctx, name), most);
    }

    /** Likewise, with the blanks around it: of a text whose places are counted. */
    static String whole(Context ctx, String name, int most) {
        return bounded(name, sent(ctx, name), most);
    }

    /** The server's faults for a form in parts that do not fit, or in a charset that is none, are sneaky: checked ones and others. */
    private static String sent(Context ctx, String name) {
        try {
            String value = ctx.formParam(name);
            return value == null ? "" : value;
        } catch (HttpResponseException e) {
            throw e;
        } catch (Exception e) {
            throw Fault.of(
                    Kind.USE,
                    t("problem.form", "type", String.valueOf(ctx.header("Content-Type"))),
                    t("problem.form.remedy"),
                    e);
        }
    }

    private static String within(String name, String value, int most) {
        return bounded(name, value, most).strip();
    }

    private static String bounded(String name, String value, int most) {
        if (value.length() > most) {
            throw Fault.of(
                    Kind.LIMIT,
                    t("problem.length", "name", name, "got", value.length(), "most", most),
                    t("problem.length.remedy"));
        }
        return value;
    }

    /** A number of the query, 0 or more. */
    static Optional<Integer> number(Context ctx, String name) {
        return number(name, text(ctx, name, 12));
    }

    static Optional<Integer> number(String name, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw Fault.of(Kind.USE, t("problem.number", "name", name, "got", value), t("problem.number.remedy"));
        }
        return Optional.of(Integer.parseInt(value));
    }
}
