package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import verbatim.catalogue.Trail;
import verbatim.holdings.AuditEntry;
import verbatim.holdings.AuditEntry.Deed;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.staff.Signed;
import verbatim.web.api.TrailJson;
import verbatim.web.api.TrailJson.EntryJson;
import verbatim.web.view.Head.Section;
import verbatim.web.view.TrailView;
import verbatim.web.view.TrailView.Row;
import verbatim.wire.Json;

/** {@code /desk/audit}: who did what, newest first. For administrators. */
final class TrailPage {
    private static final String PATH = "/desk/audit";
    private static final int FILTER_MOST = 60;

    private final Trail trail;

    TrailPage(Trail trail) {
        this.trail = trail;
    }

    Shown show(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.ADMINISTRATOR);
        String who = Asked.text(ctx, "who", FILTER_MOST);
        String what = Asked.text(ctx, "what", FILTER_MOST);
        Optional<Integer> below = Asked.number(ctx, "below");
        List<AuditEntry> found = trail.list(
                given(who), given(what), below.map(Integer::longValue).orElse(Long.MAX_VALUE), Limits.AUDIT + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(found.size(), Limits.AUDIT));
        String older =
                found.size() > Limits.AUDIT ? at(who, what, shown.getLast().n()) : null;
        String first = at(who, what, 0);
        return Shown.page(
                "trail",
                t("trail.title"),
                Section.DESK,
                below.map(n -> at(who, what, n)).orElse(first),
                () -> new TrailView(
                        Desk.head(signed, PATH),
                        shown.stream().map(TrailPage::row).toList(),
                        who,
                        what,
                        below.isPresent() ? first : null,
                        older),
                () -> new TrailJson(
                        shown.stream().map(TrailPage::json).toList(), older == null ? null : Html.twin(older)));
    }

    private static @Nullable String given(String filter) {
        return filter.isEmpty() ? null : filter;
    }

    private static String at(String who, String what, long below) {
        StringBuilder query = new StringBuilder();
        query.append(who.isEmpty() ? "" : "&who=" + Addresses.encoded(who));
        query.append(what.isEmpty() ? "" : "&what=" + Addresses.encoded(what));
        query.append(below == 0 ? "" : "&below=" + below);
        return query.isEmpty() ? PATH : PATH + "?" + query.substring(1);
    }

    private static Row row(AuditEntry entry) {
        return new Row(
                Say.instant(entry.at()),
                entry.who(),
                says(entry.what()),
                entry.what(),
                entry.subject(),
                entry.before() == null ? "" : entry.before(),
                entry.after() == null ? "" : entry.after());
    }

    private static String says(String what) {
        return Arrays.stream(Deed.values())
                .filter(deed -> deed.code().equals(what))
                .findFirst()
                .map(deed -> t("trail.deed." + deed.code()))
                .orElse(what);
    }

    private static EntryJson json(AuditEntry entry) {
        return new EntryJson(
                entry.n(),
                entry.at().toString(),
                entry.who(),
                entry.what(),
                entry.subject(),
                object(entry.before()),
                object(entry.after()));
    }

    private static @Nullable Map<String, Object> object(@Nullable String json) {
        return json == null ? null : Json.mapper().readValue(json, new TypeReference<>() {});
    }
}
