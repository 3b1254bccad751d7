package verbatim.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for a secret in bytes: as it is, in base64 at each of the three places where it may begin, in hexadecimal, percent-encoded, as digests; in any case of letters. */
final class Traces {
    private final Map<String, String> needles = new TreeMap<>();

    Traces(String secret) {
        for (String form : List.of(secret, secret.toLowerCase(Locale.ROOT), secret.toUpperCase(Locale.ROOT))) {
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            add("plain", latin(bytes));
            add("UTF-16", latin(form.getBytes(StandardCharsets.UTF_16LE)));
            add("hexadecimal", HexFormat.of().formatHex(bytes));
            add("percent-encoded", URLEncoder.encode(form, StandardCharsets.UTF_8));
            add(
                    "every character percent-encoded",
                    HexFormat.of().withPrefix("%").formatHex(bytes));
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                // The first and last letters hold bits of what stands beside it.
                String own = encoded.substring(before == 0 ? 0 : 4, encoded.length() - 3);
                add("base64", own);
                add("base64 of addresses", own.replace('+', '-').replace('/', '_'));
            }
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                byte[] digest = digest(algorithm, bytes);
                add(algorithm, HexFormat.of().formatHex(digest));
                add(
                        algorithm + " in base64",
                        Base64.getEncoder().withoutPadding().encodeToString(digest));
                add(
                        algorithm + " in base64 of addresses",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
                add(algorithm + " as bytes", latin(digest));
            }
        }
    }

    private void add(String kind, String needle) {
        needles.put(kind + ": " + needle, needle.toLowerCase(Locale.ROOT));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** What was found in these bytes. */
    List<String> in(String where, byte[] bytes) {
        String hay = latin(bytes).toLowerCase(Locale.ROOT);
        return needles.entrySet().stream()
                .filter(needle -> hay.contains(needle.getValue()))
                .map(needle -> where + " holds it as " + needle.getKey())
                .toList();
    }

    /** What was found in the files below the folder and in their names. */
    List<String> below(Path folder) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                found.addAll(in("the name " + file, file.toString().getBytes(StandardCharsets.UTF_8)));
                if (Files.isRegularFile(file)) {
                    found.addAll(in(file.toString(), Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
