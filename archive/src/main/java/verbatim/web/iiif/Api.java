package verbatim.web.iiif;

/** The two versions of the API that are served. */
public enum Api {
    /** Image API 3.0, https://iiif.io/api/image/3.0/. */
    V3("3", "http://iiif.io/api/image/3/context.json", "http://iiif.io/api/image/3/level2.json"),
    /** Image API 2.1.1, https://iiif.io/api/image/2.1/. */
    V2("2", "http://iiif.io/api/image/2/context.json", "http://iiif.io/api/image/2/level2.json");

    private final String number;
    private final String context;
    private final String profile;

    Api(String number, String context, String profile) {
        this.number = number;
        this.context = context;
        this.profile = profile;
    }

    /** As in the address. */
    public String number() {
        return number;
    }

    /** The JSON-LD context. */
    public String context() {
        return context;
    }

    /** The compliance level, as version 3 names it. */
    public String level() {
        return "level2";
    }

    /** The compliance level's address. */
    public String profile() {
        return profile;
    }
}
