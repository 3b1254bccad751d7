package verbatim.web.iiif;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers as the API writes them: no sign, no exponent. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,10})?|\\.[0-9]{1,10}");

    private Numbers() {}

    static int whole(String part, String whole, String number, String expected) {
        if (!WHOLE.matcher(number).matches()) {
            throw NotUnderstood.wrong(part, whole, expected);
        }
        return Integer.parseInt(number);
    }

    static double decimal(String part, String whole, String number, String expected) {
        if (!DECIMAL.matcher(number).matches()) {
            throw NotUnderstood.wrong(part, whole, expected);
        }
        return Double.parseDouble(number);
    }

    /** Exactly four, with commas between them. */
    static List<Double> four(String part, String whole, String numbers, boolean decimals, String expected) {
        String[] four = numbers.split(",", -1);
        if (four.length != 4) {
            throw NotUnderstood.wrong(part, whole, expected);
        }
        List<Double> parsed = new ArrayList<>();
        for (String one : four) {
            parsed.add(decimals ? decimal(part, whole, one, expected) : whole(part, whole, one, expected));
        }
        return parsed;
    }
}
