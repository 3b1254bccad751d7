package verbatim.web;

import io.javalin.http.Context;
import java.util.function.Function;
import verbatim.holdings.Viewer;

/** The one place where a request becomes a viewer. Until there are accounts, whoever can reach the loopback address is the local person. */
final class ViewerOf {
    private final Function<Context, Viewer> viewers;

    ViewerOf(Function<Context, Viewer> viewers) {
        this.viewers = viewers;
    }

    static ViewerOf local() {
        return new ViewerOf(request -> Viewer.local());
    }

    Viewer request(Context request) {
        return viewers.apply(request);
    }
}
