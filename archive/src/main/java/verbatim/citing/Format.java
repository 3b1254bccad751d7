package verbatim.citing;

import java.util.function.Function;

/** How a citation is written for programs. */
public enum Format {
    BIBTEX("BibTeX", "cite.bib", "application/x-bibtex", Bibtex::of),
    RIS("RIS", "cite.ris", "application/x-research-info-systems", Ris::of),
    CSL_JSON("CSL-JSON", "cite.csl.json", "application/vnd.citationstyles.csl+json", CslJson::of);

    private final String title;
    private final String file;
    private final String mediaType;
    private final Function<Citation, String> writes;

    Format(String title, String file, String mediaType, Function<Citation, String> writes) {
        this.title = title;
        this.file = file;
        this.mediaType = mediaType;
        this.writes = writes;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The last part of its addresses. */
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public String of(Citation cited) {
        return writes.apply(cited);
    }
}
