package verbatim.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Pages.Counts;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Release;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.publication.Publication;
import verbatim.staff.Signed;
import verbatim.web.ReleaseDeskPage.Besides;
import verbatim.web.view.Head.Section;
import verbatim.web.view.ReleaseConfirmView;
import verbatim.web.view.ReleaseConfirmView.Field;

/** {@code POST /desk/releases/{slug}/state}: publishing, scheduling and taking back, for editors. Each is shown first, and done when it is sent again confirmed. */
final class ReleaseStatePage {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    private final Archive archive;
    private final ReleaseDeskPage desk;

    ReleaseStatePage(Archive archive, ReleaseDeskPage desk) {
        this.archive = archive;
        this.desk = desk;
    }

    private enum Deed {
        PUBLISH,
        SCHEDULE,
        UNSCHEDULE,
        WITHDRAW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Deed of(String word) {
            for (Deed deed : values()) {
                if (deed.word().equals(word)) {
                    return deed;
                }
            }
            throw Fault.of(Kind.USE, "deed is \"" + word + "\"", "Use publish, schedule, unschedule or withdraw.");
        }
    }

    Optional<Shown> answer(Context ctx, Viewer viewer) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Release seen = desk.named(ctx, viewer);
        Deed deed = Deed.of(Asked.form(ctx, "deed", 20));
        Wish wish = Wish.of(ctx);
        int version = desk.madeFrom(ctx, seen);
        try {
            if (version != seen.version()) {
                return Optional.of(meanwhile(ctx, signed, viewer, wish));
            }
            if (!Asked.form(ctx, "confirmed", 8).equals("yes")) {
                return Optional.of(confirm(signed, seen, viewer, deed, wish));
            }
            Optional<Publication.Outcome> done = done(signed.account().name(), seen.slug(), version, deed, wish);
            if (done.isEmpty()) {
                return Optional.of(meanwhile(ctx, signed, viewer, wish));
            }
            ctx.redirect(ReleasesPage.path(seen.slug()) + "#state", HttpStatus.SEE_OTHER);
            return Optional.empty();
        } catch (Fault fault) {
            return Optional.of(
                    desk.refused(ctx, signed, seen, viewer, fault, Besides.notice("Not done: " + fault.line(), wish)));
        }
    }

    private Shown meanwhile(Context ctx, Signed signed, Viewer viewer, Wish wish) {
        ctx.status(HttpStatus.CONFLICT);
        return desk.page(signed, desk.named(ctx, viewer), viewer, Besides.notice(ReleaseDeskPage.MEANWHILE, wish));
    }

    private Optional<Publication.Outcome> done(String who, String slug, int version, Deed deed, Wish wish) {
        Publication publication = archive.publication();
        return switch (deed) {
            case PUBLISH -> publication.publish(who, slug, null, version);
            case SCHEDULE -> publication.publish(who, slug, future(wish), version);
            case UNSCHEDULE ->
                archive.preparation().ifUnchanged(slug, version, () -> publication.unschedule(who, slug));
            case WITHDRAW ->
                archive.preparation().ifUnchanged(slug, version, () -> publication.withdraw(who, slug, wish.reason()));
        };
    }

    /** An instant that has passed would publish at once, which is another button. */
    private ZonedDateTime future(Wish wish) {
        ZonedDateTime at = wish.instant();
        if (!at.toInstant().isAfter(archive.clock().instant())) {
            throw Fault.of(
                    Kind.USE,
                    "the instant " + LOCAL.format(at) + " " + at.getZone() + " has passed",
                    "Give one to come, or publish at once.");
        }
        return at;
    }

    private Shown confirm(Signed signed, Release release, Viewer viewer, Deed deed, Wish wish) {
        @Nullable ZonedDateTime at = deed == Deed.SCHEDULE ? future(wish) : null;
        if (deed == Deed.WITHDRAW && wish.reason().isEmpty()) {
            throw Fault.of(Kind.USE, "the reason is empty", "Give a sentence or two that everybody may read.");
        }
        List<Field> fields = List.of(
                new Field("version", String.valueOf(release.version())),
                new Field("deed", deed.word()),
                new Field("date", wish.date()),
                new Field("time", wish.time()),
                new Field("zone", wish.zone()),
                new Field("reason", wish.reason()),
                new Field("confirmed", "yes"));
        String path = ReleasesPage.path(release.slug());
        return Shown.alone(
                "releaseconfirm",
                heading(deed),
                Section.DESK,
                path,
                () -> new ReleaseConfirmView(
                        Desk.head(signed, ReleasesPage.PATH),
                        release.title(),
                        heading(deed),
                        says(release, viewer, deed, wish, at),
                        button(deed),
                        path + "/state",
                        fields,
                        path + "#state"));
    }

    private static String heading(Deed deed) {
        return switch (deed) {
            case PUBLISH -> "Publish at once";
            case SCHEDULE -> "Publish at an instant";
            case UNSCHEDULE -> "Take the instant back";
            case WITHDRAW -> "Withdraw";
        };
    }

    private static String button(Deed deed) {
        return switch (deed) {
            case PUBLISH -> "Publish it now";
            case SCHEDULE -> "Schedule it";
            case UNSCHEDULE -> "Make it a draft again";
            case WITHDRAW -> "Withdraw it now";
        };
    }

    private List<String> says(Release release, Viewer viewer, Deed deed, Wish wish, @Nullable ZonedDateTime at) {
        List<String> says = new ArrayList<>();
        switch (deed) {
            case PUBLISH -> {
                says.add(whole(release, viewer) + " become public at this moment, all at once.");
                says.add("It can be taken back, with a reason that everybody may read.");
            }
            case SCHEDULE -> {
                says.add(whole(release, viewer) + " become public by themselves on "
                        + (at == null
                                ? ""
                                : LOCAL.format(at) + " " + at.getZone().getId() + ". That is "
                                        + LOCAL.format(at.withZoneSameInstant(java.time.ZoneOffset.UTC)) + " UTC")
                        + ".");
                says.add("Until then no page, search or count shows them, and the instant can be moved or taken back.");
            }
            case UNSCHEDULE ->
                says.add("It is a draft again, and does not become public by itself. Nobody outside learns of it.");
            case WITHDRAW -> {
                says.add(whole(release, viewer) + " are gone from every page, search and count at this moment.");
                says.add("Their addresses go on to answer, and say: \u201c" + wish.reason() + "\u201d");
                says.add("Preview links of this release end.");
            }
        }
        return says;
    }

    private String whole(Release release, Viewer viewer) {
        Counts counts = archive.catalogue().pages().counts(viewer, release.slug());
        int stories = archive.catalogue()
                .stories()
                .ofRelease(viewer, release.slug(), Limits.STORIES)
                .size();
        return Say.count(counts.documents(), "document", "documents") + " with "
                + Say.count(counts.pages(), "page", "pages")
                + (stories == 0 ? "" : " and " + Say.count(stories, "story", "stories"));
    }
}
