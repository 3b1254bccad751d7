package verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void dates_as_people_write_them_become_edtf() {
        assertThat(Dates.edtf("1997-03-21")).contains("1997-03-21");
        assertThat(Dates.edtf("1997-03")).contains("1997-03");
        assertThat(Dates.edtf("1997?")).contains("1997?");
        assertThat(Dates.edtf("199X")).contains("199X");
        assertThat(Dates.edtf("1997-03-21/1997-03-24")).contains("1997-03-21/1997-03-24");
        assertThat(Dates.edtf("Mar 24, 1993")).contains("1993-03-24");
        assertThat(Dates.edtf("January 19, 1961")).contains("1961-01-19");
        assertThat(Dates.edtf("Sept. 3, 1986")).contains("1986-09-03");
        assertThat(Dates.edtf("21 March 1997")).contains("1997-03-21");
        assertThat(Dates.edtf("March 1997")).contains("1997-03");
        assertThat(Dates.edtf("1961/01/19")).contains("1961-01-19");
        assertThat(Dates.edtf("1961-01-19T10:00:00Z")).contains("1961-01-19");
    }

    @Test
    void what_cannot_be_told_is_not_guessed() {
        assertThat(Dates.edtf("03/04/1993")).isEmpty();
        assertThat(Dates.edtf("Date undetermined")).isEmpty();
        assertThat(Dates.edtf("February 30, 1993")).isEmpty();
        assertThat(Dates.edtf("")).isEmpty();
    }
}
