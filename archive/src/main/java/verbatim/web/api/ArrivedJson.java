package verbatim.web.api;

/** It is done; {@code to} is the address to go on at. */
public record ArrivedJson(String to) {}
