package verbatim.web;

import io.javalin.http.Context;
import verbatim.holdings.Viewer;

/** The one place where a request becomes a viewer. Until there are accounts, whoever can reach the loopback address is the local person. */
final class ViewerOf {
    private ViewerOf() {}

    static Viewer request(Context request) {
        return Viewer.local();
    }
}
