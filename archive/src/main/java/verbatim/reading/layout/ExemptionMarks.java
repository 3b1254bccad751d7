package verbatim.reading.layout;

/** placeholder */
final class ExemptionMarks {
    private ExemptionMarks() {}

    static boolean isMark(String text) {
        return text.matches("[\\d.()a-zA-Z/ ]*\\d[.]\\d[\\d.()a-zA-Z/ ]*");
    }
}
