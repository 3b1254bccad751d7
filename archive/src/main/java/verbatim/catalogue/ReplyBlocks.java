package verbatim.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What has a reply looked at with suspicion, as moderators entered it. */
public interface ReplyBlocks {
    /** @param value of an e-mail address, encrypted */
    Block add(Kind kind, String value, String by);

    /** Newest first. */
    List<Block> list();

    /** Takes one away and gives it back; empty when there is none of this id. */
    Optional<Block> remove(long id);

    /** Kinds of entries. */
    enum Kind {
        /** Words anywhere in name, website, text or quotation. */
        WORD,
        /** The website's host, or one below it. */
        HOST,
        NAME,
        /** An e-mail address, or all of a host when it begins with {@code @}. */
        EMAIL
    }

    /** An entry. */
    record Block(long id, Kind kind, String value, Instant made, String by) {}
}
