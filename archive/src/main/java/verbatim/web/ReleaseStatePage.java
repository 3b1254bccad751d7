package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            throw Fault.of(Kind.USE, t("releases.unknown_deed", "deed", word), t("releases.unknown_deed.remedy"));
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
                    desk.refused(ctx, signed, seen, viewer, fault, Besides.notice(StoryDeskPage.not(fault), wish)));
        }
    }

    private Shown meanwhile(Context ctx, Signed signed, Viewer viewer, Wish wish) {
        ctx.status(HttpStatus.CONFLICT);
        return desk.page(signed, desk.named(ctx, viewer), viewer, Besides.notice(ReleaseDeskPage.meanwhile(), wish));
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
                    t(
                            "releases.instant.passed",
                            "local",
                            Say.second(at),
                            "zone",
                            at.getZone().getId()),
                    t("releases.instant.passed.remedy"));
        }
        return at;
    }

    private Shown confirm(Signed signed, Release release, Viewer viewer, Deed deed, Wish wish) {
        List<String> says = says(release, viewer, deed, wish);
        if (deed == Deed.WITHDRAW && wish.reason().isEmpty()) {
            throw Fault.of(Kind.USE, t("releases.no_reason"), t("releases.no_reason.remedy"));
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
                        says,
                        button(deed),
                        path + "/state",
                        fields,
                        path + "#state"));
    }

    private static String heading(Deed deed) {
        return t("releases.deed." + deed.word());
    }

    private static String button(Deed deed) {
        return t("releases.button." + deed.word());
    }

    private List<String> says(Release release, Viewer viewer, Deed deed, Wish wish) {
        List<String> says = new ArrayList<>();
        switch (deed) {
            case PUBLISH -> {
                says.add(t("releases.confirm.publish", "whole", whole(release, viewer)));
                says.add(t("releases.confirm.publish.back"));
            }
            case SCHEDULE -> {
                ZonedDateTime at = future(wish);
                String whole = whole(release, viewer);
                String utc = Say.second(at.withZoneSameInstant(ZoneOffset.UTC));
                says.add(
                        at.getZone().normalized().equals(ZoneOffset.UTC)
                                ? t("releases.confirm.schedule.utc", "whole", whole, "utc", utc)
                                : t(
                                        "releases.confirm.schedule",
                                        "whole",
                                        whole,
                                        "local",
                                        Say.second(at),
                                        "zone",
                                        at.getZone().getId(),
                                        "utc",
                                        utc));
                says.add(t("releases.confirm.schedule.until"));
            }
            case UNSCHEDULE -> says.add(t("releases.confirm.unschedule"));
            case WITHDRAW -> {
                says.add(t("releases.confirm.withdraw", "whole", whole(release, viewer)));
                says.add(t("releases.confirm.withdraw.say", "reason", wish.reason()));
                says.add(t("releases.confirm.withdraw.previews"));
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
        String documents = t("site.documents", "n", counts.documents());
        String pages = t("site.pages", "n", counts.pages());
        return stories == 0
                ? t("releases.confirm.whole", "documents", documents, "pages", pages)
                : t(
                        "releases.confirm.whole.stories",
                        "documents",
                        documents,
                        "pages",
                        pages,
                        "stories",
                        t("releases.stories", "n", stories));
    }
}
