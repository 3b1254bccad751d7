package verbatim.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a site as a proxy does and keeps every byte that the site sends. Asks for nothing compressed, so that it can be read. */
final class Wire implements AutoCloseable {
    private static final String ASKED = "Accept-Encoding";

    private final ServerSocket listening;
    private final int port;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** @param port of the site */
    Wire(int port) {
        this.port = port;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** All that the site has sent. */
    byte[] sent() {
        synchronized (sent) {
            return sent.toByteArray();
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket site = new Socket(InetAddress.getLoopbackAddress(), port);
                Thread.ofVirtual().start(() -> pass(client, site, false));
                Thread.ofVirtual().start(() -> pass(site, client, true));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pass(Socket from, Socket to, boolean kept) {
        byte[] bytes = new byte[1 << 16];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (kept) {
                    synchronized (sent) {
                        sent.write(bytes, 0, n);
                    }
                    out.write(bytes, 0, n);
                } else {
                    out.write(plain(new String(bytes, 0, n, StandardCharsets.ISO_8859_1)));
                }
                out.flush();
            }
        } catch (IOException e) {
            // One side has gone.
        }
    }

    /** A name that nobody knows, of the same length. */
    private static byte[] plain(String request) {
        return request.replace(ASKED, "X-Not-Compressed".substring(0, ASKED.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
