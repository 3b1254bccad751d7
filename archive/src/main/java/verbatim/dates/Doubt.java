package verbatim.dates;

/** How sure a date is. */
public enum Doubt {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String mark;

    Doubt(String mark) {
        this.mark = mark;
    }

    /** As the format writes it behind the date. */
    public String mark() {
        return mark;
    }

    static Doubt of(String mark) {
        for (Doubt doubt : values()) {
            if (doubt.mark.equals(mark)) {
                return doubt;
            }
        }
        throw new IllegalArgumentException(mark);
    }
}
