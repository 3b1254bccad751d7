package verbatim.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import verbatim.fault.Fault;
import verbatim.fault.Kind;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /** One that is free now; somebody may still take it before us, which is then told of. */
    static int free(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw Fault.of(
                    Kind.RESOURCES, "no port of " + address.getHostAddress() + " is free", "Name one: --port 8080.", e);
        }
    }
}
