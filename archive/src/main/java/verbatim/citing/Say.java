package verbatim.citing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pieces of citations. */
final class Say {
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    private Say() {}

    /** The pieces that are there, with this between them. */
    static String list(String between, @Nullable String... pieces) {
        return Arrays.stream(pieces)
                .filter(Objects::nonNull)
                .filter(piece -> !piece.isBlank())
                .collect(Collectors.joining(between));
    }

    /** Each piece as a sentence: a capital, and a full stop where no other mark ends it. */
    static String sentences(@Nullable String... pieces) {
        return Arrays.stream(pieces)
                .filter(Objects::nonNull)
                .filter(piece -> !piece.isBlank())
                .map(piece -> stopped(upper(piece)))
                .collect(Collectors.joining(" "));
    }

    static String stopped(String piece) {
        return piece.matches("(?s).*[.?!][”’]?") ? piece : piece + ".";
    }

    static String upper(String piece) {
        int first = piece.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + piece.substring(Character.charCount(first));
    }

    /** Memorandum of Conversation. */
    static @Nullable String heading(@Nullable String words) {
        return words == null
                ? null
                : upper(List.of(words.split(" ")).stream()
                        .map(word ->
                                word.isEmpty() || SMALL.contains(word.toLowerCase(Locale.ROOT)) ? word : upper(word))
                        .collect(Collectors.joining(" ")));
    }

    /** Inside quotation marks: those of the title become single ones. */
    static String nested(String title) {
        return title.replaceAll("(^|[\\s(\\[—–-])\"", "$1‘")
                .replace('"', '’')
                .replace('“', '‘')
                .replace('”', '’');
    }

    /** The title in quotation marks with the mark of the list inside them; a supplied one without them. */
    static String quoted(Citation cited, String mark) {
        String title = cited.title();
        return title == null ? cited.named() + mark : "“" + nested(title) + mark + "”";
    }
}
