package verbatim.reading.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The words of banners, stamps and sheets, from {@code furniture.txt}; compared by their letters alone. */
final class FurnitureWords {
    private record Stamp(boolean capitals, int extra, String letters) {}

    private static final FurnitureWords TABLE = load();

    private final List<String> banners = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    private FurnitureWords() {}

    static FurnitureWords table() {
        return TABLE;
    }

    private static FurnitureWords load() {
        try (InputStream in = FurnitureWords.class.getResourceAsStream("furniture.txt")) {
            if (in == null) {
                throw new IllegalStateException("furniture.txt must lie beside " + FurnitureWords.class.getName());
            }
            FurnitureWords words = new FurnitureWords();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(" ", 2);
        switch (parts[0]) {
            case "banner" -> banners.add(Likeness.letters(parts[1]));
            case "sheet" -> sheets.add(Likeness.letters(parts[1]));
            case "stamp" -> {
                String[] rule = parts[1].split(" ", 3);
                stamps.add(new Stamp(rule[0].equals("caps"), Integer.parseInt(rule[1]), Likeness.letters(rule[2])));
            }
            default ->
                throw new IllegalStateException(
                        "furniture.txt: a line must begin with banner, stamp or sheet, got " + line);
        }
    }

    /** How like a banner the text is, from 0 to 1. */
    double bannerLikeness(String text) {
        String letters = Likeness.letters(text);
        if (letters.length() < 4 || letters.length() > Limits.BANNER_LETTERS || !mostlyCapitals(text)) {
            return 0;
        }
        return banners.stream()
                .mapToDouble(b -> Likeness.whole(letters, b))
                .max()
                .orElse(0);
    }

    /** Whether the text is a stamp of the vocabulary with no more than its own figures, dates and initials. */
    boolean isStamp(String text) {
        String letters = Likeness.letters(text);
        boolean capitals = mostlyCapitals(text);
        boolean large = startsLarge(text);
        return stamps.stream()
                .anyMatch(s -> (large || s.letters.length() >= 16) && (capitals || !s.capitals) && fits(letters, s));
    }

    /** Whether a page with this text is a sheet about a record. */
    boolean isSheet(String pageText) {
        String letters = Likeness.letters(pageText.substring(0, Math.min(pageText.length(), Limits.SHEET_HEAD)));
        return sheets.stream().anyMatch(s -> Likeness.holding(letters, s) >= Limits.STAMP_LIKENESS);
    }

    private static boolean fits(String letters, Stamp stamp) {
        int length = stamp.letters.length();
        int extra = letters.length() - length;
        if (extra > stamp.extra || extra < -length / 5) {
            return false;
        }
        for (int skip = 0; skip <= Math.clamp(extra, 0, 6); skip++) {
            String part = letters.substring(skip, Math.min(letters.length(), skip + length));
            if (Likeness.whole(part, stamp.letters) >= Limits.STAMP_LIKENESS) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsLarge(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().stream()
                .anyMatch(Character::isUpperCase);
    }

    static boolean mostlyCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters > 0 && capitals * 10 >= letters * 7;
    }
}
