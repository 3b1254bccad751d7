package verbatim.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block list, newest first. */
public record ReplyBlocksJson(List<BlockJson> entries) {
    /** An entry; the value of an e-mail address is not told. */
    public record BlockJson(long id, String kind, @Nullable String value, String by, String made) {}
}
