package verbatim.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Events.Seen;
import verbatim.holdings.Anchor;
import verbatim.holdings.Event;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Event.Standing;

/**
 * Which events one viewer sees, and what of them. Whoever does not see everything sees an event when it is out, one of its releases is open to them (or it
 * belongs to none), they may see one of its proofs, and all of those whose words it quotes.
 */
final class EventsInSight {
    private final Sight sight;
    private final Map<String, Proof> proofs;
    private final Set<String> stories;
    private final Map<String, Instant> published;

    private EventsInSight(Sight sight, Map<String, Proof> proofs, Set<String> stories, Map<String, Instant> published) {
        this.sight = sight;
        this.proofs = proofs;
        this.stories = stories;
        this.published = published;
    }

    /** @param release of its document; null when that is in none */
    private record Proof(Anchor anchor, @Nullable String release) {}

    /** @param id of the one event that is asked for; null for all */
    static EventsInSight look(Handle handle, Sight sight, @Nullable String id) {
        Map<String, Proof> proofs = new HashMap<>();
        handle.createQuery("""
                        select distinct a.*, d.release from event_proof p join anchor a on a.id = p.anchor join document d on d.id = a.document
                        where :id is null or p.event = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new Proof(SqliteAnchors.anchor(row), row.getString("release")))
                .forEach(proof -> proofs.put(proof.anchor().id(), proof));
        Set<String> stories = new HashSet<>(
                handle.createQuery("select s.slug from story s where s.slug in (select story from event_story) and "
                                + SqliteStoryTexts.SEEN)
                        .bindMap(SqliteStoryTexts.seen(sight))
                        .mapTo(String.class)
                        .list());
        Map<String, Instant> published = new HashMap<>();
        handle.createQuery("select slug, publish_at from release where publish_at is not null")
                .map((row, context) -> Map.entry(row.getString("slug"), Instant.parse(row.getString("publish_at"))))
                .forEach(entry -> published.put(entry.getKey(), entry.getValue()));
        return new EventsInSight(sight, proofs, stories, published);
    }

    /** The event as far as it is seen; empty when it is not. */
    Optional<Seen> of(Event event) {
        Said said = event.said();
        List<Proof> open = said.proofs().stream()
                .map(id -> Objects.requireNonNull(proofs.get(id)))
                .filter(this::sees)
                .toList();
        List<String> releases =
                said.releases().stream().filter(sight::seesRelease).toList();
        boolean out = event.standing() instanceof Standing.Out;
        if (!(sight instanceof Sight.Everything ? !(event.standing() instanceof Standing.Removed) : out)) {
            return Optional.empty();
        }
        if (!(sight instanceof Sight.Everything) && !complete(event, open, releases)) {
            return Optional.empty();
        }
        Instant since = since(event, open, releases);
        return Optional.of(new Seen(
                shortened(event, open, releases),
                open.stream().map(Proof::anchor).toList(),
                since,
                since.isAfter(event.changed()) ? since : event.changed(),
                out));
    }

    private boolean sees(Proof proof) {
        return SqliteAnchors.pages(proof.anchor()).allMatch(sight::sees);
    }

    private boolean complete(Event event, List<Proof> open, List<String> releases) {
        boolean released = event.said().releases().isEmpty() || !releases.isEmpty();
        boolean quoted = event.quoted().stream()
                .allMatch(id ->
                        open.stream().anyMatch(proof -> proof.anchor().id().equals(id)));
        return released && !open.isEmpty() && quoted;
    }

    private Event shortened(Event event, List<Proof> open, List<String> releases) {
        Said said = event.said();
        List<String> shown = open.stream().map(proof -> proof.anchor().id()).toList();
        return new Event(
                event.id(),
                new Said(
                        said.date(),
                        said.zone(),
                        said.position(),
                        said.place(),
                        said.sentence(),
                        said.note(),
                        shown,
                        releases,
                        said.stories().stream().filter(stories::contains).toList()),
                event.quoted().stream().filter(shown::contains).toList(),
                event.standing(),
                event.version(),
                event.made(),
                event.changed());
    }

    /** The instant at which the last thing that it needs was there. */
    private Instant since(Event event, List<Proof> open, List<String> releases) {
        Instant out = event.standing() instanceof Standing.Out(var since) ? since : event.changed();
        Stream<Instant> quoted = open.stream()
                .filter(proof -> event.quoted().contains(proof.anchor().id()))
                .flatMap(this::published);
        Stream<Instant> first = Stream.of(
                        releases.stream().flatMap(slug -> Stream.ofNullable(published.get(slug))),
                        open.stream().flatMap(this::published))
                .flatMap(each -> each.min(Comparator.naturalOrder()).stream());
        return Stream.of(Stream.of(out), quoted, first)
                .flatMap(each -> each)
                .max(Comparator.naturalOrder())
                .orElse(out);
    }

    private Stream<Instant> published(Proof proof) {
        return proof.release() == null ? Stream.empty() : Stream.ofNullable(published.get(proof.release()));
    }
}
