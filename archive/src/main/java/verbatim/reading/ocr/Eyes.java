package verbatim.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.fault.Reason;
import verbatim.reading.Reader.Profile;
import verbatim.reading.layout.Row;
import verbatim.reading.ocr.Engine.Mode;
import verbatim.reading.pix.Pix;
import verbatim.text.Box;

/**
 * Reads page images: brings the letters to the engine's height, reads twice, turns the page when it stands wrong, and merges the readings. Holds the
 * engine; not thread-safe.
 */
public final class Eyes implements AutoCloseable {
    private final WordList list = WordList.english();
    private @Nullable Engine quick;
    private @Nullable Engine exact;

    /** The engine's name and version. */
    public static String engine() {
        return Engine.version();
    }

    /** Whether the word is in the list of words that official English is made of. */
    public boolean known(String word) {
        return list.known(word);
    }

    /** Reads a page image, which stays the caller's. */
    public Sight read(Pix received, Profile profile) {
        try (Pix gray = received.gray();
                Pix ink = received.depth() == 1 ? received.ink() : gray.ink()) {
            int letterPx = LetterHeight.of(ink);
            double scale = scale(letterPx, received);
            try (Pix picture = gray.scaled(scale)) {
                return look(received, ink, picture, scale, letterPx, profile);
            }
        }
    }

    private Sight look(Pix received, Pix ink, Pix picture, double scale, int letterPx, Profile profile) {
        List<Reason> remarks = new ArrayList<>();
        Reading first = new Reading(quick().words(picture, Mode.AUTO, scale));
        Upright upright = first.good() ? new Upright(0, first, true) : Upright.of(quick(), picture, ink, first, scale);
        if (!upright.sure()) {
            remarks.add(Reason.of("remark.direction"));
        }
        int turned = upright.turned();
        try (Pix turnedPicture = picture.turned(turned);
                Pix turnedInk = ink.turned(turned)) {
            List<Row> rows = rows(turnedPicture, upright.reading(), scale, profile, remarks);
            return new Sight(
                    received.turned(turned),
                    turned,
                    turnedInk.bitmap(),
                    letterPx,
                    rows,
                    models(profile),
                    settings(profile, scale),
                    remarks);
        }
    }

    private List<Row> rows(Pix picture, Reading first, double scale, Profile profile, List<Reason> remarks) {
        if (poor(first)) {
            remarks.add(Reason.of("remark.poor"));
        }
        return switch (profile) {
            case FAST -> Merge.single(first, list);
            case CAREFUL -> twice(picture, first, scale, remarks);
        };
    }

    private List<Row> twice(Pix picture, Reading first, double scale, List<Reason> remarks) {
        boolean columns = Columns.in(first);
        Mode mode = columns ? Mode.AUTO : Mode.BLOCK;
        Reading second = new Reading(exact().words(picture, mode, scale));
        boolean agree = true;
        if (first.sureness() >= 70 && Agreement.of(second, first) < Agreement.LOW) {
            second = new Reading(within(picture, first, mode, scale));
            agree = Agreement.of(second, first) >= Agreement.LOW;
        }
        if (!agree) {
            remarks.add(Reason.of("remark.order"));
        }
        return Merge.of(second, first, agree && !columns, list);
    }

    /** Reads again only where the first reading saw text: a dithered edge of the page can upset the whole. */
    private List<EngineWord> within(Pix picture, Reading first, Mode mode, double scale) {
        Box sure = first.sureBounds(60);
        int margin = picture.width() / 50;
        int left = Math.max(0, (int) (sure.x() * scale) - margin);
        int top = Math.max(0, (int) (sure.y() * scale) - margin);
        int right = Math.min(picture.width(), (int) (sure.right() * scale) + margin);
        int bottom = Math.min(picture.height(), (int) (sure.bottom() * scale) + margin);
        try (Pix part = picture.cut(new Box(left, top, right - left, bottom - top))) {
            int x = (int) Math.round(left / scale);
            int y = (int) Math.round(top / scale);
            return exact().words(part, mode, scale).stream()
                    .map(word -> new EngineWord(
                            word.text(),
                            new Box(
                                    word.box().x() + x,
                                    word.box().y() + y,
                                    word.box().width(),
                                    word.box().height()),
                            word.sure(),
                            word.line()))
                    .toList();
        }
    }

    private boolean poor(Reading reading) {
        List<EngineWord> words = reading.words().stream()
                .filter(word -> WordList.bare(word.text()).length() >= 2)
                .toList();
        long known = words.stream().filter(word -> list.known(word.text())).count();
        return words.size() >= 20 && known < 0.65 * words.size();
    }

    private static double scale(int letterPx, Pix page) {
        double scale = letterPx == 0 ? 1 : (double) Limits.READ_AT_PX / letterPx;
        if (Math.abs(scale - 1) <= Limits.SCALE_SLACK) {
            scale = 1;
        }
        double most = Math.sqrt((double) Limits.READ_MAX_PIXELS / ((double) page.width() * page.height()));
        return Math.min(most, Math.clamp(scale, Limits.SCALE_MIN, Limits.SCALE_MAX));
    }

    private List<String> models(Profile profile) {
        return switch (profile) {
            case FAST -> List.of(quick().label());
            case CAREFUL -> List.of(exact().label(), quick().label());
        };
    }

    private static String settings(Profile profile, double scale) {
        return "%s letters=%dpx scale=%.3f"
                .formatted(profile.name().toLowerCase(java.util.Locale.ROOT), Limits.READ_AT_PX, scale);
    }

    private Engine quick() {
        if (quick == null) {
            quick = new Engine(Model.FAST);
        }
        return quick;
    }

    private Engine exact() {
        if (exact == null) {
            exact = new Engine(Model.BEST_INT);
        }
        return exact;
    }

    @Override
    public void close() {
        if (quick != null) {
            quick.close();
        }
        if (exact != null) {
            exact.close();
        }
    }
}
