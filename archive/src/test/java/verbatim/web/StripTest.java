package verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verbatim.catalogue.Contents.Dated;
import verbatim.web.view.StripView;
import verbatim.web.view.StripView.Square;
import verbatim.web.view.StripView.Tick;

class StripTest {
    private static List<Dated> dated(String... dates) {
        return IntStream.range(0, dates.length)
                .mapToObj(i -> new Dated(i + 1, dates[i]))
                .toList();
    }

    @Test
    void squares_stand_in_order_of_date_and_near_ones_upon_each_other() {
        StripView strip = Strip.of(dated("1995-07-13", "1995-07-13", "1995-09", "1995-12-31"), 1160);
        assertThat(strip).isNotNull();
        assertThat(strip.squares()).extracting(Square::number).containsExactly(1, 2, 3, 4);
        assertThat(strip.squares().get(0).x()).isEqualTo(strip.squares().get(1).x());
        assertThat(strip.squares().get(0).y() - strip.squares().get(1).y()).isEqualTo(24);
        assertThat(strip.squares().get(2).y()).isEqualTo(strip.squares().get(0).y());
        assertThat(strip.squares()).allSatisfy(square -> assertThat(square.x()).isBetween(20, 1138));
        assertThat(strip.ticks())
                .extracting(Tick::name)
                .containsExactly("Jul 1995", "August", "September", "October", "November", "December");
        assertThat(strip.span()).isEqualTo("Jul 1995 to Dec 1995");
    }

    @Test
    void a_long_time_is_told_in_years_and_a_narrow_strip_names_fewer() {
        StripView wide = Strip.of(dated("1948", "1961-05-02", "2009-03-12"), 1160);
        StripView narrow = Strip.of(dated("1948", "1961-05-02", "2009-03-12"), 360);
        assertThat(wide).isNotNull();
        assertThat(narrow).isNotNull();
        assertThat(wide.ticks()).extracting(Tick::name).contains("1948").allMatch(name -> name.matches("[0-9]{4}"));
        assertThat(wide.ticks()).hasSizeBetween(6, 13);
        assertThat(narrow.ticks()).hasSizeBetween(2, 4);
    }

    @Test
    void there_is_none_for_what_it_cannot_show() {
        assertThat(Strip.of(dated("1995"), 1160)).isNull();
        assertThat(Strip.of(dated("[1995?]", "about 1996", "1995-02-30", "abcd"), 1160))
                .isNull();
        assertThat(Strip.of(dated(Collections.nCopies(12, "1995").toArray(String[]::new)), 1160))
                .isNotNull();
        assertThat(Strip.of(dated(Collections.nCopies(13, "1995").toArray(String[]::new)), 1160))
                .isNull();
    }
}
