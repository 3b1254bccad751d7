package verbatim.web.view;

/** Words and where they lead. */
public record Link(String text, String href) {}
