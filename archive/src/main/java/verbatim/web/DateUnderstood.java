package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.chronology.Dating;
import verbatim.chronology.Writing.Mistake;
import verbatim.dates.Edtf;
import verbatim.web.api.DateJson;

/** How a date is understood while somebody types it: in words, and from which day to which. */
final class DateUnderstood {
    private DateUnderstood() {}

    static DateJson of(String date, String zone) {
        return switch (Dating.of(date, zone)) {
            case Dating.Fit(var edtf, var clock) -> new DateJson(true, said(edtf, clock));
            case Dating.Unfit(var mistake) -> new DateJson(false, mistake(mistake));
        };
    }

    /** What is to be mended. */
    static String mistake(Mistake mistake) {
        return t("event.mistake." + mistake.name().toLowerCase(Locale.ROOT));
    }

    private static String said(Edtf date, @Nullable ZoneId zone) {
        String words = Say.upper(Say.date(date, zone));
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first.equals(last)) {
            return t("event.date.day", "words", words);
        }
        if (first.equals(LocalDate.MIN)) {
            return t("event.date.until", "words", words, "last", Say.date(last.toString()));
        }
        return last.equals(LocalDate.MAX)
                ? t("event.date.since", "words", words, "first", Say.date(first.toString()))
                : t(
                        "event.date.between",
                        "words",
                        words,
                        "first",
                        Say.date(first.toString()),
                        "last",
                        Say.date(last.toString()));
    }
}
