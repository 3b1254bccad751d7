package verbatim.replies;

import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.mail.SmtpServer;

/** What a form sent: fit to be kept, or with what its writer can mend. */
public sealed interface Submission {
    /** Fields of the form. */
    enum Field {
        NAME,
        EMAIL,
        WEBSITE,
        TEXT,
        QUOTATION
    }

    /** What is wrong with a field. */
    enum Mistake {
        MISSING,
        TOO_LONG,
        CONTROLS,
        NO_ADDRESS,
        NO_WEBSITE
    }

    /**
     * As it was typed.
     *
     * @param about number of the quotation of the story that is answered; null for the whole story
     * @param to id of the reply that is answered; null for none
     * @param tell whether its writer wants to be told by mail when it is shown
     */
    record Typed(
            String name,
            String email,
            String website,
            String text,
            @Nullable Integer about,
            String quotation,
            @Nullable String to,
            boolean tell) {
        /** Without the address, so that no log has it. */
        @Override
        public String toString() {
            return "Typed";
        }
    }

    /**
     * Fit to be kept.
     *
     * @param website null for none
     * @param quotation null for none
     * @param hidden how many characters were taken out that nobody sees
     */
    record Fit(
            String name,
            String email,
            @Nullable String website,
            String text,
            @Nullable Integer about,
            @Nullable String quotation,
            @Nullable String to,
            boolean tell,
            int hidden)
            implements Submission {
        /** Without the address, so that no log has it. */
        @Override
        public String toString() {
            return "Fit";
        }
    }

    /** Not fit: what is wrong with which field. */
    record Unfit(Map<Field, Mistake> mistakes) implements Submission {
        public Unfit {
            mistakes = Map.copyOf(mistakes);
        }
    }

    /** Cleans and examines what was typed. */
    static Submission of(Typed typed) {
        Map<Field, Mistake> mistakes = new EnumMap<>(Field.class);
        Characters name = line(Field.NAME, typed.name(), Limits.NAME, mistakes);
        Characters email = line(Field.EMAIL, typed.email(), Limits.EMAIL, mistakes);
        Characters website = line(Field.WEBSITE, typed.website(), Limits.WEBSITE, mistakes);
        Characters text = lines(Field.TEXT, typed.text(), Limits.TEXT, mistakes);
        Characters quotation = lines(Field.QUOTATION, typed.quotation(), Limits.QUOTATION, mistakes);
        needed(Field.NAME, name, mistakes);
        needed(Field.EMAIL, email, mistakes);
        needed(Field.TEXT, text, mistakes);
        if (!SmtpServer.isAddress(email.text())) {
            mistakes.putIfAbsent(Field.EMAIL, Mistake.NO_ADDRESS);
        }
        @Nullable String site = website.text().isEmpty() ? null : website(website.text());
        if (site == null && !website.text().isEmpty()) {
            mistakes.putIfAbsent(Field.WEBSITE, Mistake.NO_WEBSITE);
        }
        return mistakes.isEmpty()
                ? new Fit(
                        name.text(),
                        email.text(),
                        site,
                        text.text(),
                        typed.about(),
                        quotation.text().isEmpty() ? null : quotation.text(),
                        typed.to(),
                        typed.tell(),
                        name.removed() + email.removed() + website.removed() + text.removed() + quotation.removed())
                : new Unfit(mistakes);
    }

    private static Characters line(Field field, String typed, int most, Map<Field, Mistake> mistakes) {
        return bounded(field, typed, Characters.line(typed), true, most, mistakes);
    }

    private static Characters lines(Field field, String typed, int most, Map<Field, Mistake> mistakes) {
        return bounded(field, typed, Characters.lines(typed), false, most, mistakes);
    }

    private static Characters bounded(
            Field field, String typed, Characters clean, boolean oneLine, int most, Map<Field, Mistake> mistakes) {
        if (Characters.steers(typed.strip(), oneLine)) {
            mistakes.put(field, Mistake.CONTROLS);
        } else if (clean.text().length() > most) {
            mistakes.put(field, Mistake.TOO_LONG);
        }
        return clean;
    }

    private static void needed(Field field, Characters clean, Map<Field, Mistake> mistakes) {
        boolean nothing = field == Field.NAME
                ? clean.text().codePoints().noneMatch(Character::isLetterOrDigit)
                : clean.text().isEmpty();
        if (nothing) {
            mistakes.putIfAbsent(field, Mistake.MISSING);
        }
    }

    /** The address with its scheme; null when it is none of the web. */
    private static @Nullable String website(String typed) {
        String whole = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !typed.matches("(?i)[a-z0-9.-]+:\\d+(/.*)?")
                ? typed
                : "https://" + typed;
        try {
            URI uri = new URI(whole).parseServerAuthority();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null
                    ? uri.toASCIIString()
                    : null;
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }
}
