package verbatim.chronology;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;

/** What an editor typed, read: an event, or what is to be mended. */
public sealed interface Writing {
    /** A permanent link in any of the ways in which people copy it. */
    Pattern LINK = Pattern.compile("(?:.*/q/)?(q[0-9a-z]{8})(?:[/?#].*)?");

    /** It can be kept. */
    record Fit(Said said) implements Writing {}

    /** It cannot. */
    record Unfit(Set<Mistake> mistakes) implements Writing {}

    /** What is to be mended. */
    enum Mistake {
        /** It is no date of the format. */
        DATE,
        /** There is no zone of this name. */
        ZONE,
        /** The clocks of the zone never show this time, or show it twice, or with another offset than the one that is written. */
        CLOCK,
        /** It is no whole number. */
        POSITION,
        /** Nothing is said, or too much. */
        SENTENCE,
        NOTE,
        PLACE,
        /** There is no such permanent link, one stands twice, or they are too many. */
        PROOFS,
        RELEASES,
        STORIES
    }

    /** Reads it. */
    static Writing of(Typed typed, Catalogue catalogue) {
        Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);
        Optional<Edtf> date = Edtf.of(typed.date());
        if (date.isEmpty()) {
            mistakes.add(Mistake.DATE);
        }
        Optional<ZoneId> zone = zone(typed.zone());
        if (zone.isEmpty() && !typed.zone().isBlank()) {
            mistakes.add(Mistake.ZONE);
        }
        if (date.isPresent() && zone.isPresent() && !shown(date.get(), zone.get())) {
            mistakes.add(Mistake.CLOCK);
        }
        if (!typed.position().matches("-?[0-9]{0,4}")) {
            mistakes.add(Mistake.POSITION);
        }
        check(typed.sentence().isBlank() || typed.sentence().length() > Limits.SENTENCE, Mistake.SENTENCE, mistakes);
        check(typed.note().length() > Limits.NOTE, Mistake.NOTE, mistakes);
        check(typed.place().length() > Limits.PLACE, Mistake.PLACE, mistakes);
        List<String> proofs = new ArrayList<>();
        for (String link : typed.proofs()) {
            Optional<String> id = id(link).filter(known ->
                    catalogue.anchors().byId(Viewer.local(), known).isPresent());
            check(id.isEmpty(), Mistake.PROOFS, mistakes);
            id.ifPresent(proofs::add);
        }
        check(unfit(proofs, Limits.PROOFS), Mistake.PROOFS, mistakes);
        check(
                unfit(typed.releases(), Limits.RELEASES)
                        || typed.releases().stream()
                                .anyMatch(slug -> catalogue
                                        .releases()
                                        .bySlug(Viewer.local(), slug)
                                        .isEmpty()),
                Mistake.RELEASES,
                mistakes);
        check(
                unfit(typed.stories(), Limits.STORIES)
                        || typed.stories().stream()
                                .anyMatch(
                                        slug -> catalogue.drafts().bySlug(slug).isEmpty()),
                Mistake.STORIES,
                mistakes);
        return mistakes.isEmpty()
                ? new Fit(said(typed, date.orElseThrow(), zone.orElse(null), proofs))
                : new Unfit(mistakes);
    }

    private static Said said(Typed typed, Edtf date, @Nullable ZoneId zone, List<String> proofs) {
        String position = typed.position().replace("-", "").isEmpty() ? "0" : typed.position();
        return new Said(
                date,
                zone,
                Integer.parseInt(position),
                line(typed.place()),
                line(typed.sentence()),
                typed.note().replace("\r\n", "\n").strip(),
                proofs,
                typed.releases(),
                typed.stories());
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void check(boolean wrong, Mistake mistake, Set<Mistake> mistakes) {
        if (wrong) {
            mistakes.add(mistake);
        }
    }

    private static boolean unfit(List<String> named, int most) {
        return named.size() > most || Set.copyOf(named).size() < named.size();
    }

    /** The id in a permanent link. */
    static Optional<String> id(String link) {
        Matcher id = LINK.matcher(link.strip());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** A zone by its IANA name; empty when there is none of this name. */
    static Optional<ZoneId> zone(String name) {
        try {
            String id = name.strip();
            return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the clocks of the zone show each time of the date, and which one it is can be told. */
    private static boolean shown(Edtf date, ZoneId zone) {
        return date.points()
                .allMatch(
                        point -> !(point.on() instanceof Stretch.Time(var at, var offset)) || shown(at, offset, zone));
    }

    private static boolean shown(LocalDateTime at, @Nullable ZoneOffset offset, ZoneId zone) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(at);
        return offset == null ? valid.size() == 1 : valid.contains(offset);
    }
}
