package verbatim.web.api;

import java.util.List;

/** The drafts of a story, newest first; {@code out} is the one that readers see, 0 for none. */
public record DraftsJson(String story, int out, List<OneJson> drafts) {
    public DraftsJson {
        drafts = List.copyOf(drafts);
    }

    /** One of them; {@code saved} is UTC. */
    public record OneJson(int draft, String saved, String by, int characters, String url) {}
}
