package verbatim.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What every page needs.
 *
 * @param assets address of the folder of style, scripts and fonts, with a slash at its end
 * @param documents how many documents are here
 * @param pages how many pages
 * @param unread how many of them have no text yet, or could not be read
 * @param stories whether there are any
 * @param events whether there are any of the chronology
 * @param staff whether somebody of the staff looks
 * @param login whether one could sign in
 * @param preview for whoever came by a preview link, what that is and when it ends; null for others
 */
public record Site(
        String assets,
        int documents,
        int pages,
        int unread,
        boolean stories,
        boolean events,
        boolean staff,
        boolean login,
        @Nullable String preview) {}
