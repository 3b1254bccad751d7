package verbatim.web;

import static verbatim.language.Texts.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.editing.Edit;
import verbatim.editing.Editor;
import verbatim.editing.Pasted;
import verbatim.editing.Proof;
import verbatim.editing.Proofed;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.holdings.Decision;
import verbatim.holdings.Manuscript;
import verbatim.holdings.QuotationKey;
import verbatim.holdings.Role;
import verbatim.holdings.Viewer;
import verbatim.home.Archive;
import verbatim.quotation.Passage;
import verbatim.staff.Signed;
import verbatim.verification.Story;
import verbatim.web.StoryDeskPage.Besides;

/**
 * What is done to a story besides writing it: its quotations are settled one by one, it is put into a release and put out, corrected and related. Whoever was
 * slower than somebody else is told so (409), and nothing of theirs is done.
 */
final class StoryDeeds {
    private static final int NOTE_MOST = 10_000;
    private static final int RANGES = 50;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6}):(\\d{1,7})-(\\d{1,7})");

    private final Archive archive;
    private final StoryDeskPage desk;

    StoryDeeds(Archive archive, StoryDeskPage desk) {
        this.archive = archive;
        this.desk = desk;
    }

    /** Settles a quotation, or takes that back. */
    Optional<Shown> quotation(Context ctx, Viewer viewer) {
        String at = Asked.form(ctx, "number", 12);
        return done(ctx, viewer, at.matches("\\d+") ? "#e" + at : "", by -> quotation(ctx, by));
    }

    private Edit<?> quotation(Context ctx, Editor by) {
        String slug = ctx.pathParam("slug");
        QuotationKey key = new QuotationKey(
                Asked.whole(ctx, "words", verbatim.quotation.Limits.QUOTATION).replace("\r\n", "\n"),
                number(ctx, "occurrence"));
        String deed = Asked.form(ctx, "deed", 20);
        return switch (deed) {
            case "confirm" -> archive.gate().confirm(by, slug, key, seen(ctx));
            case "unconfirm" -> new Edit.Made<>(archive.gate().unconfirm(by, slug, key));
            case "waive" ->
                archive.newsroom().waive(by, slug, key, number(ctx, "revision"), Asked.form(ctx, "reason", NOTE_MOST));
            case "unwaive" -> archive.newsroom().unwaive(by, slug, key, number(ctx, "revision"));
            case "claim" -> archive.newsroom().claim(by, slug, key, number(ctx, "revision"), claim(ctx));
            case "take-words", "mark" -> rewrite(ctx, by, key, deed);
            default ->
                throw Fault.of(Kind.USE, t("editor.unknown_deed", "deed", deed), t("editor.unknown_deed.remedy"));
        };
    }

    private static int number(Context ctx, String field) {
        return Asked.number(field, Asked.form(ctx, field, 12))
                .orElseThrow(() -> Fault.of(
                        Kind.USE, t("editor.field_missing", "field", field), t("editor.field_missing.remedy")));
    }

    private static Decision.Claim claim(Context ctx) {
        return new Decision.Claim(
                orNull(Asked.form(ctx, "speaker", 200)),
                orNull(Asked.form(ctx, "document", 120)),
                Asked.number("page", Asked.form(ctx, "page", 12)).orElse(null));
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** The passage as it was shown. */
    private static Passage seen(Context ctx) {
        List<Passage.Range> pages = new ArrayList<>();
        for (String range : Asked.form(ctx, "ranges", 2_000).split(",", RANGES + 1)) {
            Matcher m = RANGE.matcher(range);
            if (!m.matches() || pages.size() == RANGES) {
                throw Fault.of(Kind.USE, t("editor.ranges", "range", range), t("editor.ranges.remedy"));
            }
            pages.add(new Passage.Range(
                    Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        }
        return new Passage(
                Asked.form(ctx, "document", 40), number(ctx, "version_of"), number(ctx, "text_revision"), "", pages);
    }

    /** Writes the words of the page into the draft, or marks into those that are there. */
    private Edit<?> rewrite(Context ctx, Editor by, QuotationKey key, String deed) {
        Manuscript manuscript = desk.named(ctx);
        int version = StoryDeskPage.madeFrom(ctx);
        if (manuscript.version() != version) {
            return new Edit.Meanwhile<>(manuscript);
        }
        Proof proof = archive.proofreading().of(manuscript);
        Proofed proofed = proof.quotations().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Fault.of(
                        Kind.USE, t("editor.not_quoted", "words", key.words()), t("editor.not_quoted.remedy")));
        Story.@Nullable Stretch words = DeskQuotations.words(proof.story(), proofed.found());
        Optional<String> replacement = deed.equals("mark")
                ? DeskQuotations.marked(proofed, desk.marking(manuscript)).map(Pasted::marked)
                : DeskQuotations.replacement(proofed).map(Pasted::words);
        if (words == null || replacement.isEmpty()) {
            throw Fault.of(
                    Kind.USE,
                    deed.equals("mark")
                            ? t("editor.no_marks", "number", String.valueOf(proofed.number()))
                            : t("editor.no_words", "number", String.valueOf(proofed.number())),
                    t("editor.no_words.remedy"));
        }
        String text = manuscript.newest().markdown();
        String changed = text.substring(0, words.start()) + replacement.get() + text.substring(words.end());
        return archive.newsroom().save(by, manuscript.slug(), version, changed, false);
    }

    /** Puts the story into a release, or out of any. */
    Optional<Shown> move(Context ctx, Viewer viewer) {
        return done(
                ctx,
                viewer,
                "#publish",
                by -> archive.newsroom()
                        .move(
                                by,
                                ctx.pathParam("slug"),
                                StoryDeskPage.madeFrom(ctx),
                                orNull(Asked.form(ctx, "release", 200))));
    }

    /** Puts it out, or its newest draft in the place of what is out. */
    Optional<Shown> putOut(Context ctx, Viewer viewer) {
        return done(ctx, viewer, "#publish", by -> {
            Manuscript now = desk.named(ctx);
            return now.version() == StoryDeskPage.madeFrom(ctx)
                    ? new Edit.Made<>(archive.gate().putOut(by, now.slug()))
                    : new Edit.Meanwhile<>(now);
        });
    }

    /** Says to everybody what was put right. */
    Optional<Shown> correct(Context ctx, Viewer viewer) {
        return done(
                ctx,
                viewer,
                "#corrections",
                by -> new Edit.Made<>(archive.newsroom()
                        .correct(by, ctx.pathParam("slug"), Asked.form(ctx, "correction", NOTE_MOST))));
    }

    /** Chooses the stories beside it. */
    Optional<Shown> relate(Context ctx, Viewer viewer) {
        return done(ctx, viewer, "#related", by -> {
            List<String> others = Arrays.stream(
                            Asked.form(ctx, "stories", NOTE_MOST).split("[\\s,]+"))
                    .map(each -> each.replaceFirst("^.*/s/", ""))
                    .filter(each -> !each.isEmpty())
                    .toList();
            archive.newsroom().relate(by, ctx.pathParam("slug"), others);
            return new Edit.Made<>(others);
        });
    }

    /** What an editor does. */
    @FunctionalInterface
    private interface Deed {
        Edit<?> by(Editor editor);
    }

    private Optional<Shown> done(Context ctx, Viewer viewer, String fragment, Deed deed) {
        Signed signed = Desk.signed(ctx, Role.EDITOR);
        Desk.form(ctx, signed);
        Manuscript manuscript = desk.named(ctx);
        try {
            if (deed.by(StoryDeskPage.editor(signed)) instanceof Edit.Made<?>) {
                ctx.redirect(StoriesDeskPage.path(manuscript.slug()) + fragment, HttpStatus.SEE_OTHER);
                return Optional.empty();
            }
        } catch (Fault fault) {
            Besides besides = new Besides(null, StoryDeskPage.not(fault), Asked.form(ctx, "correction", NOTE_MOST));
            return Optional.of(desk.refused(ctx, signed, desk.named(ctx), viewer, fault, besides));
        }
        ctx.status(HttpStatus.CONFLICT);
        return Optional.of(desk.page(ctx, signed, desk.named(ctx), viewer, Besides.notice(t("editor.meanwhile"))));
    }
}
