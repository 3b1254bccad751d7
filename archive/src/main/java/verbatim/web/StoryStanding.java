package verbatim.web;

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
        return Say.count(all, "quotation", "quotations") + ", "
                + (all - proof.open().size()) + " settled";
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
                heading(todo.size()),
                todo,
                settled(proof),
                manuscript.edition() > 0 ? List.of() : releases(catalogue, viewer, manuscript.release()),
                release.map(known -> new Link(known.title(), ReleasesPage.path(known.slug())))
                        .orElse(null),
                release.map(known -> ReleasePage.state(known, now)).orElse("It belongs to no release yet."),
                barred(release.orElse(null), todo.size()),
                manuscript.edition() > 0);
    }

    private static String heading(int open) {
        return switch (open) {
            case 0 -> "Nothing stands in the way";
            case 1 -> "One thing stands in the way";
            default -> open + " things stand in the way";
        };
    }

    private static @Nullable String barred(@Nullable Release release, int open) {
        if (open > 0) {
            return Say.upper(open == 1 ? "one thing is not settled." : Say.number(open) + " things are not settled.");
        }
        if (release == null) {
            return "Choose the release it goes out with.";
        }
        return switch (release.standing()) {
            case Release.Standing.Draft _ -> "The release is a draft. The story goes out with it.";
            case Release.Standing.Withdrawn _ -> "The release is withdrawn.";
            case Release.Standing.Public _ -> null;
        };
    }

    private static List<Todo> todo(Proof proof) {
        List<Todo> todo = new ArrayList<>();
        for (Proofed each : proof.open()) {
            if (each.settlement() instanceof Settlement.Open(Settlement.Why why)) {
                todo.add(new Todo(
                        mark(why),
                        "Quotation " + each.number(),
                        "#e" + each.number(),
                        why.remedy() + place(each, why)));
            }
        }
        for (Paraphrase each : proof.paraphrases()) {
            if (each.settlement() instanceof Settlement.Open(Settlement.Why why)) {
                todo.add(new Todo(mark(why), "“" + shortened(each.words()) + "”", null, why.remedy()));
            }
        }
        return todo;
    }

    private static String place(Proofed proofed, Settlement.Why why) {
        var passage = proofed.verdict().passage();
        return why != Settlement.Why.UNCONFIRMED || passage == null
                ? ""
                : " (" + Axes.pages(passage).toLowerCase(Locale.ROOT) + " is read by machine)";
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
            case UNCONFIRMED -> new Mark("text", "machine", "Not confirmed", true);
            case GONE -> new Mark("wording", "absent", "Not to be seen", true);
        };
    }

    private static String settled(Proof proof) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (Proofed each : proof.quotations()) {
            String how = switch (each.settlement()) {
                case Settlement.Confirmed(String name, Instant at, int _) ->
                    "confirmed against the scan by " + name + ", " + Say.day(at);
                case Settlement.Typed() -> "in a text that people typed";
                case Settlement.Waived(var waiver) -> "waived by " + waiver.by() + ", " + Say.day(waiver.at());
                case Settlement.Open _ -> "";
            };
            if (!how.isEmpty()) {
                by.computeIfAbsent(how, _ -> new ArrayList<>()).add(String.valueOf(each.number()));
            }
        }
        return by.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + " " + each.getKey())
                .collect(Collectors.joining("; "));
    }
}
