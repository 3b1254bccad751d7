package verbatim.web.api;

/** A text that was kept; {@code saved} is UTC, {@code by} a name for readers. */
public record SavedJson(int draft, int version, String saved, String by) {}
