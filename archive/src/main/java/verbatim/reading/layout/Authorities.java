package verbatim.reading.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads codes of withheld places out with their order or law, from {@code exemptions.txt}. */
final class Authorities {
    private record Entry(String order, LocalDate from, Optional<LocalDate> to, Pattern code) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }

        String with(String mark) {
            return order.replace("{}", mark);
        }
    }

    private static final List<Entry> TABLE = load();

    private Authorities() {}

    /**
     * The code with its order, only as far as it is certain.
     *
     * @param mark in its usual spelling, as 1.4(d)
     * @param order the number of the executive order that stands on the page, as 13526; empty when none does
     * @param marked when the mark was put on; empty when not known
     * @return several orders joined by "or" when nothing tells which; empty when the code is in none
     */
    static Optional<String> decode(String mark, Optional<String> order, Optional<LocalDate> marked) {
        List<Entry> codes =
                TABLE.stream().filter(e -> e.code.matcher(mark).matches()).toList();
        List<Entry> dated =
                codes.stream().filter(e -> marked.map(e::covers).orElse(false)).toList();
        if (dated.size() == 1) {
            return Optional.of(dated.getFirst().with(mark));
        }
        List<Entry> named = codes.stream()
                .filter(e -> order.map(number -> e.order.startsWith("E.O. " + number) && !e.order.contains("amended"))
                        .orElse(false))
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.getFirst().with(mark));
        }
        return codes.stream().map(e -> e.with(mark)).reduce((a, b) -> a + " or " + b);
    }

    private static List<Entry> load() {
        try (InputStream in = Authorities.class.getResourceAsStream("exemptions.txt")) {
            if (in == null) {
                throw new IllegalStateException("exemptions.txt must lie beside " + Authorities.class.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Authorities::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] parts = line.split("\t");
        Optional<LocalDate> last = parts[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(parts[2]));
        return new Entry(parts[0], LocalDate.parse(parts[1]), last, Pattern.compile(parts[3]));
    }
}
