package verbatim.web.iiif;

/** The size of a picture before it is turned, worked out from the size part of an address. */
record Size(int width, int height) {
    private static final String FORM_3 =
            "max, w,  ,h  pct:n  w,h or !w,h, with a caret before it to enlarge, and within the limits of info.json";
    private static final String FORM_2 = "full, max, w,  ,h  pct:n  w,h or !w,h, within the limits of info.json";

    static Size parse(Api api, String size, int regionWidth, int regionHeight) {
        return switch (api) {
            case V3 -> parse3(size, regionWidth, regionHeight);
            case V2 -> parse2(size, regionWidth, regionHeight);
        };
    }

    private static Size parse3(String size, int w, int h) {
        boolean enlarge = size.startsWith("^");
        String plain = enlarge ? size.substring(1) : size;
        if (plain.equals("max")) {
            return largest(w, h, enlarge);
        }
        Size asked = scaled(size, plain, w, h, enlarge, FORM_3);
        if (!enlarge && (asked.width > w || asked.height > h)) {
            throw NotUnderstood.wrong("size", size, FORM_3);
        }
        return asked.within(size, FORM_3);
    }

    private static Size parse2(String size, int w, int h) {
        return switch (size) {
            case "max" -> largest(w, h, false);
            case "full" -> new Size(w, h).within(size, FORM_2);
            default -> scaled(size, size, w, h, true, FORM_2).within(size, FORM_2);
        };
    }

    private static Size scaled(String size, String plain, int w, int h, boolean enlarge, String form) {
        if (plain.startsWith("pct:")) {
            double percent = Numbers.decimal("size", size, plain.substring(4), form);
            return of(size, w * percent / 100, h * percent / 100, form);
        }
        boolean inside = plain.startsWith("!");
        String[] two = (inside ? plain.substring(1) : plain).split(",", -1);
        if (two.length != 2 || (two[0].isEmpty() && two[1].isEmpty())) {
            throw NotUnderstood.wrong("size", size, form);
        }
        if (inside) {
            double most = Math.min(
                    Numbers.whole("size", size, two[0], form) / (double) w,
                    Numbers.whole("size", size, two[1], form) / (double) h);
            double by = enlarge ? most : Math.min(1, most);
            return of(size, w * by, h * by, form);
        }
        if (two[1].isEmpty()) {
            int width = Numbers.whole("size", size, two[0], form);
            return of(size, width, (double) h * width / w, form);
        }
        if (two[0].isEmpty()) {
            int height = Numbers.whole("size", size, two[1], form);
            return of(size, (double) w * height / h, height, form);
        }
        return of(size, Numbers.whole("size", size, two[0], form), Numbers.whole("size", size, two[1], form), form);
    }

    /** A side that would round to nothing is one pixel, unless nothing was asked for. */
    private static Size of(String size, double width, double height, String form) {
        if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw NotUnderstood.wrong("size", size, form);
        }
        return new Size((int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
    }

    private static Size largest(int w, int h, boolean enlarge) {
        double side = Limits.SIDE / (double) Math.max(w, h);
        double area = Math.sqrt(Limits.AREA / ((double) w * h));
        double by = enlarge ? Math.min(side, area) : Math.min(1, Math.min(side, area));
        return new Size((int) Math.max(1, Math.floor(w * by)), (int) Math.max(1, Math.floor(h * by)));
    }

    private Size within(String size, String form) {
        if (width > Limits.SIDE || height > Limits.SIDE || (long) width * height > Limits.AREA) {
            throw NotUnderstood.wrong("size", size, form);
        }
        return this;
    }
}
