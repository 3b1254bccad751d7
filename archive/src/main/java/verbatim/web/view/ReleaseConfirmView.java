package verbatim.web.view;

import java.util.List;

/**
 * What is about to be done to a release, before it is done.
 *
 * @param title of the release
 * @param deed the heading, such as "Publish now"
 * @param says what comes of it, a sentence each
 * @param button what the button says
 * @param fields what the form sends again
 * @param back where one goes who does not want it
 */
public record ReleaseConfirmView(
        DeskHead head,
        String title,
        String deed,
        List<String> says,
        String button,
        String action,
        List<Field> fields,
        String back) {
    public ReleaseConfirmView {
        says = List.copyOf(says);
        fields = List.copyOf(fields);
    }

    /** A hidden field. */
    public record Field(String name, String value) {}
}
