package verbatim.reading.child;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import verbatim.reading.Reader.Profile;
import verbatim.reading.Reader.Source;

/**
 * What a child is asked.
 *
 * @param file the received bytes
 * @param name the received name
 * @param page of the file, from 1; 0 to ask what the file is
 * @param layer a file of text beside it; null when there is none
 * @param imageTo where to put the page image; null when asking what the file is
 * @param profile how much effort
 */
public record Request(
        String file,
        String name,
        int page,
        @Nullable String layer,
        @Nullable String imageTo,
        Profile profile) {
    /** Asks what a file is. */
    public static Request inspect(Path file, String name) {
        return new Request(file.toString(), name, 0, null, null, Profile.FAST);
    }

    /** Asks for a page. */
    public static Request read(Source source) {
        return new Request(
                source.file().toString(),
                source.name(),
                source.page(),
                source.layer() == null ? null : source.layer().toString(),
                source.imageTo().toString(),
                source.profile());
    }
}
