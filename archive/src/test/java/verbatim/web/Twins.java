package verbatim.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import verbatim.web.Guarded.Held;

/** Two archives that are asked for the same addresses: one that holds what its viewer may not see, and one that never had it. */
final class Twins {
    private final Guarded guarded;
    private final Guarded bare;
    private int asked;
    private long leaked;
    private final List<String> leaks = new ArrayList<>();

    Twins(Guarded guarded, Guarded bare) {
        this.guarded = guarded;
        this.bare = bare;
    }

    /** How many answers were compared. */
    int asked() {
        return asked;
    }

    /** How many bytes differed. */
    long leaked() {
        return leaked;
    }

    /** What differed, an address each. */
    List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** Asks both for these, and keeps what differs. */
    void compare(String state, List<String> addresses, String viewer) {
        for (String address : addresses) {
            for (String way : ways(address)) {
                String there = answer(guarded, address, way, viewer);
                String without = answer(bare, address, way, viewer);
                asked++;
                if (!there.equals(without)) {
                    leaked += differing(there, without);
                    leaks.add(state + ": " + way + " " + address + "\n" + difference(there, without));
                }
            }
        }
    }

    /** Judging takes long, so it is not asked for in ways that cannot differ. */
    private static List<String> ways(String address) {
        if (address.contains("?form")) {
            return List.of("POST");
        }
        if (address.startsWith("/check") || address.startsWith("/search")) {
            return List.of("GET");
        }
        return address.endsWith(".json") ? List.of("GET", "HEAD") : List.of("GET", "JSON", "HEAD", "ANY TAG");
    }

    private static long differing(String one, String other) {
        byte[] a = one.getBytes(StandardCharsets.UTF_8);
        byte[] b = other.getBytes(StandardCharsets.UTF_8);
        int at = Arrays.mismatch(a, b);
        return Math.max(a.length, b.length) - Math.max(0, at);
    }

    private static String difference(String there, String without) {
        int at = Arrays.mismatch(there.toCharArray(), without.toCharArray());
        int from = Math.max(0, at - 80);
        return "  there:   "
                + there.substring(from, Math.min(there.length(), at + 120)).replace("\n", "⏎") + "\n  without: "
                + without.substring(from, Math.min(without.length(), at + 120)).replace("\n", "⏎");
    }

    String answer(Guarded archive, String address, String way, String viewer) {
        String path = filled(address.replace("?form", ""));
        HttpResponse<String> answer = switch (way) {
            case "GET" -> archive.browser.get(path, "Accept", "text/html", Guarded.VIEWER, viewer);
            case "JSON" -> archive.browser.get(path, "Accept", "application/json", Guarded.VIEWER, viewer);
            case "HEAD" -> archive.browser.head(path, Guarded.VIEWER, viewer);
            case "ANY TAG" ->
                archive.browser.get(path, "If-None-Match", "*", "Range", "bytes=0-5", Guarded.VIEWER, viewer);
            default -> {
                int form = path.indexOf('&');
                yield archive.browser.post(path.substring(0, form), path.substring(form + 1), Guarded.VIEWER, viewer);
            }
        };
        return masked(archive, answer);
    }

    /** Status, headers and body; links are drawn by lot, and tags are made of them and of the server's address. */
    private static String masked(Guarded archive, HttpResponse<String> answer) {
        TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        // Whether a refused form had wholly arrived when it was answered, and so whether the connection can go on, is
        // chance.
        headers.keySet().removeAll(Set.of("date", "connection"));
        headers.computeIfPresent("etag", (name, value) -> List.of("tag"));
        String whole = answer.statusCode() + "\n" + headers + "\n" + answer.body();
        return whole.replace(archive.site.address(), "ROOT")
                .replace(Browserless.encoded(archive.site.address()), "ROOT")
                .replaceAll("\\b[qr][0-9a-z]{8}\\b", "<link>");
    }

    /** The address with what the guarded archive has, also where the other has it not. */
    String filled(String address) {
        String path = address;
        for (Held one : guarded.held.values()) {
            String name = one.paper().name();
            path = path.replace("{" + name + "}", one.id())
                    .replace("{f:" + name + "}", one.file().hex())
                    .replace("{q:" + name + "}", one.link());
        }
        for (var event : guarded.events.entrySet()) {
            path = path.replace("{e:" + event.getKey() + "}", event.getValue());
        }
        return path;
    }
}
