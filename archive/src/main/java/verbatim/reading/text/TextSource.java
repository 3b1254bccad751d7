package verbatim.reading.text;

import java.io.IOException;
import java.util.List;
import verbatim.holdings.PageReading;
import verbatim.reading.Reader.Member;

/** A file of text that was looked through: where its pages are. Keeps no page. */
interface TextSource {
    String mediaType();

    List<Member> members();

    /**
     * One page, without an image.
     *
     * @param page of the file, from 1
     * @throws verbatim.fault.Fault when it cannot be read
     */
    PageReading page(int page) throws IOException;
}
