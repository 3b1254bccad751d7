package verbatim.citing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.dates.Doubt;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;
import verbatim.wire.Json;

/** One item of the type manuscript in the JSON of the Citation Style Language, as Zotero and pandoc read it. */
final class CslJson {
    private CslJson() {}

    static String of(Citation cited) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", cited.key());
        item.put("type", "manuscript");
        item.put("title", cited.named());
        put(item, "genre", cited.kind());
        if (cited.date() != null) {
            item.put("issued", issued(cited.date()));
        }
        put(item, "event-place", cited.place());
        put(item, "archive", cited.source());
        put(
                item,
                "collection-title",
                cited.release() == null ? null : cited.release().title());
        put(
                item,
                "collection-number",
                cited.release() == null || cited.release().number() == null
                        ? null
                        : String.valueOf(cited.release().number()));
        put(item, "publisher", cited.release() == null ? null : cited.release().releasedBy());
        put(item, "number", cited.release() == null ? null : cited.release().caseNumber());
        put(item, "source", cited.archive());
        put(item, "page", cited.pages() == null ? null : cited.pages().text("-"));
        put(item, "version", String.valueOf(cited.version()));
        put(item, "URL", cited.url());
        item.put("accessed", Map.of("date-parts", List.of(day(cited.accessed()))));
        put(item, "annote", cited.excerpt() == null ? null : "“" + cited.excerpt() + "”");
        return Json.pretty(List.of(item));
    }

    private static void put(Map<String, Object> item, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            item.put(name, value);
        }
    }

    private static Map<String, Object> issued(String date) {
        Optional<Edtf> read = Edtf.of(date);
        if (read.isEmpty() || read.get() instanceof Edtf.Among) {
            return Map.of("literal", Dates.LONG.of(date));
        }
        List<Edtf.Point> points = read.get().points().toList();
        boolean whole = read.get() instanceof Edtf.Point || points.size() == 2;
        List<List<Integer>> parts =
                points.stream().flatMap(point -> parts(point.on())).toList();
        if (!whole || parts.size() != points.size()) {
            return Map.of("literal", Dates.LONG.of(date));
        }
        Map<String, Object> issued = new LinkedHashMap<>();
        issued.put("date-parts", parts);
        if (points.getFirst().on() instanceof Stretch.Season(int _, int number)) {
            issued.put("season", number - Stretch.Season.SPRING + 1);
        }
        if (points.stream().anyMatch(point -> point.doubt() != Doubt.NONE)) {
            issued.put("circa", true);
        }
        return issued;
    }

    /** Year, month and day as far as they are known; empty for decades and centuries, which have no such form. */
    private static Stream<List<Integer>> parts(Stretch on) {
        return switch (on) {
            case Stretch.Years(int from, int to) -> from == to ? Stream.of(List.of(from)) : Stream.empty();
            case Stretch.Season(int year, int _) -> Stream.of(List.of(year));
            case Stretch.Month(var month) -> Stream.of(List.of(month.getYear(), month.getMonthValue()));
            case Stretch.Day(var day) -> Stream.of(day(day));
            case Stretch.Time(var at, var _) -> Stream.of(day(at.toLocalDate()));
            case Stretch.Unsaid(Stretch in, boolean _) -> parts(in);
        };
    }

    private static List<Integer> day(LocalDate day) {
        return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
