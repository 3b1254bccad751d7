package verbatim.web;

import static verbatim.language.Texts.t;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import verbatim.dates.DateWords;
import verbatim.dates.Edtf;
import verbatim.language.Texts;

/** Dates, counts and sizes as people write them in the language that is spoken. */
final class Say {
    private static final Map<Pattern, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    private Say() {}

    /** A date of a document or an event as people say it: 1995-10-23 as 23 October 1995, 1986~ as about 1986; what is no EDTF as given. */
    static String date(String edtf) {
        return Edtf.of(edtf).map(date -> date(date, null)).orElse(edtf);
    }

    /** Likewise, with the zone of its times. */
    static String date(Edtf date, @Nullable ZoneId zone) {
        return DateWords.in(locale()).say(date, zone);
    }

    /** To the minute, in UTC. */
    static String instant(Instant instant) {
        return minute().format(instant.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** To the minute, on the clock of its zone. */
    static String local(ZonedDateTime at) {
        return minute().format(at) + " " + at.getZone().getId();
    }

    /** To the second, on the clock of its zone, which is not said. */
    static String second(ZonedDateTime at) {
        return pattern(t("site.date.second")).format(at);
    }

    /** The day, on the clock of its zone. */
    static String day(ZonedDateTime at) {
        return day().format(at);
    }

    /** The day, in UTC. */
    static String day(Instant instant) {
        return day().format(instant.atZone(ZoneOffset.UTC));
    }

    /** The city that a time zone is called by: New York. */
    static String city(String zone) {
        return Texts.spoken().language().city(zone);
    }

    /** Its name. */
    static String month(YearMonth month) {
        return pattern(t("release.strip.month")).format(month);
    }

    /** Its name in short, and the year. */
    static String monthOfYear(YearMonth month) {
        return pattern(t("release.strip.year")).format(month);
    }

    /** Once, or 3 times. */
    static String times(long n) {
        return t("site.times", "n", n);
    }

    /** 12 documents, 60 pages. */
    static String holds(int documents, int pages) {
        return t(
                "home.release.holds",
                "documents",
                t("site.documents", "n", documents),
                "pages",
                t("site.pages", "n", pages));
    }

    static String number(long n) {
        return NumberFormat.getIntegerInstance(locale()).format(n);
    }

    /** With one digit behind the point. */
    static String decimal(double number) {
        return String.format(locale(), "%.1f", number);
    }

    /** Bytes in the largest unit that leaves one digit before the point. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return t("site.bytes", "n", bytes);
        }
        return bytes < 1_000_000
                ? t("site.kilobytes", "n", String.format(locale(), "%.0f", bytes / 1e3))
                : t("site.megabytes", "n", decimal(bytes / 1e6));
    }

    /** The facts that are there, with dots between them. */
    static String line(@Nullable String... facts) {
        StringBuilder line = new StringBuilder();
        for (String fact : facts) {
            if (fact != null && !fact.isBlank()) {
                line.append(line.isEmpty() ? "" : " · ").append(fact);
            }
        }
        return line.toString();
    }

    /** The sentence with a capital. */
    static String upper(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static DateTimeFormatter day() {
        return pattern(t("site.date.day"));
    }

    private static DateTimeFormatter minute() {
        return pattern(t("site.date.minute"));
    }

    /** Formers of dates are dear to make, and there are a few for each language. */
    private static DateTimeFormatter pattern(String pattern) {
        return PATTERNS.computeIfAbsent(
                new Pattern(pattern, locale()), made -> DateTimeFormatter.ofPattern(made.letters(), made.locale()));
    }

    private static Locale locale() {
        return Texts.spoken().language().locale();
    }

    private record Pattern(String letters, Locale locale) {}
}
