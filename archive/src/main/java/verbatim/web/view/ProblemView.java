package verbatim.web.view;

/** Something that did not work: what, and what to do. */
public record ProblemView(int status, String heading, String what, String remedy) {}
