package verbatim.editing;

/**
 * What came of an edit.
 *
 * @param <T> what was edited
 */
public sealed interface Edit<T> {
    /** As it is now. */
    T now();

    /** It was made, or there was nothing to change. */
    record Made<T>(T now) implements Edit<T> {}

    /** Somebody else was quicker; this is what they left. Nothing was done. */
    record Meanwhile<T>(T now) implements Edit<T> {}
}
