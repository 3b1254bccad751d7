package verbatim.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1986||1986|1986 год",
                "-0043||44 BC|44 год до н. э.",
                "198X||1980s|1980-е годы",
                "19XX||1900 to 1999|1900–1999 годы",
                "2022-23||autumn 2022|осень 2022 года",
                "2022-24||winter 2022–23|зима 2022–23 годов",
                "1995-05||May 1995|май 1995 года",
                "1995-05-12||12 May 1995|12 мая 1995 года",
                "1995-05-12T09:50:00|Europe/Moscow|12 May 1995, 09:50 Moscow time|12 мая 1995 года, 09:50 (Москва)",
                "1995-05-12T09:50:00|America/New_York|12 May 1995, 09:50 Eastern time|12 мая 1995 года, 09:50 (Восточная Америка)",
                "1995-05-12T09:50:00Z||12 May 1995, 09:50 UTC|12 мая 1995 года, 09:50 (UTC)",
                "1995-05-12T09:50:07+04:00||12 May 1995, 09:50:07 UTC+04:00|12 мая 1995 года, 09:50:07 (UTC+04:00)",
                "1985-XX||a month in 1985|неизвестный месяц 1985 года",
                "1985-04-XX||a day in April 1985|неизвестный день апреля 1985 года",
                "1986~||about 1986|около 1986 года",
                "2022-21~||about spring 2022|около весны 2022 года",
                "1986-05-14?||perhaps 14 May 1986|предположительно 14 мая 1986 года",
                "1986%||perhaps about 1986|предположительно около 1986 года",
                "1997-03-03/1997-03-05||3 to 5 March 1997|с 3 по 5 марта 1997 года",
                "1997-03-03/1997-04-05||3 March to 5 April 1997|с 3 марта по 5 апреля 1997 года",
                "1997-03/1997-04||March to April 1997|с марта по апрель 1997 года",
                "1997/1999||1997 to 1999|с 1997 года по 1999 год",
                "1997-22/1998-23||summer 1997 to autumn 1998|с лета 1997 года по осень 1998 года",
                "1984~/2004-06||about 1984 to June 2004|с около 1984 года по июнь 2004 года",
                "1995-10-23T11:30:00/1995-10-23T13:35:00|Europe/Moscow|23 October 1995, 11:30 to 13:35 Moscow time|23 октября 1995 года, с 11:30 до 13:35 (Москва)",
                "1995-04/..||from April 1995 on|с апреля 1995 года",
                "../1995-04||until April 1995|до апреля 1995 года",
                "1995-04/||from April 1995, until when is not known|с апреля 1995 года, до какого времени — неизвестно",
                "/1995-04||until April 1995, since when is not known|до апреля 1995 года, с какого времени — неизвестно",
                "[1997-03-03..1997-03-05]||between 3 and 5 March 1997|не ранее 3 и не позднее 5 марта 1997 года",
                "[1997..]||1997 or later|не ранее 1997 года",
                "[..1997-12]||December 1997 or earlier|не позднее декабря 1997 года"
            })
    void dates_are_said_as_people_say_them(String text, @Nullable String zone, String english, String russian) {
        ZoneId of = zone == null ? null : ZoneId.of(zone);
        assertThat(DateWords.in(Locale.UK).say(Edtf.parse(text), of)).isEqualTo(english);
        assertThat(DateWords.in(Locale.of("ru")).say(Edtf.parse(text), of)).isEqualTo(russian);
    }
}
