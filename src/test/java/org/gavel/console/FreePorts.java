package org.gavel.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 for one server, different from each other and free a moment ago. */
record FreePorts(int http, int management) {

    static FreePorts find() {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket http = new ServerSocket(0, 1, here);
                ServerSocket management = new ServerSocket(0, 1, here)) {
            return new FreePorts(http.getLocalPort(), management.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port on 127.0.0.1", failure);
        }
    }
}
