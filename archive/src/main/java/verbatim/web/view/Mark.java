package verbatim.web.view;

/**
 * One line of a verdict: a glyph, words, and the tone they are set in.
 *
 * @param axis {@code wording}, {@code place}, {@code speaker} or {@code text}
 * @param value the axis's value: it decides the tone
 * @param glyph name of the glyph
 * @param words what is said
 * @param loud whether it must be noticed
 */
public record Mark(String axis, String value, String glyph, String words, boolean loud) {
    /** With the glyph of the value's own name. */
    public Mark(String axis, String value, String words, boolean loud) {
        this(axis, value, value, words, loud);
    }
}
