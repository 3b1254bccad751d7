package verbatim.replies;

import java.net.URI;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.catalogue.Catalogue;
import verbatim.catalogue.Reply.Held;
import verbatim.catalogue.Reply.Letter;
import verbatim.catalogue.Reply.Reason;
import verbatim.catalogue.Reply.Why;
import verbatim.catalogue.ReplyBlocks.Block;

/** Says why a reply is held. Rules alone, which a moderator can read; nothing is learnt, and nothing is asked of anybody else. */
final class Examination {
    /** What an entry of the block list with an e-mail address is sealed for. */
    static final String BLOCK_OWNER = "block";

    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://|\\bwww\\.");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<\\s*/?\\s*(?:a|script|img|iframe|svg|style|object|embed|form|div|span|body|html|meta|link|input|button|video|audio|base|math)\\b"
                    + "|\\[/?(?:url|link|img)\\b|javascript:|data:text/html");

    private static final Set<Why> OF_LIST = Set.of(Why.WORD, Why.HOST, Why.NAME, Why.EMAIL);

    private final Catalogue catalogue;
    private final Seal seal;

    Examination(Catalogue catalogue, Seal seal) {
        this.catalogue = catalogue;
        this.seal = seal;
    }

    /**
     * How a reply came.
     *
     * @param since its form was shown; null when no form of ours says so
     * @param trapped whether a field was filled that people do not see
     * @param hidden how many characters were taken out
     */
    record Coming(@Nullable Duration since, boolean trapped, int hidden) {}

    Held of(Letter letter, String email, Coming coming) {
        List<Reason> reasons = new ArrayList<>(listed(letter, email));
        if (coming.trapped) {
            reasons.add(new Reason(Why.TRAP, ""));
        }
        if (coming.since == null) {
            reasons.add(new Reason(Why.FORM, ""));
        } else if (coming.since.compareTo(Limits.FAST) < 0) {
            reasons.add(new Reason(Why.FAST, String.valueOf(coming.since.toSeconds())));
        }
        int links = (int) LINK.matcher(letter.text()).results().count();
        if (links > 0) {
            reasons.add(new Reason(Why.LINKS, String.valueOf(links)));
        }
        if (MARKUP.matcher(letter.text() + "\n" + letter.name()).find()) {
            reasons.add(new Reason(Why.MARKUP, ""));
        }
        if (coming.hidden > 0) {
            reasons.add(new Reason(Why.HIDDEN, String.valueOf(coming.hidden)));
        }
        if (catalogue.replies().repeats(letter.text())) {
            reasons.add(new Reason(Why.REPEATED, ""));
        }
        if (catalogue.replies().shownOfName(letter.name()) == 0) {
            reasons.add(new Reason(Why.FIRST, ""));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason(Why.ROUTINE, ""));
        }
        return held(reasons);
    }

    /** The same reply after the block list has changed. */
    Held again(Held before, Letter letter, String email) {
        List<Reason> reasons = new ArrayList<>(listed(letter, email));
        before.reasons().stream()
                .filter(reason -> !OF_LIST.contains(reason.why()) && reason.why() != Why.ROUTINE)
                .forEach(reasons::add);
        if (reasons.isEmpty()) {
            reasons.add(new Reason(Why.ROUTINE, ""));
        }
        return held(reasons);
    }

    private static Held held(List<Reason> reasons) {
        return new Held(reasons, reasons.stream().anyMatch(Examination::suspect));
    }

    private static boolean suspect(Reason reason) {
        return switch (reason.why()) {
            case LINKS -> Integer.parseInt(reason.detail()) >= Limits.LINKS;
            case HIDDEN -> Integer.parseInt(reason.detail()) >= Limits.HIDDEN;
            case MARKUP, WORD, HOST, NAME, EMAIL, FAST, FORM, TRAP, REPEATED -> true;
            case FIRST, ROUTINE -> false;
        };
    }

    /** Reasons by the block list. Of an address it is not said which. */
    private List<Reason> listed(Letter letter, String email) {
        List<Reason> reasons = new ArrayList<>();
        for (Block block : catalogue.blocks().list()) {
            reason(block, letter, email).filter(each -> !reasons.contains(each)).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<Reason> reason(Block block, Letter letter, String email) {
        return switch (block.kind()) {
            case WORD -> when(has(letter, block.value()), Why.WORD, block.value());
            case HOST -> when(isOf(letter.website(), block.value()), Why.HOST, block.value());
            case NAME -> when(folded(letter.name()).equals(folded(block.value())), Why.NAME, block.value());
            case EMAIL ->
                when(
                        seal.open(BLOCK_OWNER, block.value())
                                .filter(blocked -> fits(blocked, email))
                                .isPresent(),
                        Why.EMAIL,
                        "");
        };
    }

    private static Optional<Reason> when(boolean so, Why why, String detail) {
        return so ? Optional.of(new Reason(why, detail)) : Optional.empty();
    }

    private static boolean has(Letter letter, String word) {
        String all = folded(String.join(
                "\n",
                letter.name(),
                letter.website() == null ? "" : letter.website(),
                letter.text(),
                letter.quotation() == null ? "" : letter.quotation()));
        String sought = folded(word);
        for (int at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
            if (edge(all, at - 1, sought.charAt(0))
                    && edge(all, at + sought.length(), sought.charAt(sought.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word does not go on there: “specialist” does not hold the name of a pill. */
    private static boolean edge(String all, int beyond, char last) {
        return beyond < 0
                || beyond >= all.length()
                || !Character.isLetterOrDigit(last)
                || !Character.isLetterOrDigit(all.charAt(beyond));
    }

    private static boolean isOf(@Nullable String website, String host) {
        if (website == null) {
            return false;
        }
        String its = folded(String.valueOf(URI.create(website).getHost()));
        String blocked = folded(host);
        return its.equals(blocked) || its.endsWith("." + blocked);
    }

    private static boolean fits(String blocked, String email) {
        String its = folded(email);
        String sought = folded(blocked);
        return sought.startsWith("@") ? its.endsWith(sought) : its.equals(sought);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
