package verbatim.holdings;

/** What an account may do. An account may have several. */
public enum Role {
    CONTRIBUTOR,
    ARCHIVIST,
    EDITOR,
    MODERATOR,
    ADMINISTRATOR
}
