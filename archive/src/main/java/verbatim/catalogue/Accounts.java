package verbatim.catalogue;

import java.util.List;
import java.util.Optional;
import verbatim.holdings.Account;

/** Who is on the staff. For the staff's own use case alone: nothing here is for readers, so nothing takes a viewer. */
public interface Accounts {
    /** Whether there is at least one. Once there is, there always is. */
    boolean any();

    Optional<Account> byName(String name);

    /** By name. */
    List<Account> list();

    /** Keeps a new one; false when the name is taken. */
    boolean add(Account account);

    /** Keeps its next revision, unless somebody else made another meanwhile: then nothing changes, and the answer is false. */
    boolean change(Account becomes);

    /** The encoded hash of its password; empty when there is none, or no such account. */
    Optional<String> password(String name);

    /** Keeps the encoded hash of its password. */
    void password(String name, String encoded);
}
