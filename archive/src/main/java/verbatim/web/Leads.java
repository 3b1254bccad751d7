package verbatim.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.catalogue.Catalogue;
import verbatim.holdings.Digest;
import verbatim.holdings.Viewer;
import verbatim.text.PageKey;
import verbatim.verification.Hyperlink;

/** Where the links of a story lead one viewer: to other sites, and to what they may see of this archive. Any other link is words alone, so that none tells of what is hidden. */
final class Leads {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)https?://[^/?#\\s]+\\S*");
    private static final Pattern PAGE = Pattern.compile("/d/([^/?#]+)/v([1-9]\\d{0,8})/p([1-9]\\d{0,8})(?:[?#].*)?");
    private static final Pattern VERSION = Pattern.compile("/d/([^/?#]+)/v([1-9]\\d{0,8})(?:[?#].*)?");
    private static final Pattern ROOM = Pattern.compile("/([dqsr])/([^/?#]+)(?:[?#].*)?");
    private static final Pattern NUMBERED = Pattern.compile("/r/([^/?#]+)/([1-9]\\d{0,8})(?:[?#].*)?");
    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f]{64})(?:[?#].*)?");
    private static final Pattern OPEN = Pattern.compile("/(?:s|search|check|chronology|about|help)?(?:[?#].*)?");

    private final Catalogue catalogue;
    private final Viewer viewer;
    private final String root;

    /** @param root scheme, host and port by which the viewer reaches the archive */
    Leads(Catalogue catalogue, Viewer viewer, String root) {
        this.catalogue = catalogue;
        this.viewer = viewer;
        this.root = root;
    }

    /** The address of another site; empty for anything else. */
    static Optional<String> elsewhere(Hyperlink link) {
        return Optional.of(link.target().strip())
                .filter(target -> ELSEWHERE.matcher(target).matches());
    }

    /** The address, when the viewer may follow it. */
    Optional<String> of(Hyperlink link) {
        String target = link.target().strip();
        String path = target.startsWith(root + "/") ? target.substring(root.length()) : target;
        return path.startsWith("/") ? Optional.of(path).filter(this::here) : elsewhere(link);
    }

    private boolean here(String path) {
        Matcher page = PAGE.matcher(path);
        if (page.matches()) {
            return catalogue
                    .sight(viewer)
                    .sees(new PageKey(page.group(1), Integer.parseInt(page.group(2)), Integer.parseInt(page.group(3))));
        }
        Matcher version = VERSION.matcher(path);
        if (version.matches()) {
            return catalogue
                    .documents()
                    .version(viewer, version.group(1), Integer.parseInt(version.group(2)))
                    .isPresent();
        }
        Matcher numbered = NUMBERED.matcher(path);
        if (numbered.matches()) {
            return catalogue
                    .releases()
                    .document(numbered.group(1), Integer.parseInt(numbered.group(2)))
                    .filter(catalogue.sight(viewer)::seesSome)
                    .isPresent();
        }
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return catalogue.documents().file(viewer, new Digest(file.group(1))).isPresent();
        }
        Matcher room = ROOM.matcher(path);
        return room.matches()
                ? holds(room.group(1), room.group(2))
                : OPEN.matcher(path).matches();
    }

    private boolean holds(String room, String name) {
        return switch (room) {
            case "d" -> catalogue.documents().byId(viewer, name).isPresent();
            case "q" -> catalogue.anchors().byId(viewer, name).isPresent();
            case "s" -> catalogue.stories().bySlug(viewer, name).isPresent();
            default -> catalogue.sight(viewer).seesRelease(name);
        };
    }
}
