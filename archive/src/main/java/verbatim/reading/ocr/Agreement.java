package verbatim.reading.ocr;

/** How far two readings of a page agree. */
final class Agreement {
    /** Seven good pages had 0.92 to 1.02; a reading upset by a gray edge had 0.16. */
    static final double LOW = 0.6;

    private static final double SURE = 60;

    private Agreement() {}

    /** Words that both saw alike, as a share of the sure words of the second. */
    static double of(Reading exact, Reading quick) {
        long sure = quick.words().stream().filter(word -> word.sure() >= SURE).count();
        if (sure == 0) {
            return 1;
        }
        long agreed = Pairing.of(exact.words(), quick.words()).groups().stream()
                .filter(Pairing.Group::pair)
                .filter(group -> WordList.bare(group.base().getFirst().text())
                        .equals(WordList.bare(group.other().getFirst().text())))
                .count();
        return (double) agreed / sure;
    }
}
