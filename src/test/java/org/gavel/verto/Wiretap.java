package org.gavel.verto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a switch and injects network faults into their TCP connections. */
final class Wiretap implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<Socket> switches = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;

    Wiretap(URI uri) {
        try {
            target = uri.getPort();
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort());
    }

    /** Passes nothing more on the existing connections, which stay open. */
    void freeze() {
        frozen = true;
    }

    /** New connections pass again; the frozen ones never will. */
    void thaw() {
        clients.clear();
        frozen = false;
    }

    /** Cuts all connections. */
    void cut() throws IOException {
        for (Socket socket : clients) {
            reset(socket);
        }
        clients.clear();
    }

    private static void reset(Socket socket) throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // The client was faster.
        }
    }

    int open() {
        return (int) clients.stream().filter(socket -> !socket.isClosed()).count();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket peer = new Socket(InetAddress.getLoopbackAddress(), target);
                clients.add(client);
                switches.add(peer);
                threads.execute(() -> pass(client, peer, client));
                threads.execute(() -> pass(peer, client, client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void pass(Socket from, Socket to, Socket client) {
        byte[] buffer = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                // Bytes of a frozen connection are swallowed for ever, also after new ones pass.
                if (!frozen && clients.contains(client)) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (SocketException e) {
            // Cut by the test, or closed by one side.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
        for (Socket socket : switches) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
