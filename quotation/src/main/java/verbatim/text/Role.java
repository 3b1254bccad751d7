package verbatim.text;

/** What a stretch of a page's text is when it is not the record's body. */
public enum Role {
    /** Banners, stamps, page numbers: searchable, never part of a quotation. */
    FURNITURE,
    /** An editor's footnote. */
    NOTE,
    /** An editor's note in place of a record. */
    EDITORIAL,
    /** Writing or codes in the margin. */
    MARGIN,
    /** A place where words are withheld; the text shows it as a block or blank. */
    REDACTION
}
