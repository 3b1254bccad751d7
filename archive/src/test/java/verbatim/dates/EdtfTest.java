package verbatim.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.fault.Fault;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "1986, 1986-01-01, 1986-12-31",
        "198X, 1980-01-01, 1989-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "-0043, -0043-01-01, -0043-12-31",
        "Y170002, +170002-01-01, +170002-12-31",
        "Y-17000, -17000-01-01, -17000-12-31",
        "2022-21, 2022-03-01, 2022-05-31",
        "2022-23, 2022-09-01, 2022-11-30",
        "2023-24, 2023-12-01, 2024-02-29",
        "1995-10, 1995-10-01, 1995-10-31",
        "1996-02, 1996-02-01, 1996-02-29",
        "1995-10-23, 1995-10-23, 1995-10-23",
        "1985-XX, 1985-01-01, 1985-12-31",
        "1985-XX-XX, 1985-01-01, 1985-12-31",
        "1985-04-XX, 1985-04-01, 1985-04-30",
        "1986~, 1986-01-01, 1986-12-31",
        "1986-05?, 1986-05-01, 1986-05-31",
        "1986-05-14%, 1986-05-14, 1986-05-14",
        "1995-05-12T09:50:00, 1995-05-12, 1995-05-12",
        "1995-05-12T09:50:00Z, 1995-05-12, 1995-05-12",
        "1997-03-03/1997-03-05, 1997-03-03, 1997-03-05",
        "1984~/2004-06, 1984-01-01, 2004-06-30",
        "1995-10-23T11:30:00/1995-10-23T13:35:00, 1995-10-23, 1995-10-23",
        "[1997-03-03..1997-03-05], 1997-03-03, 1997-03-05"
    })
    void a_date_means_these_days_and_is_written_back_as_it_came(String text, LocalDate first, LocalDate last) {
        Edtf date = Edtf.parse(text);
        assertThat(date.earliest()).isEqualTo(first);
        assertThat(date.latest()).isEqualTo(last);
        assertThat(date.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1995/.., 1995-01-01", "1995/, 1995-01-01", "[1995..], 1995-01-01"})
    void what_has_no_end_reaches_over_all_later_days(String text, LocalDate first) {
        assertThat(Edtf.parse(text).earliest()).isEqualTo(first);
        assertThat(Edtf.parse(text).latest()).isEqualTo(LocalDate.MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1995-04", "/1995-04", "[..1995-04]"})
    void what_has_no_beginning_stands_where_its_end_is_known(String text) {
        assertThat(Edtf.parse(text).earliest()).isEqualTo(LocalDate.MIN);
        assertThat(Edtf.parse(text).latest()).isEqualTo("1995-04-30");
        assertThat(Edtf.parse(text).place()).isEqualTo("1995-04-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|nothing is written",
                "autumn 2022|has not the form",
                "1995-13|there is no month 13",
                "1995-00|there is no month 0",
                "1995-25|there is no month 25; 21 to 24 are spring",
                "1995-02-29|the month has 28 days, not 29",
                "1995-22-01|there is no month 22",
                "199|has not the form",
                "1XXX|is no year",
                "XXXX|is no year",
                "198X-04|has no months",
                "Y170002-04|has no months",
                "1985-XX-12|a day of an unknown month",
                "1985-04T10:00:00|a time without its day",
                "1985-04-01T25:00|there is no such time",
                "1985-04-01T10:00~|a time takes no ~",
                "1985-04-01T10:00+99:00|there is no such time",
                "1998/1995|it ends before it begins",
                "1995-10-23T13:35/1995-10-23T11:30|it ends before it begins",
                "../..|neither beginning nor end is given",
                "/|neither beginning nor end is given",
                "1995/1996/1997|more than one /",
                "[1995]|[ is closed by ]",
                "[..]|neither beginning nor end",
                "1995-10-23 11:30|has not the form"
            })
    void what_is_no_date_is_refused_with_what_is_wrong(String text, String why) {
        assertThat(Edtf.of(text)).isEmpty();
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).contains(why, "1995-10-23"));
    }

    @Test
    void a_long_text_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> Edtf.parse("9".repeat(5_000)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.line()).hasSizeLessThan(500));
    }

    @Test
    void a_time_without_seconds_is_taken_and_written_with_them() {
        assertThat(Edtf.parse(" 1995-05-12T09:50 ").text()).isEqualTo("1995-05-12T09:50:00");
    }

    @Test
    void a_chronology_begins_with_what_is_earliest_and_then_with_what_is_most_exact() {
        List<String> order = List.of(
                "-0043",
                "/1994",
                "198X",
                "1995-01-01T08:00:00",
                "1995-01-01T09:00:00/1995-01-01T10:00:00",
                "1995-01-01",
                "1995-01-01~",
                "1995-01-01/1995-01-03",
                "1995-01",
                "1995",
                "1995-01-01/..",
                "1995-21",
                "1995-04-02",
                "../1995-12");
        List<String> sorted = order.reversed().stream()
                .map(Edtf::parse)
                .sorted()
                .map(Edtf::text)
                .toList();
        assertThat(sorted)
                .containsExactly(
                        "-0043",
                        "198X",
                        "/1994",
                        "1995-01-01T08:00:00",
                        "1995-01-01T09:00:00/1995-01-01T10:00:00",
                        "1995-01-01",
                        "1995-01-01~",
                        "1995-01-01/1995-01-03",
                        "1995-01",
                        "1995",
                        "1995-01-01/..",
                        "1995-21",
                        "1995-04-02",
                        "../1995-12");
    }
}
