package verbatim.chronology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Event.Said;
import verbatim.holdings.Viewer;

/** What an editor typed, read: an event, or what is to be mended. */
public sealed interface Writing {
    /** A permanent link in any of the ways in which people copy it. */
    Pattern LINK = Pattern.compile("(?:.*/q/)?(q[0-9a-z]{8})(?:[/?#].*)?");

    /** It can be kept. */
    record Fit(Said said) implements Writing {}

    /** It cannot. */
    record Unfit(Set<Mistake> mistakes) implements Writing {
        public Unfit {
            mistakes = Set.copyOf(mistakes);
        }
    }

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
        Dating dating = Dating.of(typed.date(), typed.zone());
        if (dating instanceof Dating.Unfit(Mistake mistake)) {
            mistakes.add(mistake);
        }
        check(!typed.position().matches("|-?[0-9]{1,4}"), Mistake.POSITION, mistakes);
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
        return mistakes.isEmpty() && dating instanceof Dating.Fit fit
                ? new Fit(said(typed, fit, proofs))
                : new Unfit(mistakes);
    }

    private static Said said(Typed typed, Dating.Fit dating, List<String> proofs) {
        return new Said(
                dating.date(),
                dating.zone(),
                typed.position().isEmpty() ? 0 : Integer.parseInt(typed.position()),
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
}
