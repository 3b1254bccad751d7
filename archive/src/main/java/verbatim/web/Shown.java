package verbatim.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verbatim.web.view.Head.Section;
import verbatim.web.view.Meta;

/**
 * One page as a value, before it is rendered: as HTML for people, or as JSON for programs.
 *
 * @param template its name below {@code src/main/jte}, without the ending
 * @param title without the site's name
 * @param section of the site
 * @param path its canonical address, query included
 * @param wide whether a scan stands beside the text
 * @param script that the page needs beyond the keys; null for none
 * @param view what the template shows; null for a page of fixed words
 * @param json its twin for programs; null when it has none
 * @param meta what it says of itself to programs that read the page
 */
record Shown(
        String template,
        String title,
        Section section,
        String path,
        boolean wide,
        @Nullable String script,
        @Nullable Supplier<Object> view,
        @Nullable Supplier<Object> json,
        Supplier<Meta> meta) {
    /** An ordinary page. */
    static Shown page(
            String template, String title, Section section, String path, Supplier<Object> view, Supplier<Object> json) {
        return new Shown(template, title, section, path, false, null, view, json, Meta::none);
    }

    /** A page of fixed words. */
    static Shown words(String template, String title, Section section, String path, Supplier<Object> json) {
        return new Shown(template, title, section, path, false, null, null, json, Meta::none);
    }

    /** The same with a script of its own. */
    Shown with(String name) {
        return new Shown(template, title, section, path, wide, name, view, json, meta);
    }

    /** The same in all of the window's width. */
    Shown broad() {
        return new Shown(template, title, section, path, true, script, view, json, meta);
    }

    /** The same with what it says of itself to programs. */
    Shown saying(Supplier<Meta> said) {
        return new Shown(template, title, section, path, wide, script, view, json, said);
    }

    /** A page for people alone: it has no twin. */
    static Shown alone(String template, String title, Section section, String path, Supplier<Object> view) {
        return new Shown(template, title, section, path, false, null, view, null, Meta::none);
    }

    List<String> scripts() {
        return script == null ? List.of("keys.js") : List.of("keys.js", script);
    }
}
