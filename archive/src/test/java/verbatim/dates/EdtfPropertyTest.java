package verbatim.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdtfPropertyTest {
    /** Pieces of dates in any order: nearly all are none, and each must be refused without a fault of ours. */
    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "1995",
                        "19",
                        "XX",
                        "X",
                        "Y",
                        "-",
                        "-",
                        "-",
                        "/",
                        "..",
                        "~",
                        "?",
                        "%",
                        "T",
                        "Z",
                        "+",
                        ":",
                        "[",
                        "]",
                        "02",
                        "29",
                        "31",
                        "13",
                        "24",
                        "00",
                        "59",
                        "99999999",
                        " ",
                        "٣",
                        "\u202e",
                        "a")
                .list()
                .ofMaxSize(9)
                .map(scraps -> String.join("", scraps));
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> point = Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of(
                                "%1$04d",
                                "%1$04d-%2$02d", "%1$04d-%2$02d-%3$02d", "%1$04d-23", "%1$04d-XX", "%1$04d-%2$02d-XX"),
                        Arbitraries.of("", "~", "?", "%%"))
                .as((year, month, day, form, doubt) -> String.format(Locale.ROOT, form + doubt, year, month, day));
        Arbitrary<String> interval = Combinators.combine(
                        point,
                        point,
                        Arbitraries.of("%s/%s", "%s/..", "../%2$s", "%s/", "/%2$s", "[%s..%s]", "[..%2$s]"))
                .as((from, to, form) -> String.format(Locale.ROOT, form, from, to));
        return Arbitraries.oneOf(point, interval);
    }

    @Property(tries = 3_000)
    void whatever_is_written_is_a_date_or_is_none(@ForAll("scraps") String text) {
        Edtf.of(text).ifPresent(EdtfPropertyTest::holds);
    }

    @Property(tries = 1_000)
    void any_text_is_a_date_or_is_none(@ForAll String text) {
        Edtf.of(text).ifPresent(EdtfPropertyTest::holds);
    }

    @Property(tries = 2_000)
    void a_date_is_read_back_ends_after_it_begins_and_can_be_said(@ForAll("dates") String text) {
        // An interval drawn the wrong way round is none.
        Edtf.of(text).or(() -> turned(text)).ifPresent(EdtfPropertyTest::holds);
    }

    private static java.util.Optional<Edtf> turned(String text) {
        String[] ends = text.split("/", -1);
        assertThat(text).matches(".*[/.].*");
        return ends.length == 2 ? Edtf.of(ends[1] + "/" + ends[0]) : java.util.Optional.empty();
    }

    private static void holds(Edtf date) {
        assertThat(Edtf.parse(date.text())).isEqualTo(date);
        assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
        Stream.of(Locale.UK, Locale.of("ru"))
                .forEach(locale ->
                        assertThat(DateWords.in(locale).say(date, null)).isNotBlank());
    }

    @Property(tries = 1_000)
    void the_order_of_three_dates_is_one(
            @ForAll("dates") String a, @ForAll("dates") String b, @ForAll("dates") String c) {
        var dates = Stream.of(a, b, c).flatMap(text -> Edtf.of(text).stream()).toList();
        for (Edtf one : dates) {
            for (Edtf two : dates) {
                assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
                assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
                for (Edtf three : dates) {
                    assertThat(one.compareTo(two) > 0 || two.compareTo(three) > 0 || one.compareTo(three) <= 0)
                            .isTrue();
                }
            }
        }
    }
}
