package verbatim.web.view;

import gg.jte.Content;
import org.jsoup.nodes.Entities;
import verbatim.language.Texts;

/** Texts with marks of HTML in them: {@code <b>}, {@code <code>}, {@code <a href="…">}. */
public final class Rich {
    private Rich() {}

    /**
     * A text in the language that is spoken, its marks kept; what is put into it is escaped.
     *
     * @param named names and values of the pattern's arguments in turn
     */
    public static Content h(String key, Object... named) {
        Object[] escaped = named.clone();
        for (int i = 1; i < escaped.length; i += 2) {
            if (escaped[i] instanceof String text) {
                escaped[i] = Entities.escape(text);
            }
        }
        String html = Texts.t(key, escaped);
        return output -> output.writeContent(html);
    }
}
