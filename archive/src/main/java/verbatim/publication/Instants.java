package verbatim.publication;

import static verbatim.language.Texts.t;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Instants as people give them. */
public final class Instants {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?(Z|[+-][0-9]{2}:?[0-9]{2}|\\[?[A-Z][A-Za-z]+(?:/[A-Za-z_+-]+){0,2}]?)");

    private Instants() {}

    /**
     * An instant with its zone, such as {@code 2026-11-30T09:00:00Z}, {@code 2026-11-30T09:00-05:00} or
     * {@code 2026-11-30 09:00 America/New_York}.
     *
     * @throws Fault {@code USE} when there is no zone, or when the clocks of the zone show this time never or twice
     */
    public static ZonedDateTime of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong(t("releases.instant.unfit", "text", text));
        }
        try {
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            ZoneId zone = ZoneId.of(zone(parts.group(3)));
            if (zone.getRules().getValidOffsets(local).size() != 1) {
                throw wrong(t("releases.instant.twice", "text", text, "zone", zone.getId()));
            }
            return local.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw Fault.of(
                    Kind.USE,
                    t("releases.instant.none", "text", text, "why", String.valueOf(e.getMessage())),
                    t("releases.instant.remedy"),
                    e);
        }
    }

    private static String zone(String given) {
        return given.equals("Z") ? "UTC" : given.replaceAll("[\\[\\]]", "");
    }

    private static Fault wrong(String what) {
        return Fault.of(Kind.USE, what, t("releases.instant.remedy"));
    }
}
