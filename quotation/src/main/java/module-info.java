/** Judges quotations against page texts, by rule. Needs java.base alone. */
module verbatim.quotation {
    requires static org.jspecify;

    exports verbatim.text;
    exports verbatim.quotation;
}
