package verbatim.reading.layout;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.text.Box;
import verbatim.text.Role;

/** Tells the furniture of a page and its margin from the record, by rules that need this page alone. */
final class Furniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[^\\p{L}\\d]*(?:(?i:page)\\s*)?\\d{1,3}[^\\p{L}\\d]*(?:(?i:of)\\s*\\d{1,3}[^\\p{L}\\d]*)?");
    private static final Pattern DASHED = Pattern.compile("\\W*[-\u2013\u2014~=]\\W*\\d{1,3}\\W*[-\u2013\u2014~=]\\W*");
    private static final Pattern PER_ORDER =
            Pattern.compile("\\W*(?:PER|Per)\\s+E\\W*[OQ0]\\W*\\s*1[1-4]\\d{3}.{0,12}");
    private static final Pattern REASON = Pattern.compile("(?i)\\W*reason:\\s*\\S{1,14}(?:\\s\\S{1,8})?");
    private static final Pattern DECLASSIFY =
            Pattern.compile("(?i)\\W*(?:decl|declassify\\W+on)\\W+(?:on\\W+)?(?:\\d|X\\d|OADR).{0,20}");
    private static final Pattern RELEASE_LINE = Pattern.compile(
            "(?i).{0,24}\\brelease\\W+(?:19|20)\\d\\d/\\d\\d/\\d\\d(?:\\W+C[0O]\\d{7})?\\W*|\\W*C0\\d{7}\\W*");
    private static final Pattern CASE =
            Pattern.compile(".*(?:\\d{4}\\s?-\\s?\\d{3,4}|\\d{1,2}/\\d{1,2}/\\s?\\d{2,4}).*");
    private static final Pattern LOG_NUMBER =
            Pattern.compile("[^\\p{L}\\d]*(?:[A-Z]{1,3}\\s?-?)?\\d{4,8}(?:-\\d{2,5})?[^\\p{L}\\d]*");
    private static final Pattern CLOCK = Pattern.compile(
            "[^\\p{L}\\d]*'?\\d\\d\\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\s?\\d{1,2}\\s?[AP]\\s?\\d{1,2}:?\\d\\d\\W*");
    private static final Pattern MORE = Pattern.compile("\\W*(?:MORE|NORE|HORE)\\W*");
    private static final Pattern RELEASE_NUMBER = Pattern.compile("\\W*#\\s?\\d{3,5}\\s?-\\s?\\d{1,2}/\\d{1,2}\\W*");
    private static final Pattern PORTION = Pattern.compile("\\(\\W?[A-Z]{1,4}\\W?\\)");

    private final FurnitureWords words = FurnitureWords.table();
    private final Shape shape;
    private final @Nullable Bitmap ink;
    private final List<Segment> segments;
    private final @Nullable Role[] roles;

    private Furniture(List<Segment> segments, Shape shape, @Nullable Bitmap ink) {
        this.segments = segments;
        this.shape = shape;
        this.ink = ink;
        this.roles = new Role[segments.size()];
    }

    /** The role of each segment, in their order; null for the record. */
    static List<@Nullable Role> of(List<Segment> segments, Shape shape, @Nullable Bitmap ink) {
        Furniture furniture = new Furniture(segments, shape, ink);
        furniture.decide();
        return Arrays.asList(furniture.roles);
    }

    private void decide() {
        String all = segments.stream().map(Segment::text).reduce("", (a, b) -> a + " " + b);
        if (words.isSheet(all)) {
            Arrays.fill(roles, Role.FURNITURE);
            return;
        }
        for (int i = 0; i < roles.length; i++) {
            roles[i] = byItself(segments.get(i));
        }
        besideStamps();
        besideStamps();
        for (int i = 0; i < roles.length && atEdge(i, 1); i++) {}
        for (int i = roles.length - 1; i >= 0 && atEdge(i, -1); i--) {}
    }

    private @Nullable Role byItself(Segment segment) {
        String text = segment.text();
        if (isDirt(segment, text)) {
            return Role.MARGIN;
        }
        if (kept(text)) {
            return null;
        }
        if (rotated(segment) || isFurniture(segment)) {
            return Role.FURNITURE;
        }
        if (ExemptionMarks.isMark(text)) {
            return Role.MARGIN;
        }
        return inMargin(segment, text) ? Role.MARGIN : null;
    }

    /** The edge of the sheet and specks of the film, far to the left of the text and of anything that is typed there. */
    private boolean isDirt(Segment segment, String text) {
        return segment.words().size() <= 2
                && segment.box().right() < shape.left() - shape.letter() * Limits.DIRT_LETTERS
                && (segment.confidence() < 0.75
                        || text.length() <= 2 && text.chars().allMatch(Character::isLetter));
    }

    /** Short segments that look like noise and are not. */
    private static boolean kept(String text) {
        return Labels.isInitials(text) || PORTION.matcher(text).matches();
    }

    private static boolean rotated(Segment segment) {
        return segment.words().stream()
                .allMatch(w ->
                        w.text().length() >= 3 && w.box().height() > w.box().width() * 1.3);
    }

    /** A banner or a stamp; or two of them so close together that they look like one. */
    private boolean isFurniture(Segment segment) {
        if (isBanner(segment, segment.text()) || isStamp(segment, segment.text())) {
            return true;
        }
        List<SeenWord> all = segment.words();
        for (int i = 1; i < all.size() && all.size() <= Limits.STAMP_WORDS; i++) {
            Segment left = new Segment(segment.row(), segment.from(), all.subList(0, i));
            Segment right = new Segment(segment.row(), segment.from() + i, all.subList(i, all.size()));
            if ((isBanner(left, left.text()) || isStamp(left, left.text()))
                    && (isBanner(right, right.text()) || isStamp(right, right.text()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBanner(Segment segment, String text) {
        if (segment.words().size() > Limits.BANNER_WORDS || !shape.nearEdge(segment.box(), Limits.BANNER_EDGE)) {
            return false;
        }
        double likeness = words.bannerLikeness(text);
        return likeness >= Limits.BANNER_LIKENESS || likeness >= Limits.STRUCK_LIKENESS && struckThrough(segment.box());
    }

    /** Whether one line of ink runs through the middle of the box from end to end. */
    private boolean struckThrough(Box box) {
        if (ink == null) {
            return false;
        }
        int top = box.y() + box.height() / 5;
        int bottom = box.bottom() - box.height() / 5;
        for (int y = top; y <= bottom; y++) {
            // A scan is not quite level: three rows together must be inked nearly all along.
            int inked = 0;
            for (int x = box.x(); x < box.right(); x++) {
                if (ink.count(x, y - 2, x + 1, y + 3) > 0) {
                    inked++;
                }
            }
            if (inked >= box.width() * 0.93) {
                return true;
            }
        }
        return false;
    }

    private boolean isStamp(Segment segment, String text) {
        if (segment.words().size() > Limits.STAMP_WORDS) {
            return false;
        }
        return words.isStamp(text)
                || PER_ORDER.matcher(text).matches()
                || RELEASE_LINE.matcher(text).matches()
                || CLOCK.matcher(text).matches()
                || DECLASSIFY.matcher(text).matches()
                || shape.nearEdge(segment.box(), Limits.BANNER_EDGE)
                        && REASON.matcher(text).matches();
    }

    /** Case numbers, dates and initials are written by hand under a stamp; and a line of a printed stamp may be past reading. */
    private void besideStamps() {
        for (int i = 0; i < roles.length; i++) {
            Segment segment = segments.get(i);
            String text = segment.text();
            boolean unsure = segment.words().size() <= Limits.BANNER_WORDS
                    && (CASE.matcher(text).matches() || segment.confidence() < 0.72 && !hasSureWord(segment));
            if (roles[i] == null && unsure && !kept(text) && besideStamp(segment.box())) {
                roles[i] = Role.FURNITURE;
            }
        }
    }

    /** The last word of a paragraph may share its line with a struck portion mark that reads as rubbish. */
    private static boolean hasSureWord(Segment segment) {
        return segment.words().stream()
                .anyMatch(w ->
                        w.confidence() >= 0.85 && Likeness.letters(w.text()).length() >= 4);
    }

    private boolean besideStamp(Box box) {
        double reach = shape.line() * Limits.STAMP_LINES;
        for (int i = 0; i < roles.length; i++) {
            Box stamp = segments.get(i).box();
            double apart = Math.max(stamp.y() - box.bottom(), box.y() - stamp.bottom());
            boolean under = box.x() > stamp.x() - shape.letter() * 4 && box.x() < stamp.right();
            if (roles[i] == Role.FURNITURE && under && apart < reach) {
                return true;
            }
        }
        return false;
    }

    private boolean inMargin(Segment segment, String text) {
        Box box = segment.box();
        double out = shape.letter() * Limits.MARGIN_LETTERS;
        boolean outside = box.right() < shape.left() - out / 2 || box.x() > shape.right() + out / 2;
        boolean empty = text.codePoints().noneMatch(Character::isLetterOrDigit);
        if (empty) {
            return outside || box.right() < shape.width() * 0.04 || box.x() > shape.width() * 0.96;
        }
        boolean far = box.right() < shape.left() - out || box.x() > shape.right() + out;
        return far
                && segment.words().size() <= 3
                && (ExemptionMarks.isMark(text)
                        || segment.confidence() < 0.6
                        || shape.left() > 0 && box.x() > shape.right());
    }

    /**
     * Takes the outermost segments of a page, one after the other from its edge, for furniture as long as they look like it.
     *
     * @param inward 1 from the top, -1 from the bottom
     * @return whether the next one further in may be looked at
     */
    private boolean atEdge(int i, int inward) {
        if (roles[i] != null) {
            return true;
        }
        Segment segment = segments.get(i);
        boolean edge =
                inward > 0 ? shape.nearTop(segment.box(), Limits.EDGE) : shape.nearBottom(segment.box(), Limits.EDGE);
        if (!edge) {
            return false;
        }
        if (isEdgeText(segment, inward)) {
            roles[i] = Role.FURNITURE;
        }
        return roles[i] != null;
    }

    private boolean isEdgeText(Segment segment, int inward) {
        String text = segment.text();
        if (kept(text)) {
            return false;
        }
        return PAGE_NUMBER.matcher(text).matches()
                || inward > 0 && LOG_NUMBER.matcher(text).matches()
                || inward < 0
                        && (MORE.matcher(text).matches()
                                || RELEASE_NUMBER.matcher(text).matches())
                || isNoise(segment);
    }

    /** Few words, none of them read with any certainty: dirt at the edge of the page, or a banner that is past reading. */
    private static boolean isNoise(Segment segment) {
        return segment.words().size() <= 4
                && segment.words().stream()
                        .allMatch(w -> w.confidence() < Limits.EDGE_NOISE_CONFIDENCE
                                || w.text().codePoints().noneMatch(Character::isLetterOrDigit));
    }
}
