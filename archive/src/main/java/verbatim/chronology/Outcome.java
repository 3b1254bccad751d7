package verbatim.chronology;

import java.util.List;
import verbatim.holdings.Event;

/** What came of a change to an event. */
public sealed interface Outcome {
    /** It was done. */
    record Done(Event now) implements Outcome {}

    /** Somebody was quicker; this is what they left, and nothing was done. */
    record Meanwhile(Event now) implements Outcome {}

    /** Readers would be shown what is not proved; nothing was done. */
    record Refused(Event now, List<Obstacle> obstacles) implements Outcome {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }
}
