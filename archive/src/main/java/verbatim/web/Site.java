package verbatim.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import verbatim.fault.Fault;
import verbatim.fault.Kind;
import verbatim.home.Archive;

/** The running site. Closing it finishes the answers under way, then stops. */
public final class Site implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    /** Room for a quotation of two dense pages in an address. */
    private static final int REQUEST_HEADERS = 64 << 10;

    private static final int LAST_PORT = 65_535;

    private final Javalin server;
    private final String host;

    private Site(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts it on this machine's own address.
     *
     * @param bind must be a loopback address: whoever can reach it sees everything
     * @param port 0 takes a free one
     * @throws Fault {@code USE} when others could reach the address, {@code RESOURCES} when the port is taken
     */
    public static Site start(Archive archive, String bind, int port) {
        return start(archive, bind, port, Crowd.standard());
    }

    static Site start(Archive archive, String bind, int port, Crowd crowd) {
        return start(archive, bind, port, crowd, new ViewerOf(Visitors::viewer));
    }

    static Site start(Archive archive, String bind, int port, Crowd crowd, ViewerOf viewers) {
        mustBePort(port);
        InetAddress address = Guard.loopback(bind);
        int chosen = port == 0 ? Ports.free(address) : port;
        Assets assets = Assets.load();
        Javalin server = Javalin.create(config -> configure(config, archive, assets, chosen, crowd, viewers));
        String host = address.getHostAddress();
        try {
            server.start(host, chosen);
        } catch (JavalinBindException e) {
            throw taken(host, chosen, e);
        }
        Site site = new Site(server, host);
        LOG.info("event=web.started address={}", site.address());
        return site;
    }

    /** @throws Fault {@code USE} when there is no such port */
    public static void mustBePort(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw Fault.of(
                    Kind.USE, "--port must be from 0 to " + LAST_PORT + " (got " + port + ")", "0 takes a free one.");
        }
    }

    /**
     * For whoever has work to do before the site starts, and would rather know now.
     *
     * @throws Fault as {@link #start} would throw it now
     */
    public static void mustBeFree(String bind, int port) {
        mustBePort(port);
        InetAddress address = Guard.loopback(bind);
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException e) {
            throw taken(address.getHostAddress(), port, e);
        }
    }

    private static Fault taken(String host, int port, Exception cause) {
        return Fault.of(
                Kind.RESOURCES,
                "port " + port + " of " + host + " is taken",
                "Name another: --port " + (port + 1) + ".",
                cause);
    }

    private static void configure(
            JavalinConfig config, Archive archive, Assets assets, int port, Crowd crowd, ViewerOf viewers) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = Limits.BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(REQUEST_HEADERS);
            // IIIF sizes begin with ^ when they enlarge, and not every client escapes it.
            http.setUriCompliance(
                    http.getUriCompliance().with("iiif", UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS));
        });
        config.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(Limits.STOP.toMillis());
            jetty.setErrorHandler(new Garbled());
        });
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new Garbled());
            context.addFilter(new Speech(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
        Guard guard = new Guard(port, archive.config().publicUrl());
        Visitors visitors = new Visitors(archive.staff(), archive.previews());
        Html html = new Html(assets);
        Counted counted = new Counted(archive.catalogue(), assets.root());
        config.routes.before(ctx -> {
            Guard.headers(ctx);
            guard.host(ctx);
            Guard.length(ctx);
            Guard.changes(ctx);
            visitors.enter(ctx);
            Speech.remember(ctx);
        });
        config.routes.after(ctx -> Guard.secrets(ctx, viewers.request(ctx)));
        new Routes(config.routes, html, counted, viewers, archive.catalogue())
                .register(Handlers.of(archive, assets, html, crowd));
        new Problems(html, counted, viewers).register(config.routes);
    }

    /** What to open in a browser. */
    public String address() {
        return "http://" + (host.contains(":") ? "[" + host.replaceFirst("%.*$", "") + "]" : host) + ":"
                + server.port();
    }

    @Override
    public void close() {
        server.stop();
        LOG.info("event=web.stopped");
    }
}
