package verbatim.web;

import io.javalin.http.Context;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.holdings.Release;
import verbatim.holdings.Release.Standing;
import verbatim.publication.Instants;
import verbatim.web.view.ReleaseDeskView.Zone;

/**
 * When and why something is to be done to a release, as a form sends it.
 *
 * @param date such as 2026-11-30; empty when not given
 * @param time such as 09:00
 * @param zone such as America/New_York
 * @param reason of a withdrawal
 */
record Wish(String date, String time, String zone, String reason) {
    private static final int MOST = 2_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Where newsrooms and archives are; any other zone is given at the command line. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/Sao_Paulo",
            "Europe/London",
            "Europe/Paris",
            "Europe/Berlin",
            "Europe/Sarajevo",
            "Europe/Athens",
            "Europe/Helsinki",
            "Europe/Kyiv",
            "Europe/Istanbul",
            "Europe/Moscow",
            "Africa/Johannesburg",
            "Africa/Nairobi",
            "Asia/Jerusalem",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Pacific/Auckland");

    static Wish none() {
        return new Wish("", "", "", "");
    }

    static Wish of(Context ctx) {
        return new Wish(
                Asked.form(ctx, "date", MOST),
                Asked.form(ctx, "time", MOST),
                Asked.form(ctx, "zone", MOST),
                Asked.form(ctx, "reason", MOST));
    }

    /** The instant that is meant; a fault when it is none. */
    ZonedDateTime instant() {
        return Instants.of(date + " " + time + " " + zone);
    }

    /** What the form shows: what was wished, or else what the release has. */
    Wish orOf(Release release) {
        if (!date.isEmpty() || !time.isEmpty() || !reason.isEmpty()) {
            return this;
        }
        return release.standing() instanceof Standing.Public open
                ? new Wish(
                        DATE.format(open.local()),
                        TIME.format(open.local()),
                        open.zone().getId(),
                        reason)
                : new Wish("", "", "UTC", "");
    }

    static List<Zone> zones(String chosen) {
        List<String> ids = new ArrayList<>(ZONES);
        if (!chosen.isEmpty() && !ids.contains(chosen)) {
            ids.addFirst(chosen);
        }
        return ids.stream()
                .map(id -> new Zone(id, Say.city(id), id.equals(chosen)))
                .toList();
    }
}
