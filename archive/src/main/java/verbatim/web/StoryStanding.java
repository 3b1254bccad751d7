package verbatim.web;

import static verbatim.language.Texts.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.editing.Paraphrase;
import verbatim.editing.Proof;
import verbatim.editing.Proofed;
import verbatim.editing.Settlement;
import verbatim.holdings.Manuscript;
import verbatim.holdings.Release;
import verbatim.holdings.Viewer;
import verbatim.web.view.Link;
import verbatim.web.view.Mark;
import verbatim.web.view.StoryDeskView.Choice;
import verbatim.web.view.StoryDeskView.Publish;
import verbatim.web.view.StoryDeskView.Todo;

/** What stands in the way of a story's going out, who settled the rest, and what it goes out with. */
final class StoryStanding {
    private static final int BRIEF = 60;

    private StoryStanding() {}

    static String tally(Proof proof) {
        int all = proof.quotations().size();
        return t("editor.tally", "n", all, "settled", all - proof.open().size());
    }

    /** How many things stand in the way. */
    static int open(Proof proof) {
        return todo(proof).size();
    }

    /** The releases that a story can go out with. */
    static List<Choice> releases(Catalogue catalogue, Viewer viewer, @Nullable String chosen) {
        return catalogue.releases().list(viewer, Limits.RELEASES).stream()
                .filter(release -> !(release.standing() instanceof Release.Standing.Withdrawn))
                .map(release -> new Choice(
                        release.slug(), release.title(), release.slug().equals(chosen)))
                .toList();
    }

    static Publish of(Catalogue catalogue, Viewer viewer, Manuscript manuscript, Proof proof, Instant now) {
        List<Todo> todo = todo(proof);
        Optional<Release> release = Optional.ofNullable(manuscript.release())
                .flatMap(slug -> catalogue.releases().bySlug(viewer, slug));
        return new Publish(
                t("editor.publish.todo", "n", todo.size()),
                todo,
                settled(proof),
                manuscript.edition() > 0 ? List.of() : releases(catalogue, viewer, manuscript.release()),
                release.map(known -> new Link(known.title(), ReleasesPage.path(known.slug())))
                        .orElse(null),
                release.map(known -> ReleasePage.state(known, now)).orElse(t("editor.publish.none")),
                barred(release.orElse(null), todo.size()),
                manuscript.edition() > 0);
    }

    private static @Nullable String barred(@Nullable Release release, int open) {
        if (open > 0) {
            return t("editor.publish.open", "n", open);
        }
        if (release == null) {
            return t("editor.publish.barred.none");
        }
        return switch (release.standing()) {
            case Release.Standing.Draft _ -> t("editor.publish.barred.draft");
            case Release.Standing.Withdrawn _ -> t("editor.publish.barred.withdrawn");
            case Release.Standing.Public _ -> null;
        };
    }

    private static List<Todo> todo(Proof proof) {
        List<Todo> todo = new ArrayList<>();
        for (Proofed each : proof.open()) {
            if (each.settlement() instanceof Settlement.Open(Settlement.Why why)) {
                todo.add(new Todo(
                        mark(why),
                        t("editor.quotation", "number", String.valueOf(each.number())),
                        "#e" + each.number(),
                        remedy(each, why)));
            }
        }
        for (Paraphrase each : proof.paraphrases()) {
            if (each.settlement() instanceof Settlement.Open(Settlement.Why why)) {
                todo.add(new Todo(mark(why), t("editor.quoted", "words", shortened(each.words())), null, why.remedy()));
            }
        }
        return todo;
    }

    private static String remedy(Proofed proofed, Settlement.Why why) {
        var passage = proofed.verdict().passage();
        return why != Settlement.Why.UNCONFIRMED || passage == null
                ? why.remedy()
                : t(
                        "editor.why.machine",
                        "why",
                        why.remedy(),
                        "pages",
                        Axes.pages(passage).toLowerCase(Locale.ROOT));
    }

    private static String shortened(String words) {
        String flat = Axes.flat(words);
        return flat.length() <= BRIEF ? flat : flat.substring(0, BRIEF) + " …";
    }

    private static Mark mark(Settlement.Why why) {
        return switch (why) {
            case ALTERED -> Axes.wording("altered");
            case ABSENT -> Axes.wording("absent");
            case DOUBTFUL -> Axes.wording("doubtful");
            case UNCONFIRMED -> new Mark("text", "machine", t("editor.mark.unconfirmed"), true);
            case GONE -> new Mark("wording", "absent", t("editor.mark.gone"), true);
        };
    }

    /** Who settled what, on which day: those of one kind, person and day stand together. */
    private static String settled(Proof proof) {
        Map<How, List<String>> by = new LinkedHashMap<>();
        for (Proofed each : proof.quotations()) {
            How.of(each.settlement())
                    .ifPresent(how ->
                            by.computeIfAbsent(how, _ -> new ArrayList<>()).add(String.valueOf(each.number())));
        }
        return by.entrySet().stream()
                .map(each -> each.getKey().say(String.join(", ", each.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** How a quotation was settled. */
    private record How(String kind, String name, String day) {
        static Optional<How> of(Settlement settlement) {
            return switch (settlement) {
                case Settlement.Confirmed(String name, Instant at, int _) ->
                    Optional.of(new How("confirmed", name, Say.day(at)));
                case Settlement.Typed() -> Optional.of(new How("typed", "", ""));
                case Settlement.Waived(var waiver) -> Optional.of(new How("waived", waiver.by(), Say.day(waiver.at())));
                case Settlement.Open _ -> Optional.empty();
            };
        }

        String say(String numbers) {
            return t("editor.publish.settled." + kind, "numbers", numbers, "name", name, "day", day);
        }
    }
}
