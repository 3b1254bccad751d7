package verbatim.language;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A language that the program speaks.
 *
 * @param locale for dates, numbers and plurals
 */
public record Language(Locale locale) {
    /** What is spoken where nothing else is asked for. */
    public static final Language ENGLISH = new Language(Locale.UK);

    public static final Language RUSSIAN = new Language(Locale.of("ru"));

    /** Longer than any browser's list, in characters. */
    private static final int ACCEPTED = 500;

    private static final List<Language> ALL = List.of(ENGLISH, RUSSIAN);

    /** Every page says them, and they take ICU long to find. */
    private static final Map<String, String> OWN_NAMES = new ConcurrentHashMap<>();

    /** Those that have texts, in the order in which they are offered. */
    public static List<Language> all() {
        return ALL;
    }

    /** As in {@code lang} of HTML: {@code en}, {@code ru}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** As in {@code dir} of HTML: {@code ltr} or {@code rtl}. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /** What it calls itself. */
    public String ownName() {
        return OWN_NAMES.computeIfAbsent(
                tag(),
                tag -> LocaleDisplayNames.getInstance(
                                ULocale.forLanguageTag(tag), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                        .localeDisplayName(tag));
    }

    /**
     * The city that a time zone is called by: New York.
     *
     * @param zone such as {@code America/New_York}; what names no city is given back as it is
     */
    public String city(String zone) {
        // CLDR knows a zone by the first name that it had: Kyiv as Europe/Kiev.
        String known = TimeZone.getCanonicalID(zone);
        return zone.contains("/")
                ? Optional.ofNullable(TimeZoneNames.getInstance(ULocale.forLocale(locale))
                                .getExemplarLocationName(known == null ? zone : known))
                        .orElse(zone)
                : zone;
    }

    /** The one with this tag. */
    public static Optional<Language> tagged(@Nullable String tag) {
        return ALL.stream().filter(each -> each.tag().equals(tag)).findFirst();
    }

    /**
     * The first that a reader takes.
     *
     * @param ranges of {@code Accept-Language} (RFC 9110, section 12.5.4); nothing that can be read counts as none
     */
    public static Optional<Language> accepted(@Nullable String ranges) {
        if (ranges == null || ranges.length() > ACCEPTED) {
            return Optional.empty();
        }
        try {
            List<String> tags = ALL.stream().map(Language::tag).toList();
            return Locale.LanguageRange.parse(ranges).stream()
                    .filter(range -> range.getWeight() > 0 && !range.getRange().equals("*"))
                    .map(range -> tagged(Locale.lookupTag(List.of(range), tags)))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
