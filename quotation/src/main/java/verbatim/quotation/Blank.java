package verbatim.quotation;

/** Steps over white space, the no-break kinds included. */
final class Blank {
    private Blank() {}

    /** The first index at or after {@code from} that is not white space. */
    static int after(String text, int from) {
        int at = from;
        while (at < text.length() && Sides.space(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The index behind the last character before {@code to} that is not white space, at least {@code least}. */
    static int before(String text, int to, int least) {
        int at = to;
        while (at > least && Sides.space(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
