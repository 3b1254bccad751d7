package verbatim.citing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Doubt;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;

/** One record of the type UNPB in the RIS format; each line ends with carriage return and line feed, as it is specified. */
final class Ris {
    private final StringBuilder record = new StringBuilder();

    private Ris() {}

    static String of(Citation cited) {
        return new Ris().record(cited);
    }

    private String record(Citation cited) {
        line("TY", "UNPB");
        line("ID", cited.key());
        line("TI", cited.named());
        line("M3", cited.kind());
        line("PY", cited.date() == null ? null : year(cited.date()));
        line("DA", cited.date() == null ? null : date(cited.date()));
        line("PP", cited.place());
        line("AV", cited.source());
        line("T2", cited.release() == null ? null : cited.release().title());
        line("M1", number(cited));
        line("AN", cited.release() == null ? null : cited.release().caseNumber());
        line("PB", cited.release() == null ? null : cited.release().releasedBy());
        line("DB", cited.archive());
        if (cited.pages() != null) {
            line("SP", String.valueOf(cited.pages().first()));
            line("EP", String.valueOf(cited.pages().last()));
        }
        line("ET", String.valueOf(cited.version()));
        line("UR", cited.url());
        line("Y2", day(cited.accessed()));
        line("N1", cited.excerpt() == null ? null : "“" + cited.excerpt() + "”");
        return record.append("ER  - \r\n").toString();
    }

    private static @Nullable String number(Citation cited) {
        return cited.release() == null || cited.release().number() == null
                ? null
                : String.valueOf(cited.release().number());
    }

    /** Four digits, of the first year it may mean; none when that is not known. */
    private static @Nullable String year(String date) {
        return Edtf.of(date)
                .map(it -> it.place().getYear())
                .filter(year -> year > 0)
                .map(year -> String.format(Locale.ROOT, "%04d", year))
                .orElse(null);
    }

    /** Year, month, day and what else is to be said, with strokes between: what is not known is empty. */
    private static String date(String date) {
        Optional<Edtf> read = Edtf.of(date);
        if (read.isPresent() && read.get() instanceof Edtf.Point(Stretch on, Doubt doubt)) {
            String other = doubt == Doubt.NONE ? "" : Dates.LONG.of(date);
            switch (on) {
                case Stretch.Day(var day) -> {
                    return day(day) + other;
                }
                case Stretch.Time(var at, var _) -> {
                    return day(at.toLocalDate());
                }
                case Stretch.Month(var month) -> {
                    return String.format(Locale.ROOT, "%04d/%02d//%s", month.getYear(), month.getMonthValue(), other);
                }
                case Stretch.Years(int from, int to)
                when from == to -> {
                    return String.format(Locale.ROOT, "%04d///%s", from, other);
                }
                default -> {}
            }
        }
        String year = year(date);
        return (year == null ? "" : year) + "///" + Dates.LONG.of(date);
    }

    private static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%04d/%02d/%02d/", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private void line(String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            record.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " "))
                    .append("\r\n");
        }
    }
}
