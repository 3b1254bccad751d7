package verbatim.web.api;

/** What is here. */
public record HomeJson(int documents, int pages, int waiting, int running, int read, int failed) {}
