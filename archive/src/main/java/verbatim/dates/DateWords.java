package verbatim.dates;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates are said in a language. */
public sealed interface DateWords permits EnglishDates, RussianDates {
    /** The words of a language; English where it is none of ours. */
    static DateWords in(Locale locale) {
        return locale.getLanguage().equals("ru") ? new RussianDates() : new EnglishDates();
    }

    /**
     * The date in words, such as "about 1986" or "12 May 1995, 09:50 Moscow time".
     *
     * @param zone of its times; null where it has none, or is not known
     */
    String say(Edtf date, @Nullable ZoneId zone);
}
