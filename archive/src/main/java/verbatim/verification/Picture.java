package verbatim.verification;

import java.util.regex.Pattern;

/**
 * A cut of a scan in a story, above the words of a block, which are its caption.
 *
 * @param block index of the story's block, from 0
 * @param image address of the cut on this site, by the IIIF Image API: {@code /iiif/3/ID/x,y,width,height/width,/0/default.jpg}
 */
public record Picture(int block, String image) {
    private static final Pattern CUT = Pattern.compile(
            "/iiif/3/d[0-9a-z]{8}-v[0-9]{1,9}-p[0-9]{1,9}/[0-9]{1,6},[0-9]{1,6},[0-9]{1,6},[0-9]{1,6}/[0-9]{1,5},/0/default\\.jpg");

    /** Whether this address is a cut of a page of this site; other pictures are not shown in stories. */
    static boolean cut(String address) {
        return CUT.matcher(address).matches();
    }
}
