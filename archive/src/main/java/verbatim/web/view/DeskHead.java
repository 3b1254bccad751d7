package verbatim.web.view;

import java.util.List;

/**
 * What is above every page of the desk.
 *
 * @param name who is signed in
 * @param form the session's secret for its forms
 * @param at the address of the part shown
 * @param parts that this person may use
 */
public record DeskHead(String name, String form, String at, List<Link> parts) {
    public DeskHead {
        parts = List.copyOf(parts);
    }
}
