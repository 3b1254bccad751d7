package verbatim.staff;

import verbatim.holdings.Account;

/** What came of an edit of an account. */
public sealed interface Change {
    /** It was made, or there was nothing to change. */
    record Made(Account now) implements Change {}

    /** Somebody else changed the account meanwhile; this is how it is now. Nothing was done. */
    record Meanwhile(Account now) implements Change {}
}
