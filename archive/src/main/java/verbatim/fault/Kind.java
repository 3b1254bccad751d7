package verbatim.fault;

/** Whose fault it is; decides exit code, status, log level and whether to try again. */
public enum Kind {
    /** Wrong use of a command, an option or an address. Exit 2, status 400. */
    USE,
    /** Something named is not here, or not visible to who asks. Exit 2, status 404. */
    MISSING,
    /** A file or page that cannot be taken or read. The rest goes on. Exit 1, status 422. */
    INPUT,
    /** Too large, too many, too long for a named limit. Exit 1, status 413. */
    LIMIT,
    /** Disk, port, lock, memory: the machine. Exit 3, status 503. */
    RESOURCES,
    /** Ours. Exit 3, status 500. */
    INTERNAL
}
