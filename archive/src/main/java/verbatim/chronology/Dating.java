package verbatim.chronology;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.chronology.Writing.Mistake;
import verbatim.dates.Edtf;
import verbatim.dates.Stretch;

/** A date and the zone of its times, as they were typed. */
public sealed interface Dating {
    /** They do. {@code zone} is null when none was typed. */
    record Fit(Edtf date, @Nullable ZoneId zone) implements Dating {}

    /** They do not. */
    record Unfit(Mistake mistake) implements Dating {}

    /** Reads them. */
    static Dating of(String date, String zone) {
        Optional<Edtf> edtf = Edtf.of(date);
        if (edtf.isEmpty()) {
            return new Unfit(Mistake.DATE);
        }
        String name = zone.strip();
        if (name.isEmpty()) {
            return new Fit(edtf.get(), null);
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            return new Unfit(Mistake.ZONE);
        }
        ZoneId known = ZoneId.of(name);
        return edtf.get()
                        .points()
                        .allMatch(point ->
                                !(point.on() instanceof Stretch.Time(var at, var offset)) || shown(at, offset, known))
                ? new Fit(edtf.get(), known)
                : new Unfit(Mistake.CLOCK);
    }

    /** Whether the clocks of the zone show this time, and which of two it is can be told. */
    private static boolean shown(LocalDateTime at, @Nullable ZoneOffset offset, ZoneId zone) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(at);
        return offset == null ? valid.size() == 1 : valid.contains(offset);
    }
}
